using System.Linq;
using TimelineDsl.Core;
using TimelineDsl.Dates;
using TimelineDsl.Model;
using TimelineDsl.Tool.Reporting.Page;
using Xunit;

namespace TimelineDsl.Tests.Semantics;

/// <summary>What the model, and the report made from it, tell of settings, of calendars and of parts of events.</summary>
public sealed class SettingsModelTests
{
    private const string Text = """
        timeline t
          calendar julian
          covers from 14 October 1066 to 25 December 1066
        event battle "B"
          on 14 October 1066
        event coronation "C"
          on julian 1066-12-25
          at least 3d after end of battle
          between start of battle and end of siege
        event siege "S"
          around julian 1067-01-05
        event crusade "K"
          on julian 1095
        event ides "I"
          on julian -0043-03-15
        event reign "R"
          from 15 February 1064 to gregorian 1087-09-09
        event oath "O"
          on 1066-12-25
        """;

    private static readonly Timeline Timeline = TimelineCompiler.Compile([TimelineCompiler.Parse("a.tl", Text)]).Timelines.Single();

    [Fact]
    public void A_timeline_tells_its_period_and_calendar()
    {
        Assert.Equal(CalendarKind.Julian, Timeline.Calendar);
        Assert.Equal((WhenKind.FromTo, Day.FromDate(1066, 10, 20), Day.FromDate(1066, 12, 31)), (Timeline.Covers!.Kind, Timeline.Covers.FirstDay!.Value, Timeline.Covers.LastDay!.Value));
        Assert.Equal("20 October to 31 December 1066", WhenWords.Date(Timeline.Covers));
    }

    [Theory]
    [InlineData("battle", "14 October 1066", "Sat 20 Oct 1066", CalendarKind.Julian, "20 October 1066 (Julian: 14 October 1066)")]
    [InlineData("coronation", "julian 1066-12-25", "Mon 31 Dec 1066", CalendarKind.Julian, "31 December 1066 (Julian: 25 December 1066)")]
    [InlineData("siege", "julian 1067-01-05", "Fri 11 Jan 1067", CalendarKind.Julian, "around 11 January 1067 (Julian: 5 January 1067)")]
    [InlineData("crusade", "julian 1095", "7 Jan 1095 to 6 Jan 1096", CalendarKind.Julian, "7 January 1095 – 6 January 1096 (Julian: 1095)")]
    [InlineData("reign", "15 February 1064 to gregorian 1087-09-09", "Sun 21 Feb 1064 to Fri 9 Sep 1087", CalendarKind.Julian, "from 21 February 1064 to 9 September 1087 (Julian: from 15 February 1064)")]
    [InlineData("ides", "julian -0043-03-15", "Wed 13 Mar 44 BCE", CalendarKind.Julian, "13 March 44 BCE (Julian: 15 March 44 BCE)")]
    [InlineData("oath", "1066-12-25", "Tue 25 Dec 1066", CalendarKind.Gregorian, "25 December 1066")]
    public void A_date_is_kept_as_written_and_told_in_both_calendars(string name, string written, string resolved, CalendarKind calendar, string words)
    {
        var when = Timeline.FindEvent(name)!.When!;
        Assert.Equal((written, resolved, calendar), (when.Text, when.Resolved, when.Calendar));
        Assert.Equal(words, WhenWords.Of(when));
    }

    [Fact]
    public void A_relation_tells_which_part_of_the_other_event_is_meant()
    {
        var relations = Timeline.FindEvent("coronation")!.Relations;
        Assert.Equal((RelationKind.AtLeastAfter, "battle", EventPart.End), (relations[0].Kind, relations[0].OtherName, relations[0].OtherPart));
        Assert.Equal((RelationKind.Between, EventPart.Start, "siege", EventPart.End), (relations[1].Kind, relations[1].OtherPart, relations[1].Second!.Name, relations[1].SecondPart));
    }
}
