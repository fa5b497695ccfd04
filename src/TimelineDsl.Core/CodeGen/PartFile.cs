using System.Text;

namespace TimelineDsl.Core.CodeGen;

/// <summary>A file with some of a timeline's events, sources, actors or places: their members and their data.</summary>
internal static class PartFile
{
    internal static GeneratedFile Of(EmitTarget target, EmittedSection section, EmittedPart part)
    {
        var text = new StringBuilder(part.Blob.Length + part.Members.Count * 200 + 1000);
        CSharpFile.Open(text, target.Namespace);
        text.Append("    static partial class ").Append(section.ClassName).Append("\n    {\n");
        foreach (var member in part.Members)
        {
            text.Append("        /// <summary>").Append(CSharpText.Documentation(member.Title)).Append("</summary>\n");
            if (section.HasProperties) Property(text, target, section.Kind, member);
            else text.Append("        public const string ").Append(member.Member).Append(" = ").Append(CSharpText.Literal(member.Name)).Append(";\n");
        }

        text.Append("    }\n\n    static partial class Blob\n    {\n");
        CSharpFile.Data(text, section.Plural + part.Prefix, part.Blob);
        text.Append("    }\n}\n");
        string suffix = part.Prefix.Length == 0 ? "" : "." + part.Prefix;
        return new GeneratedFile(target.Hint + "." + section.Plural + suffix + ".g.cs", text.ToString());
    }

    private static void Property(StringBuilder text, EmitTarget target, SectionKind kind, EmittedMember member) =>
        text.Append("        public static global::TimelineDsl.Model.").Append(kind).Append(' ').Append(member.Member)
            .Append(" => global::").Append(target.Namespace).Append(".Timeline.Instance.Find").Append(kind).Append('(').Append(CSharpText.Literal(member.Name)).Append(")!;\n");
}
