using System.Collections.Generic;
using System.Text;
using TimelineDsl.Model.Data;
using TimelineDsl.Model.Serialization;

namespace TimelineDsl.Core.CodeGen;

/// <summary>The file with the class <c>Timeline</c>: the settings, the table of the parts, and the heads of the partial classes.</summary>
internal static class HeadFile
{
    internal static GeneratedFile Of(EmitTarget target, TimelineData data, IReadOnlyList<EmittedSection> sections, EmittedKinds kinds)
    {
        var text = new StringBuilder();
        CSharpFile.Open(text, target.Namespace);
        Type(text, CSharpText.Documentation(data.Title), "public static class Timeline");
        text.Append("    {\n");
        Instance(text, target, data, sections, kinds);
        Member(text, "The title for readers.", "string", "Title");
        Member(text, "Where the dossier's knowledge ends; null where it does not say and cites nothing.", "global::TimelineDsl.Model.AsOf?", "AsOf");
        foreach (var section in sections)
        {
            string order = section.Kind == SectionKind.Event ? "in time order" : "by name";
            Member(text, "All " + section.Plural.ToLowerInvariant() + ", " + order + ".", "global::System.Collections.Generic.IReadOnlyList<global::TimelineDsl.Model." + section.Kind + ">", section.Plural);
        }

        foreach (var section in sections) Find(text, section.Kind);
        text.Append("    }\n");
        foreach (var section in sections)
        {
            text.Append('\n');
            string what = section.HasProperties ? "The " + section.Plural.ToLowerInvariant() : "The ids of the " + section.Plural.ToLowerInvariant() + ", for <c>Timeline.Find" + section.Kind + "</c>";
            Type(text, what + " of this timeline, by name.", "public static partial class " + section.ClassName);
            text.Append("    {\n");
            if (section.HasProperties) Get(text, target, section.Kind);
            text.Append("    }\n");
        }

        text.Append('\n');
        text.Append("    [global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]\n");
        Type(text, "The data of this timeline.", "internal static partial class Blob");
        text.Append("    {\n");
        CSharpFile.Data(text, "Head", TimelineBlob.WriteHead(data));
        text.Append("    }\n}\n");
        return new GeneratedFile(target.Hint + ".Timeline.g.cs", text.ToString());
    }

    private static void Type(StringBuilder text, string documentation, string declaration) =>
        text.Append("    /// <summary>").Append(documentation).Append("</summary>\n    [global::System.CodeDom.Compiler.GeneratedCode(\"TimelineDsl\", \"")
            .Append(Version).Append("\")]\n    ").Append(declaration).Append('\n');

    private static string Version { get; } = typeof(HeadFile).Assembly.GetName().Version.ToString(3);

    private static void Member(StringBuilder text, string documentation, string type, string name) =>
        text.Append("\n        /// <summary>").Append(documentation).Append("</summary>\n        public static ").Append(type).Append(' ').Append(name)
            .Append(" => Instance.").Append(name).Append(";\n");

    private static void Find(StringBuilder text, SectionKind kind) =>
        text.Append("\n        /// <summary>The ").Append(kind.ToString().ToLowerInvariant()).Append(" of that name in the dossier, or null.</summary>\n        public static global::TimelineDsl.Model.")
            .Append(kind).Append("? Find").Append(kind).Append("(string name) => Instance.Find").Append(kind).Append("(name);\n");

    private static void Get(StringBuilder text, EmitTarget target, SectionKind kind) =>
        text.Append("        private static global::TimelineDsl.Model.").Append(kind).Append(" Get(string name) => global::").Append(target.Namespace)
            .Append(".Timeline.Instance.Find").Append(kind).Append("(name)!;\n");

    private static void Instance(StringBuilder text, EmitTarget target, TimelineData data, IReadOnlyList<EmittedSection> sections, EmittedKinds kinds)
    {
        const string Chunk = "global::TimelineDsl.Model.Serialization.BlobChunk";
        string blob = "global::" + target.Namespace + ".Blob.";
        text.Append("        /// <summary>The whole timeline.</summary>\n        public static global::TimelineDsl.Model.Timeline Instance { get; } = global::TimelineDsl.Model.Serialization.TimelineBlob.Open(\n");
        text.Append("            new ").Append(Chunk).Append("(\"\", static () => ").Append(blob).Append("Head)");
        foreach (var section in sections)
        {
            text.Append(",\n            new ").Append(Chunk).Append("[]\n            {\n");
            foreach (var part in section.Parts)
            {
                text.Append("                new ").Append(Chunk).Append("(\"").Append(part.Prefix).Append("\", static () => ").Append(blob).Append(section.Plural).Append(part.Prefix).Append("),\n");
            }

            text.Append("            }");
        }

        if (kinds.All.Count > 0 || data.RefersTo.Count > 0)
        {
            const string Class = "global::TimelineDsl.Model.Serialization.EventClass";
            text.Append(",\n            new ").Append(Class).Append("[]\n            {\n");
            foreach (var kind in kinds.All)
                text.Append("                new ").Append(Class).Append('(').Append(CSharpText.Literal(kind.Kind.Name)).Append(", static seed => new ").Append(kind.ClassName).Append("(seed)),\n");
            text.Append("            }");
        }

        if (data.RefersTo.Count > 0)
        {
            const string Reference = "global::TimelineDsl.Model.Serialization.TimelineReference";
            text.Append(",\n            new ").Append(Reference).Append("[]\n            {\n");
            foreach (string other in data.RefersTo)
            {
                text.Append("                new ").Append(Reference).Append('(').Append(CSharpText.Literal(other)).Append(", static () => global::")
                    .Append(CSharpEmitter.NamespaceOf(target.Root, other)).Append(".Timeline.Instance),\n");
            }

            text.Append("            }");
        }

        text.Append(");\n");
    }
}
