using System.Collections.Generic;

namespace TimelineDsl.Core.Semantics;

/// <summary>
/// Takes names as equal that might become one in C#: the same letters and digits whatever their case, hyphens aside. Coarser than the rule of
/// <see cref="CodeGen.CSharpName"/>, and without making a text for each name: nearly every dossier has no such pair, and is done here.
/// </summary>
internal sealed class FoldedNames : IEqualityComparer<string>
{
    public bool Equals(string? x, string? y)
    {
        if (x is null || y is null) return ReferenceEquals(x, y);
        int i = 0, j = 0;
        while (true)
        {
            while (i < x.Length && x[i] == '-') i++;
            while (j < y.Length && y[j] == '-') j++;
            if (i == x.Length || j == y.Length) return i == x.Length && j == y.Length;
            if (Fold(x[i++]) != Fold(y[j++])) return false;
        }
    }

    public int GetHashCode(string name)
    {
        // FNV-1a (Fowler, Noll and Vo, 1991) over the folded letters.
        uint hash = 2_166_136_261;
        foreach (char c in name)
            if (c != '-') hash = unchecked((hash ^ Fold(c)) * 16_777_619);
        return unchecked((int)hash);
    }

    private static char Fold(char c) => c < 128 ? (c is >= 'a' and <= 'z' ? (char)(c - 32) : c) : char.ToUpperInvariant(c);
}
