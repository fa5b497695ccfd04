using System.Text;

namespace TimelineDsl.Core.CodeGen;

/// <summary>A file with some of a timeline's events, sources, actors, places or offices: their members and their data.</summary>
internal static class PartFile
{
    internal static GeneratedFile Of(EmitTarget target, EmittedSection section, EmittedPart part)
    {
        var text = new StringBuilder(part.Blob.Length + part.Members.Count * 200 + 1000);
        CSharpFile.Open(text, target.Namespace);
        if (section.HasProperties) text.Append("    using Item_ = global::TimelineDsl.Model.").Append(section.Kind).Append(";\n\n");
        text.Append("    static partial class ").Append(section.ClassName).Append("\n    {\n");
        foreach (var member in part.Members)
        {
            text.Append("        /// <summary>").Append(CSharpText.Documentation(member.Title)).Append("</summary>\n");
            if (section.HasProperties) Property(text, member);
            else text.Append("        public const string ").Append(member.Member).Append(" = ").Append(CSharpText.Literal(member.Name)).Append(";\n");
        }

        text.Append("    }\n\n    static partial class Blob\n    {\n");
        CSharpFile.Data(text, section.Plural + part.Prefix, part.Blob);
        text.Append("    }\n}\n");
        string suffix = part.Prefix.Length == 0 ? "" : "." + part.Prefix;
        return new GeneratedFile(target.Hint + "." + section.Plural + suffix + ".g.cs", text.ToString());
    }

    // Short, because C# binds every name of every member: whole names cost a third more time at 10,000 events.
    private static void Property(StringBuilder text, EmittedMember member)
    {
        if (member.ClassName is { } type)
            text.Append("        public static ").Append(type).Append(' ').Append(member.Member).Append(" => (").Append(type).Append(")Get(").Append(CSharpText.Literal(member.Name)).Append(");\n");
        else
            text.Append("        public static Item_ ").Append(member.Member).Append(" => Get(").Append(CSharpText.Literal(member.Name)).Append(");\n");
    }
}
