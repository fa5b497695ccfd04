using System.Linq;
using Xunit;

namespace TimelineDsl.Tests.Checks;

/// <summary>The table of steps, all eight by eight, along a history, from report to report of one speaker, and between speakers.</summary>
public class StatusStepsTests
{
    private static readonly string[] Statuses = ["rumoured", "proposed", "planned", "agreed", "ongoing", "happened", "postponed", "cancelled"];

    /// <summary>From each status, those to which it may go.</summary>
    private static readonly (string From, string To)[] Legal =
    [
        ("rumoured", "rumoured proposed planned agreed ongoing happened postponed cancelled"),
        ("proposed", "rumoured proposed planned agreed ongoing happened postponed cancelled"),
        ("planned", "rumoured proposed planned agreed ongoing happened postponed cancelled"),
        ("agreed", "rumoured proposed planned agreed ongoing happened postponed cancelled"),
        ("postponed", "rumoured proposed planned agreed ongoing happened postponed cancelled"),
        ("cancelled", "rumoured proposed planned agreed cancelled"),
        ("ongoing", "ongoing happened"),
        ("happened", "happened"),
    ];

    public static TheoryData<string, string, bool> Steps()
    {
        var steps = new TheoryData<string, string, bool>();
        foreach (var (from, to) in Legal)
            foreach (string status in Statuses) steps.Add(from, status, to.Split(' ').Contains(status));
        Assert.Equal(64, steps.Count);
        return steps;
    }

    [Theory]
    [MemberData(nameof(Steps))]
    public void Along_a_history(string from, string to, bool isLegal) =>
        Assert.Equal(isLegal ? "" : "TL5004", TestDossier.Codes($"event a \"A\"\n  cite page-20 says {from}, then {to}\n"));

    [Theory]
    [MemberData(nameof(Steps))]
    public void From_report_to_report_of_one_speaker(string from, string to, bool isLegal) =>
        Assert.Equal(isLegal ? "" : "TL5004", TestDossier.Codes($"event a \"A\"\n  cite page-20 via reuters says {from}\n  cite page-21 via reuters says {to}\n"));

    [Theory]
    [MemberData(nameof(Steps))]
    public void From_speaker_to_speaker_in_the_order_of_the_reports(string from, string to, bool isLegal) =>
        Assert.Equal(isLegal ? "" : "TL5005", TestDossier.Codes($"event a \"A\"\n  cite page-21 via afp says {to}\n  cite page-20 via reuters says {from}\n"));

    [Theory]
    [MemberData(nameof(Steps))]
    public void Where_the_order_is_unknown_one_legal_order_suffices(string from, string to, bool isLegal)
    {
        bool isLegalBackwards = Legal.Single(step => step.From == to).To.Split(' ').Contains(from);
        Assert.Equal(isLegal || isLegalBackwards ? "" : "TL5005", TestDossier.Codes($"event a \"A\"\n  cite undated via afp says {to}\n  cite page-20 via reuters says {from}\n"));
    }

    [Fact]
    public void A_denial_is_no_step()
    {
        foreach (string from in Statuses)
            foreach (string to in Statuses)
                Assert.Equal("", TestDossier.Codes($"event a \"A\"\n  cite page-20 via reuters says {from}\n  cite page-21 via reuters denies {to}\n  cite page-21 via afp denies {to}\n"));
    }
}
