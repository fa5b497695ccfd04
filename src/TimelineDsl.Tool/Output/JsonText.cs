using System;
using System.Globalization;
using System.IO;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace TimelineDsl.Tool.Output;

/// <summary>Writes one JSON document to a text writer: indented, with line feeds, control characters and marks of direction escaped.</summary>
internal static class JsonText
{
    /// <summary>The version of the envelope: raised when a property changes its meaning or goes.</summary>
    public const int Version = 1;

    /// <summary>Read by programs and by people, and never put into a page, so that what HTML would ask for is not escaped.</summary>
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes a document.</summary>
    public static void Write(TextWriter output, Action<Utf8JsonWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Options)) write(json);
        WriteInert(Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length), output);
        output.WriteLine();
    }

    /// <summary>
    /// JSON lets marks of direction stand in a text as they are; to whoever looks at the document they would show something else than it says. Here each is escaped; they
    /// occur in texts only, and the line feeds between them are the writer's own.
    /// </summary>
    private static void WriteInert(string json, TextWriter output)
    {
        int written = 0;
        for (int i = 0; i < json.Length; i++)
        {
            if (json[i] == '\n' || !PlainText.IsControl(json[i])) continue;
            output.Write(json.AsSpan(written, i - written));
            output.Write("\\u" + ((int)json[i]).ToString("X4", CultureInfo.InvariantCulture));
            written = i + 1;
        }
        output.Write(json.AsSpan(written));
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
