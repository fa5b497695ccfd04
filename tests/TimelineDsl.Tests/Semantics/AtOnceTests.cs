using System.Linq;
using System.Text;
using System.Threading.Tasks;
using TimelineDsl.Core;
using Xunit;

namespace TimelineDsl.Tests.Semantics;

/// <summary>What a shell does at once changes nothing: not in which order pieces are done, and not whether they are done by several threads.</summary>
public class AtOnceTests
{
    public static TheoryData<string, string> Texts => new()
    {
        { "faults and conflicts", ManyEvents(12_000) },
        { "plans, none of what happened in conflict", ManyPlans(12_000, conflict: "") },
        { "plans, and a conflict of what happened", ManyPlans(12_000, conflict: "event odd\n  on 2025-10-17\n  after later\n  cite s says happened\nevent later\n  on 2025-10-19\n  cite s says happened\n") },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void TheFindingsAreTheSame(string what, string text)
    {
        _ = what;
        int pieces = 0;
        var alone = Messages(TimelineCompiler.Compile([TimelineCompiler.Parse("a.tl", text)]));
        var backwards = Messages(Compile(text, (count, work) =>
        {
            pieces += count;
            for (int i = count - 1; i >= 0; i--) work(i);
        }));
        var threads = Messages(Compile(text, static (count, work) => Parallel.For(0, count, work)));
        Assert.True(alone.Length > 1000 && pieces > 4, "the dossier is too small to be cut");
        Assert.Equal(alone, backwards);
        Assert.Equal(alone, threads);
    }

    /// <summary>Every fourth event is planned; every eighth cannot be as it is planned, being after an event that is not over; titles occur twice, conclusions are more exact than their reports.</summary>
    private static string ManyPlans(int count, string conflict)
    {
        var text = new StringBuilder("timeline t\n  as of 2025-10-22\nsource s\n  published 2025-10-20\n").Append(conflict).Append("event big\n  for 2026-05-01\n  cite s for 2026-05-01\n");
        for (int i = 0; i < count; i++)
        {
            text.Append("event e").Append(i).Append(" \"Title ").Append(i / 2 * 2).Append('"');
            if (i % 4 != 0) text.Append("\n  on 2025-10-17\n  cite s on 2025-10\n");
            else text.Append("\n  for 2026-02-01\n  cite s for 2026-02-01\n").Append(i % 8 == 0 ? "  after big\n" : "");
        }
        return text.ToString();
    }

    private static Compilation Compile(string text, AtOnce atOnce) => TimelineCompiler.Compile([TimelineCompiler.Parse("a.tl", text, atOnce)], atOnce: atOnce);

    private static string[] Messages(Compilation compilation) => compilation.Diagnostics.Select(static one => one.Location + " " + one.Descriptor.Id + " " + one.Message).ToArray();

    /// <summary>Every seventh event has a line that cannot be read, every ninth no source, every eleventh a report that comes too early.</summary>
    private static string ManyEvents(int count)
    {
        var text = new StringBuilder("timeline t\n  as of 2030-01-01\nsource s\n  published 2025-10-20\n");
        for (int i = 0; i < count; i++)
        {
            text.Append("event e").Append(i).Append("\n  on 2025-10-").Append(i % 11 == 0 ? "27" : "17").Append('\n');
            if (i % 7 == 0) text.Append("  onn 2025-10-17\n");
            if (i % 9 != 0) text.Append("  cite s says happened\n");
        }
        return text.ToString();
    }
}
