using System.Collections.Generic;
using System.Linq;
using TimelineDsl.Core.Calendar;
using TimelineDsl.Core.Syntax;

namespace TimelineDsl.Core.Semantics;

/// <summary>Where two labels of one event differ only because each was written on another calendar, names the zone in which they would agree.</summary>
internal static class ZoneHint
{
    /// <summary>A sentence to add to a conflict's message, with a space before it; empty where no zone reconciles the dates.</summary>
    public static string For(IReadOnlyList<Assertion> members)
    {
        var counted = members.Where(static member => member.Role != AssertionRole.Published && member.Event is not null).ToArray();
        if (counted.Length != 2 || !ReferenceEquals(counted[0].Event, counted[1].Event)) return "";
        var dates = counted.Select(static member => member.Meanings.Select(static meaning => meaning.First).LastOrDefault(static date => date is not null)).ToArray();
        if (dates[0] is not { } first || dates[1] is not { } second) return "";
        for (int i = 0; i < 2; i++)
        {
            var (moved, other, source) = i == 0 ? (second, first, counted[1].Source) : (first, second, counted[0].Source);
            if (source is null || moved.Value.Start is not { Zone: null } label) continue;
            var moments = DateBinder.Moments(label, source.Zone, moved.Settings);
            if (ReferenceEquals(source.Zone, moved.Zone) || moments is null || !moments.Value.Overlaps(other.Hull)) continue;
            return " The dates would agree if " + Written(moved.Syntax) + " is a date in " + source.Zone.Id + ", the zone of " + source.Name + ": then write `" + Written(moved.Syntax) + " " + source.Zone.Id + "`.";
        }
        return "";
    }

    private static string Written(DateArgument date) => date.Phrase is not null ? "\"" + date.Phrase.Value + "\"" : date.Date?.Text ?? "";
}
