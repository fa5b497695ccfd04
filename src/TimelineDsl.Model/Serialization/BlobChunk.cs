using System;
using System.ComponentModel;
using System.Text;

namespace TimelineDsl.Model.Serialization;

#if NET8_0_OR_GREATER
/// <summary>Returns the UTF-8 bytes of one part of a timeline's data. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate ReadOnlySpan<byte> BlobBytes();
#endif

/// <summary>One part of a timeline's data, read when first needed. For generated code; compared by reference.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class BlobChunk
{
    private readonly Func<string> _read;

    /// <summary>A part whose text is made when first needed.</summary>
    /// <param name="prefix">The first bits of the hash of the names in it, as <c>0110</c>; empty for the only part.</param>
    /// <param name="read">Returns the text; may be called more than once.</param>
    public BlobChunk(string prefix, Func<string> read)
    {
        Prefix = prefix;
        _read = read;
    }

#if NET8_0_OR_GREATER
    /// <summary>A part in UTF-8, as a <c>u8</c> literal holds it.</summary>
    /// <param name="prefix">The first bits of the hash of the names in it, as <c>0110</c>; empty for the only part.</param>
    /// <param name="bytes">Returns the bytes; may be called more than once.</param>
    public BlobChunk(string prefix, BlobBytes bytes) : this(prefix, () => Encoding.UTF8.GetString(bytes()))
    {
    }
#endif

    /// <summary>The first bits of the hash of the names in it.</summary>
    public string Prefix { get; }

    internal string Read() => _read();
}
