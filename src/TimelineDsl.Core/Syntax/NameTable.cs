namespace TimelineDsl.Core.Syntax;

/// <summary>
/// Gives one string for all occurrences of a name, as far as a small table can remember it: most names of a dossier are those of a few sources and actors,
/// and equal dates stand close together. A direct-mapped table: a later name takes the place of an earlier one.
/// </summary>
internal sealed class NameTable
{
    private const int Size = 1024;
    private readonly string _text;
    private readonly string?[] _slots = new string?[Size];

    public NameTable(string text) => _text = text;

    /// <summary>The text of a range.</summary>
    public string Get(int start, int length)
    {
        uint hash = (uint)length;
        for (int i = start; i < start + length; i++) hash = hash * 31 + _text[i];
        ref string? slot = ref _slots[(hash ^ (hash >> 10)) & (Size - 1)];
        string? known = slot;
        if (known is not null && known.Length == length && string.CompareOrdinal(_text, start, known, 0, length) == 0) return known;
        return slot = _text.Substring(start, length);
    }
}
