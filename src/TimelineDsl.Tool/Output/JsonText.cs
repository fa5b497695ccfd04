using System;
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

    /// <summary>Read by programs and by people, and never put into a page, so that only what JSON itself asks for is escaped.</summary>
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes a document.</summary>
    public static void Write(TextWriter output, Action<Utf8JsonWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Options)) write(json);
        output.Write(Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length));
        output.WriteLine();
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
