using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace TimelineDsl.Tests.Tool;

/// <summary>
/// Says where a document is not what a JSON Schema asks for. It knows the keywords that the schemas here use, of drafts 4 and 2020-12, and refuses any other, so that none is passed over in silence.
/// </summary>
internal sealed class JsonSchema(JsonElement root)
{
    private static readonly HashSet<string> Remarks = ["$schema", "$id", "id", "title", "description", "default", "definitions", "$defs", "then"];

    public static JsonSchema Read(string path) => new(JsonDocument.Parse(File.ReadAllText(path)).RootElement);

    /// <summary>Every fault, with the place in the document.</summary>
    public IReadOnlyList<string> Faults(JsonElement document) => Faults(root, document, "").ToArray();

    private IEnumerable<string> Faults(JsonElement schema, JsonElement value, string at)
    {
        if (schema.ValueKind == JsonValueKind.True) yield break;
        if (schema.ValueKind == JsonValueKind.False) yield return at + ": may not stand here";
        if (schema.ValueKind != JsonValueKind.Object) yield break;
        foreach (var keyword in schema.EnumerateObject())
            foreach (string fault in Faults(schema, keyword.Name, keyword.Value, value, at)) yield return fault;
    }

    private IEnumerable<string> Faults(JsonElement schema, string keyword, JsonElement asked, JsonElement value, string at)
    {
        if (Remarks.Contains(keyword)) return [];
        return keyword switch
        {
            "$ref" => Faults(Resolve(asked.GetString()!), value, at),
            "type" => Unless(Types(asked).Any(type => IsOf(type, value)), at + ": is no " + asked),
            "enum" => Unless(asked.EnumerateArray().Any(one => JsonElement.DeepEquals(one, value)), at + ": " + value + " is none of " + asked),
            "const" => Unless(JsonElement.DeepEquals(asked, value), at + ": is not " + asked),
            "properties" => Members(value).Where(member => asked.TryGetProperty(member.Name, out _)).SelectMany(member => Faults(asked.GetProperty(member.Name), member.Value, at + "/" + member.Name)),
            "required" => value.ValueKind != JsonValueKind.Object ? [] : asked.EnumerateArray().Select(static name => name.GetString()!).Where(name => !value.TryGetProperty(name, out _)).Select(name => at + ": has no " + name),
            "additionalProperties" => Members(value).Where(member => !(schema.TryGetProperty("properties", out var known) && known.TryGetProperty(member.Name, out _))).SelectMany(member => Faults(asked, member.Value, at + "/" + member.Name)),
            "items" => Items(value).SelectMany((item, i) => Faults(asked, item, at + "/" + i)),
            "minItems" => Unless(value.ValueKind != JsonValueKind.Array || value.GetArrayLength() >= asked.GetInt32(), at + ": has too few"),
            "uniqueItems" => Unless(!asked.GetBoolean() || Items(value).Select((item, i) => (item, i)).All(one => Items(value).Skip(one.i + 1).All(other => !JsonElement.DeepEquals(one.item, other))), at + ": has one twice"),
            "minimum" => Unless(value.ValueKind != JsonValueKind.Number || value.GetDouble() >= asked.GetDouble(), at + ": is too small"),
            "maximum" => Unless(value.ValueKind != JsonValueKind.Number || value.GetDouble() <= asked.GetDouble(), at + ": is too large"),
            "pattern" => Unless(value.ValueKind != JsonValueKind.String || Regex.IsMatch(value.GetString()!, asked.GetString()!), at + ": does not match " + asked),
            "format" => Unless(value.ValueKind != JsonValueKind.String || HasFormat(asked.GetString()!, value.GetString()!), at + ": is no " + asked),
            "anyOf" => Unless(asked.EnumerateArray().Any(one => !Faults(one, value, at).Any()), at + ": is none of several"),
            "oneOf" => Unless(asked.EnumerateArray().Count(one => !Faults(one, value, at).Any()) == 1, at + ": is not one of several"),
            "allOf" => asked.EnumerateArray().SelectMany(one => Faults(one, value, at)),
            "not" => Unless(Faults(asked, value, at).Any(), at + ": may not be so"),
            "if" => Faults(asked, value, at).Any() ? [] : Faults(schema.GetProperty("then"), value, at),
            _ => throw new NotSupportedException("The keyword " + keyword + " at " + at + " is not known."),
        };
    }

    private static string[] Unless(bool holds, string fault) => holds ? [] : [fault];

    private static IEnumerable<JsonProperty> Members(JsonElement value) => value.ValueKind == JsonValueKind.Object ? value.EnumerateObject() : [];

    private static IEnumerable<JsonElement> Items(JsonElement value) => value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : [];

    private static string[] Types(JsonElement asked) => asked.ValueKind == JsonValueKind.String ? [asked.GetString()!] : asked.EnumerateArray().Select(static type => type.GetString()!).ToArray();

    private static bool IsOf(string type, JsonElement value) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "null" => value.ValueKind == JsonValueKind.Null,
        "number" => value.ValueKind == JsonValueKind.Number,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        _ => throw new NotSupportedException("The type " + type + " is not known."),
    };

    private static bool HasFormat(string format, string text) => format switch
    {
        "uri" => Uri.IsWellFormedUriString(text, UriKind.Absolute),
        "uri-reference" => Uri.IsWellFormedUriString(text, UriKind.RelativeOrAbsolute),
        "date-time" => DateTimeOffset.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out _),
        _ => throw new NotSupportedException("The format " + format + " is not known."),
    };

    private JsonElement Resolve(string reference)
    {
        if (!reference.StartsWith("#/", StringComparison.Ordinal)) throw new NotSupportedException("The reference " + reference + " leaves the schema.");
        return reference[2..].Split('/').Aggregate(root, static (element, name) => element.GetProperty(name));
    }
}
