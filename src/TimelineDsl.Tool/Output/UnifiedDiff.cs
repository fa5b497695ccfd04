using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;

namespace TimelineDsl.Tool.Output;

/// <summary>
/// What two texts differ in, line by line, in the unified form that `patch` reads. The shortest edit is found as by E. W. Myers, "An O(ND) Difference Algorithm and Its
/// Variations", Algorithmica 1 (1986), section 2; where it would be longer than <see cref="MostEdits"/>, the whole differing middle is replaced.
/// </summary>
internal static class UnifiedDiff
{
    private const int Context = 3;
    private const int MostEdits = 2000;

    /// <summary>Writes the differences of a file; nothing where there are none.</summary>
    /// <param name="path">The path as shown.</param>
    /// <param name="before">The old text.</param>
    /// <param name="after">The new text.</param>
    /// <param name="output">Where it goes.</param>
    public static void Write(string path, string before, string after, TextWriter output)
    {
        if (before == after) return;
        string[] old = Lines(before), now = Lines(after);
        var edits = Edits(old, now);
        output.WriteLine("--- " + PlainText.OneLine(path));
        output.WriteLine("+++ " + PlainText.OneLine(path));
        for (int first = 0; first < edits.Count;)
        {
            int last = first;
            while (last + 1 < edits.Count && edits[last + 1].Old - edits[last].OldEnd <= 2 * Context) last++;
            WriteHunk(old, now, edits, first, last, output);
            first = last + 1;
        }
    }

    /// <summary>A stretch of old lines that a stretch of new ones replaces.</summary>
    private readonly record struct Edit(int Old, int OldEnd, int New, int NewEnd);

    /// <summary>Lines with their ends, so that a line end that changes is seen.</summary>
    private static string[] Lines(string text)
    {
        var lines = new List<string>();
        for (int start = 0; start < text.Length;)
        {
            int end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end + 1;
            lines.Add(text[start..end]);
            start = end;
        }
        return lines.ToArray();
    }

    private static List<Edit> Edits(string[] old, string[] now)
    {
        int head = 0, tail = 0, most = Math.Min(old.Length, now.Length);
        while (head < most && old[head] == now[head]) head++;
        while (tail < most - head && old[old.Length - 1 - tail] == now[now.Length - 1 - tail]) tail++;
        var middle = Shortest(old.AsSpan(head, old.Length - head - tail), now.AsSpan(head, now.Length - head - tail));
        if (middle is null) return [new Edit(head, old.Length - tail, head, now.Length - tail)];
        return middle.ConvertAll(edit => new Edit(edit.Old + head, edit.OldEnd + head, edit.New + head, edit.NewEnd + head));
    }

    /// <summary>Myers' greedy search: for each number of edits the furthest point on each diagonal; null where it takes too many.</summary>
    private static List<Edit>? Shortest(ReadOnlySpan<string> old, ReadOnlySpan<string> now)
    {
        int limit = Math.Min(old.Length + now.Length, MostEdits);
        var furthest = new int[2 * limit + 3];
        var rounds = new List<int[]>();
        for (int edits = 0; edits <= limit; edits++)
        {
            rounds.Add((int[])furthest.Clone());
            for (int diagonal = -edits; diagonal <= edits; diagonal += 2)
            {
                int at = diagonal + limit + 1;
                int x = diagonal == -edits || (diagonal != edits && furthest[at - 1] < furthest[at + 1]) ? furthest[at + 1] : furthest[at - 1] + 1;
                while (x < old.Length && x - diagonal < now.Length && old[x] == now[x - diagonal]) x++;
                furthest[at] = x;
                if (x >= old.Length && x - diagonal >= now.Length) return Backwards(rounds, old.Length, now.Length, limit);
            }
        }
        return null;
    }

    private static List<Edit> Backwards(List<int[]> rounds, int x, int y, int limit)
    {
        var edits = new List<Edit>();
        for (int round = rounds.Count - 1; round > 0; round--)
        {
            var furthest = rounds[round];
            int diagonal = x - y, at = diagonal + limit + 1;
            bool isInsertion = diagonal == -round || (diagonal != round && furthest[at - 1] < furthest[at + 1]);
            int fromX = isInsertion ? furthest[at + 1] : furthest[at - 1], fromY = fromX - (isInsertion ? diagonal + 1 : diagonal - 1);
            var edit = isInsertion ? new Edit(fromX, fromX, fromY, fromY + 1) : new Edit(fromX, fromX + 1, fromY, fromY);
            if (edits.Count > 0 && edits[^1].Old == edit.OldEnd && edits[^1].New == edit.NewEnd) edits[^1] = new Edit(edit.Old, edits[^1].OldEnd, edit.New, edits[^1].NewEnd);
            else edits.Add(edit);
            (x, y) = (fromX, fromY);
        }
        edits.Reverse();
        return edits;
    }

    private static void WriteHunk(string[] old, string[] now, List<Edit> edits, int first, int last, TextWriter output)
    {
        int oldStart = Math.Max(0, edits[first].Old - Context), oldEnd = Math.Min(old.Length, edits[last].OldEnd + Context);
        int newStart = edits[first].New - (edits[first].Old - oldStart), newEnd = edits[last].NewEnd + (oldEnd - edits[last].OldEnd);
        output.WriteLine("@@ -" + Range(oldStart, oldEnd) + " +" + Range(newStart, newEnd) + " @@");
        int at = oldStart;
        for (int i = first; i <= last; i++)
        {
            for (; at < edits[i].Old; at++) WriteLine(' ', old[at], output);
            for (; at < edits[i].OldEnd; at++) WriteLine('-', old[at], output);
            for (int k = edits[i].New; k < edits[i].NewEnd; k++) WriteLine('+', now[k], output);
        }
        for (; at < oldEnd; at++) WriteLine(' ', old[at], output);
    }

    private static string Range(int start, int end) =>
        string.Create(CultureInfo.InvariantCulture, $"{(end == start ? start : start + 1)}") + (end - start == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $",{end - start}"));

    private static void WriteLine(char mark, string line, TextWriter output)
    {
        // Tabs and line ends stay, since a patch must name the text as it stands; they do nothing to a terminal.
        string text = line.TrimEnd('\n');
        bool hasReturn = text.Length < line.Length && text.EndsWith('\r');
        output.WriteLine(mark + string.Join('\t', text.Split('\t').Select(PlainText.OneLine)) + (hasReturn ? "\r" : ""));
        if (!line.EndsWith('\n')) output.WriteLine("\\ No newline at end of file");
    }
}
