using TimelineDsl.Core.Calendar;
using Xunit;

namespace TimelineDsl.Tests.Calendar;

public sealed class WideningTests
{
    [Theory]
    [InlineData("2025-10-20", "2025-10-20")]
    [InlineData("2025-10-20?", "2025-10-20 ?")]
    [InlineData("2025-10-20~", "2025-10-19T12:00..2025-10-21T12:00 ~")]
    [InlineData("2025-10-20T17:30~", "2025-10-20T17:15..2025-10-20T17:46 ~")]
    [InlineData("2025-10~", "2025-09-16..2025-11-15 ~")]
    [InlineData("2025%", "2024-07-02..2026-07-02 ? ~")]
    public void Only_what_is_approximate_is_widened_by_half_its_unit(string text, string covers) =>
        Assert.Equal(covers, LabelText.Of(Widening.Of(DateReader.Read(text).Value!.Start!, DateSettings.Usual)));

    [Fact]
    public void A_stated_tolerance_is_what_it_says() =>
        Assert.Equal("2025-10-17..2025-10-23", LabelText.Of(Widening.By(DateReader.Read("2025-10-20").Value!.Start!, 3 * 86_400_000L)));
}
