using System;
using System.Buffers;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace TimelineDsl.Tool.Output;

/// <summary>Writes one JSON document to a text writer: indented, with line feeds, control characters escaped.</summary>
internal static class JsonText
{
    /// <summary>The version of the envelope: raised when a property changes its meaning or goes.</summary>
    public const int Version = 1;

    /// <summary>Read by programs and by people, and never put into a page, so that only what JSON itself asks for is escaped, and what a terminal would obey.</summary>
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly SearchValues<char> Directions = SearchValues.Create("\u061C\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069");

    /// <summary>Writes a document.</summary>
    public static void Write(TextWriter output, Action<Utf8JsonWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Options)) write(json);
        foreach (var chunk in Inert(Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length))) output.Write(chunk.Span);
        output.WriteLine();
    }

    /// <summary>The document with escapes for the marks that turn the direction of text, which can only stand within its strings.</summary>
    private static IEnumerable<ReadOnlyMemory<char>> Inert(string document)
    {
        int copied = 0;
        for (int at = document.AsSpan().IndexOfAny(Directions); at >= 0; copied = at + 1, at = Next(document, copied))
        {
            yield return document.AsMemory(copied, at - copied);
            yield return ("\\u" + ((int)document[at]).ToString("X4", CultureInfo.InvariantCulture)).AsMemory();
        }
        yield return document.AsMemory(copied);

        static int Next(string document, int from)
        {
            int at = document.AsSpan(from).IndexOfAny(Directions);
            return at < 0 ? -1 : from + at;
        }
    }

    /// <summary>Writes the envelope that every command shares, and in it what the command says.</summary>
    public static void WriteEnvelope(TextWriter output, string command, Action<Utf8JsonWriter> write) => Write(output, json =>
    {
        json.WriteStartObject();
        json.WriteNumber("version", Version);
        json.WriteString("command", command);
        write(json);
        json.WriteEndObject();
    });
}
