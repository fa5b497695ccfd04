using System.Collections.Generic;
using TimelineDsl.Core.Semantics;
using TimelineDsl.Core.Text;

namespace TimelineDsl.Core.Checks;

/// <summary>
/// Tells whether names differ enough that no two of them can become one in C#: in more than the case of letters and hyphens. Coarser than the rule of
/// <see cref="CodeGen.CSharpName"/>, and without making a text for each name: nearly every dossier has no such pair, and is done here.
/// </summary>
internal static class FoldedNames
{
    /// <summary>False where two names may become one, or where that is not certain.</summary>
    public static bool AllDiffer<T>(IReadOnlyList<T> symbols)
        where T : Symbol
    {
        int size = 16;
        while (size < symbols.Count * 2) size *= 2;
        // Hashes of 64 bits in a table with linear probing: two equal ones among a million names come by chance once in 30 million times.
        var table = new ulong[size];
        foreach (var symbol in symbols)
        {
            ulong hash = Hash(symbol.Name);
            int at = (int)(hash >> 32) & (size - 1);
            for (; table[at] != 0; at = (at + 1) & (size - 1))
                if (table[at] == hash) return false;
            table[at] = hash;
        }
        return true;
    }

    /// <summary>FNV-1a (Fowler, Noll and Vo, 1991), 64 bits, over the folded letters; never 0.</summary>
    private static ulong Hash(string name)
    {
        ulong hash = 14_695_981_039_346_656_037;
        foreach (char c in name)
            if (c != '-') hash = unchecked((hash ^ Characters.Folded(c)) * 1_099_511_628_211);
        return hash | 1;
    }
}
