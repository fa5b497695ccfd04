using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using TimelineDsl.Dates;
using Xunit;

namespace TimelineDsl.Tests.Dates;

/// <summary>The table of EDTF strings beside this file, whose head says how it is written.</summary>
public sealed class EdtfTableTests
{
    private const int FewestRows = 600;

    private static readonly Row[] Rows = Read();

    [Fact]
    public void The_table_has_as_many_rows_as_it_must_and_both_sorts_of_them()
    {
        Assert.True(Rows.Length >= FewestRows, $"{Rows.Length} rows");
        Assert.True(Rows.Count(static row => row.IsInvalid) >= FewestRows / 4);
        Assert.All(new[] { 0, 1, 2 }, level => Assert.True(Rows.Count(row => row.Level == level) > 50));
        Assert.Equal(Rows.Length, Rows.Select(static row => row.Text).Distinct().Count());
    }

    [Fact]
    public void Every_string_is_read_as_the_table_says()
    {
        var faults = Rows.Select(static row => Fault(row) is { } fault ? $"line {row.Line}: {row.Text}: {fault}" : null).Where(static fault => fault is not null).ToArray();
        Assert.True(faults.Length == 0, string.Join('\n', faults));
    }

    [Fact]
    public void What_the_table_holds_prints_and_reads_back()
    {
        foreach (var row in Rows)
        {
            if (Edtf.Parse(row.Text).Value is not { } value) continue;
            var again = Edtf.Parse(value.ToString());
            Assert.Equal(value, again.Value);
            Assert.Equal(value.GetHashCode(), again.Value!.GetHashCode());
            Assert.Equal(0, value.CompareTo(again.Value));
            Assert.Equal(value.Level, again.Level);
            Assert.Equal(value.ToString(), again.Value.ToString());
        }
    }

    private static string? Fault(Row row)
    {
        var result = Edtf.Parse(row.Text);
        if (row.IsInvalid)
        {
            if (result.Outcome != EdtfOutcome.Invalid) return $"is {result.Outcome}, and should be refused";
            if (result.Error!.Column != row.Column) return $"is refused at {result.Error.Column} and not at {row.Column}: {result.Error.Message}";
            return result.Error.Message.Contains(row.Expected, StringComparison.Ordinal) ? null : $"is refused with \"{result.Error.Message}\", without \"{row.Expected}\"";
        }
        if (result.Outcome != (row.IsFar ? EdtfOutcome.OutOfRange : EdtfOutcome.Valid)) return $"is {result.Outcome}: {result.Error}";
        if (result.Value is not { } value) return row.Level is null ? null : "has no value";
        if (result.Level != row.Level) return $"is of level {result.Level}, and not {row.Level}";
        string bounds = Bound(value.Earliest, isEnd: false), latest = Bound(value.Latest, isEnd: true);
        if (latest != bounds) bounds += ".." + latest;
        string canonical = value.ToString(), expected = row.Canonical ?? row.Text;
        return bounds != row.Expected ? $"covers {bounds}, and not {row.Expected}" : canonical != expected ? $"prints {canonical}, and not {expected}" : null;
    }

    private static string Bound(EdtfBound bound, bool isEnd)
    {
        if (bound.Kind != EndKind.Stated) return bound.Kind == EndKind.Open ? "open" : "unknown";
        if (bound.Year is < -9_000_000 or > 9_000_000) return "Y" + bound.Year.Value.ToString(CultureInfo.InvariantCulture);
        long local = bound.LocalMilliseconds!.Value, time = ((local % Moment.MillisecondsPerDay) + Moment.MillisecondsPerDay) % Moment.MillisecondsPerDay;
        if (time == 0) return bound.Day!.Value.ToString();
        string clock = new DateTime(time * TimeSpan.TicksPerMillisecond).ToString(time % 1000 == 0 ? "HH:mm:ss" : "HH:mm:ss.fff", CultureInfo.InvariantCulture);
        return (isEnd ? Day.FromLocalMilliseconds(local) : bound.Day!.Value) + "T" + clock;
    }

    private static Row[] Read()
    {
        var rows = new List<Row>();
        string[] lines = SourceTree.Read("tests/TimelineDsl.Tests/Dates/Edtf.table").Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            if (lines[i].Length == 0 || lines[i][0] == '#') continue;
            string[] columns = lines[i].Split(" | ");
            Assert.Equal(3, columns.Length);
            string[] head = columns[0].Split(' ');
            string[] expected = columns[2].Split(" = ");
            bool isInvalid = head[0] == "x", isFar = head[0] == "far";
            int? number = head[^1] == "-" ? null : int.Parse(head[^1], CultureInfo.InvariantCulture);
            rows.Add(isInvalid ? new Row(i + 1, columns[1], null, number, false, columns[2], null) : new Row(i + 1, columns[1], number, null, isFar, expected[0], expected.Length > 1 ? expected[1] : null));
        }
        return [.. rows];
    }

    private sealed record Row(int Line, string Text, int? Level, int? Column, bool IsFar, string Expected, string? Canonical)
    {
        public bool IsInvalid => Column is not null;
    }
}
