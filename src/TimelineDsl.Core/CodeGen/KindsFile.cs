using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using TimelineDsl.Model;

namespace TimelineDsl.Core.CodeGen;

/// <summary>
/// The file with a class for each kind, in the namespace <c>Kinds</c>: derived from <c>Event</c> or from the class of the kind on which it is based, with a property for each
/// member. The properties ask the model by the member's name; nothing is looked up by reflection.
/// </summary>
internal static class KindsFile
{
    private const string Model = "global::TimelineDsl.Model.";
    private const string Values = Model + "Serialization.MemberValues.";

    internal static GeneratedFile Of(EmittedKinds kinds)
    {
        var text = new StringBuilder();
        CSharpFile.Open(text, kinds.Namespace);
        bool isFirst = true;
        foreach (var kind in kinds.All)
        {
            if (!isFirst) text.Append('\n');
            isFirst = false;
            Class(text, kind, kinds);
        }

        text.Append("}\n");
        return new GeneratedFile("Kinds.g.cs", text.ToString());
    }

    private static void Class(StringBuilder text, EmittedKind kind, EmittedKinds kinds)
    {
        Summary(text, "    ", kind.Kind.Title);
        text.Append("    public class ").Append(kind.Name).Append(" : ").Append(kinds.ClassOf(kind.Kind.Base?.Name) ?? Model + "Event").Append("\n    {\n");
        text.Append("        [global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]\n");
        text.Append("        public ").Append(kind.Name).Append('(').Append(Model).Append("Serialization.EventSeed seed) : base(seed)\n        {\n        }\n");
        var names = new HashSet<string>(StringComparer.Ordinal) { kind.Name };
        foreach (var member in kind.Kind.Members) names.Add(CSharpName.OfMember(member.Name, kind.Name));
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in kind.Kind.OwnMembers)
        {
            string name = CSharpName.OfMember(member.Name, kind.Name);
            // Of two that become one name only the first gets a property: the binder has reported them.
            if (taken.Add(name)) Member(text, kind, member, name, kinds, names);
        }

        text.Append("    }\n");
    }

    private static void Member(StringBuilder text, EmittedKind kind, KindMember member, string name, EmittedKinds kinds, HashSet<string> names)
    {
        string? choice = member.Type == MemberType.Choice ? ChoiceName(name, names) : null;
        string type = choice is null ? TypeOf(member, kinds) : kind.ClassName + "." + choice;
        string declared = member.Count switch { MemberCount.Several => "global::System.Collections.Generic.IReadOnlyList<" + type + ">", MemberCount.Optional => type + "?", _ => type };
        text.Append('\n');
        Summary(text, "        ", member.Doc ?? "The " + member.Name + ".");
        text.Append("        public ").Append(declared).Append(' ').Append(name).Append(" => ").Append(Values).Append(Accessor(member, type)).Append("(this, ").Append(CSharpText.Literal(member.Name));
        text.Append(choice is null ? ");\n" : ", Read" + choice + ");\n");
        if (choice is not null) Choice(text, member, choice);
    }

    /// <summary>An enumeration stands in the class of its kind, under a name that no member has.</summary>
    private static string ChoiceName(string member, HashSet<string> names)
    {
        string name = member + "Choice";
        while (names.Contains(name) || names.Contains("Read" + name)) name += "_";
        names.Add(name);
        names.Add("Read" + name);
        return name;
    }

    private static void Choice(StringBuilder text, KindMember member, string choice)
    {
        var words = member.Choices.GroupBy(CSharpName.Of, StringComparer.Ordinal).Select(static group => (Name: group.Key, Word: group.First())).ToArray();
        text.Append('\n');
        Summary(text, "        ", "What the " + member.Name + " may be.");
        text.Append("        public enum ").Append(choice).Append("\n        {\n");
        foreach (var (name, word) in words)
        {
            Summary(text, "            ", word);
            text.Append("            ").Append(name).Append(",\n");
        }

        text.Append("        }\n\n        private static ").Append(choice).Append(" Read").Append(choice).Append("(string word) => word switch\n        {\n");
        foreach (var (name, word) in words) text.Append("            ").Append(CSharpText.Literal(word)).Append(" => ").Append(choice).Append('.').Append(name).Append(",\n");
        text.Append("            _ => default,\n        };\n");
    }

    private static string TypeOf(KindMember member, EmittedKinds kinds) => member.Type switch
    {
        MemberType.Number => "decimal",
        MemberType.Date => Model + "When",
        MemberType.Duration => Model + "Length",
        MemberType.Actor => Model + "Actor",
        MemberType.Place => Model + "Place",
        MemberType.Event => kinds.ClassOf(member.Kind) ?? Model + "Event",
        _ => "string",
    };

    private static string Accessor(KindMember member, string type)
    {
        string what = member.Type switch
        {
            MemberType.Number => "Number",
            MemberType.Date => "When",
            MemberType.Duration => "Length",
            MemberType.Actor => "Actor",
            MemberType.Place => "Place",
            MemberType.Event => "Event",
            MemberType.Choice => "Choice",
            _ => "Text",
        };
        string generic = member.Type == MemberType.Event ? "<" + type + ">" : "";
        return member.Count switch { MemberCount.Several => "All" + what + "s", MemberCount.Optional => "Maybe" + what, _ => "The" + what } + generic;
    }

    private static void Summary(StringBuilder text, string indent, string documentation) =>
        text.Append(indent).Append("/// <summary>").Append(CSharpText.Documentation(documentation)).Append("</summary>\n");
}
