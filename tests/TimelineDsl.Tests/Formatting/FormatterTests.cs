using System.Linq;
using System.Text.RegularExpressions;
using TimelineDsl.Core;
using Xunit;

namespace TimelineDsl.Tests.Formatting;

public class FormatterTests
{
    private static string Format(string text) => TimelineCompiler.Format(text).Text;

    private static void Becomes(string text, string expected)
    {
        Assert.Equal(expected, Format(text));
        Assert.Equal(expected, Format(expected));
    }

    private static void Stays(string text) => Assert.Same(text, Format(text));

    [Fact]
    public void Levels_are_two_blanks_and_words_have_one_between_them() => Becomes(
        "event  talks\t\"The  talks\"\n     on   2025-10-17\n     cite page-20   says  before call\n          quote \"a  b\"\n",
        "event talks \"The  talks\"\n  on 2025-10-17\n  cite page-20 says before call\n    quote \"a  b\"\n");

    [Fact]
    public void Tabs_become_blanks() => Becomes("event a\n\ton 2025-10-17\n\tcite b on 2025\n\t\tquote \"a\tb\"\n", "event a\n  on 2025-10-17\n  cite b on 2025\n    quote \"a\tb\"\n");

    [Fact]
    public void Commas_stand_at_the_word_before_them() => Becomes(
        "event a\n  who b,c ,d , e\n  cite s says planned for \"x\",then postponed\n",
        "event a\n  who b, c, d, e\n  cite s says planned for \"x\", then postponed\n");

    [Fact]
    public void Signs_and_quotes_stand_free() => Becomes(
        "event a \"A\"\n  around 2025-10-17±3d\n  cite s on \"x\"EDT=2025-10-17\n    dispute because\"No.\"\n",
        "event a \"A\"\n  around 2025-10-17 ± 3d\n  cite s on \"x\" EDT = 2025-10-17\n    dispute because \"No.\"\n");

    [Fact]
    public void Addresses_keep_their_commas_and_signs() => Stays("source s\n  url https://example.org/a,b?c=d#e\n  archive x,y=z\n");

    [Fact]
    public void Curly_quotes_become_straight_and_their_text_stays() => Becomes("event a “A \\\"b\\\"  ‘c’”\n", "event a \"A \\\"b\\\"  ‘c’\"\n");

    /// <summary>A number sign after a blank begins a comment: what stood there as a value would be lost.</summary>
    [Theory]
    [InlineData("event a : vote\n  outcome b,#c\n")]
    [InlineData("event a : vote\n  outcome \"b\",#c\n")]
    [InlineData("event a\n  cite b on \"c\" Europe/Ky””iv\n")] // a zone that there is not, but one word
    public void A_statement_that_a_blank_would_change_stays(string text) => Stays(text);

    [Fact]
    public void Curly_quotes_within_straight_ones_stay() => Stays("event a \"“A”\"\n");

    [Theory]
    [InlineData("2025-10~", "circa 2025-10")]
    [InlineData("1850~", "circa 1850")]
    [InlineData("2025-10-17~", "circa 2025-10-17")]
    [InlineData("2025-10%", "circa 2025-10?")]
    [InlineData("Oct  20,2025", "Oct 20, 2025")]
    public void Dates_are_written_in_words_that_mean_the_same(string date, string expected) => Becomes("event a\n  on " + date + "\n  before " + date + "\n", "event a\n  on " + expected + "\n  before " + expected + "\n");

    [Theory]
    [InlineData("1500~")] // in words it would count by the timeline's calendar
    [InlineData("-0043~")]
    [InlineData("2025-10?")]
    [InlineData("-0043%")]
    [InlineData("2025-10~/2025-11")]
    [InlineData("2025-13~")]
    [InlineData("circa 2025-10")]
    public void Other_dates_stay(string date) => Stays("event a\n  on " + date + "\n");

    [Fact]
    public void One_blank_line_parts_declarations_and_at_most_one_their_lines() => Becomes(
        "\n\nevent a\n  on 2025-10-17\n\n\n\n  who b\nevent b\n  on 2025-10-17\n\n \n\nevent c\n\n\n",
        "event a\n  on 2025-10-17\n\n  who b\n\nevent b\n  on 2025-10-17\n\nevent c\n");

    [Fact]
    public void Declarations_of_one_line_may_stand_together()
    {
        Stays("actor a \"A\"\nactor b \"B\"\n\nactor c \"C\"\n\nplace d\n");
        Becomes("actor a \"A\"\nactor b \"B\"\n  also \"C\"\nactor d\nplace e\n", "actor a \"A\"\n\nactor b \"B\"\n  also \"C\"\n\nactor d\n\nplace e\n");
    }

    [Fact]
    public void A_comment_right_above_a_declaration_goes_with_it() => Becomes(
        "# file\n\n\n# a\nevent a\n  on 2025\n# b, first\n# b, second\nevent b\n  on 2025\n  # still b\nevent c\n",
        "# file\n\n# a\nevent a\n  on 2025\n\n# b, first\n# b, second\nevent b\n  on 2025\n  # still b\n\nevent c\n");

    [Fact]
    public void Comments_behind_neighbouring_lines_are_aligned_and_those_below_stay_below() => Becomes(
        "event a # one\n  on 2025-10-17    # two\n                   # goes on\n  who b\n  who c # three  \n\n  who d # alone\n",
        "event a           # one\n  on 2025-10-17   # two\n                  # goes on\n  who b\n  who c           # three\n\n  who d   # alone\n");

    [Fact]
    public void A_long_line_pushes_no_other_comment_to_the_right()
    {
        string title = new('x', 80);
        Becomes("event a # one\n  note \"" + title + "\" # two\n  who bcd # three\n", "event a     # one\n  note \"" + title + "\"   # two\n  who bcd   # three\n");
    }

    [Fact]
    public void Comments_are_indented_like_the_lines_around_them() => Becomes(
        "event a\n      # of on\n      on 2025\n            # under on\n # of a\n      who b\n# at the left\n      who c\n",
        "event a\n  # of on\n  on 2025\n    # under on\n  # of a\n  who b\n# at the left\n  who c\n");

    [Fact]
    public void The_text_of_a_note_keeps_its_lines_its_blank_lines_and_what_is_indented_in_it() => Becomes(
        "event a\n      note  # why\n\n\n          first  line\n\n\n              more   \n  # no text\n          # text\n      who b\n",
        "event a\n  note   # why\n\n    first  line\n\n\n        more\n  # no text\n    # text\n  who b\n");

    [Fact]
    public void A_statement_at_fault_keeps_every_character_and_the_rest_is_formatted()
    {
        const string text = "event a\n    cite   $$$  on  2025   #   why\n        quote   \"x\"\n    on   2025-10-17\nevnt  b   \"B\"\n    on   2025\n";
        const string expected = "event a\n  cite   $$$  on  2025   #   why\n    quote   \"x\"\n  on 2025-10-17\n\nevnt  b   \"B\"\n  on   2025\n";
        Becomes(text, expected);
        Assert.Equal(4, TimelineCompiler.Format(text).LinesLeft);
    }

    [Fact]
    public void A_declaration_in_which_levels_are_unclear_keeps_its_indentation() => Becomes(
        "event a\n    on   2025\n   who  b\nevent c\n    on   2025\n", "event a\n    on 2025\n   who  b\n\nevent c\n  on 2025\n");

    [Fact]
    public void Lines_above_the_first_declaration_stay() => Stays("  who   b\n\nevent a\n");

    [Theory]
    [InlineData("", "")]
    [InlineData(" \n\t\n", "")]
    [InlineData("\uFEFF\nevent a", "\uFEFFevent a\n")]
    [InlineData("\n\uFEFFevent a", "\n\uFEFFevent a\n")]
    [InlineData("event a\r\n  on 2025\n  who b\r\n", "event a\r\n  on 2025\r\n  who b\r\n")]
    [InlineData("event a\r\n  on 2025\n", "event a\n  on 2025\n")]
    [InlineData("event a\r\r\n\n\n\nevent b\n", "event a\r\r\n\nevent b\n")]
    [InlineData("event a\r", "event a\r\r\n")]
    public void Ends_of_lines_and_of_files(string text, string expected) => Becomes(text, expected);

    [Fact]
    public void What_ships_is_in_this_form()
    {
        var shipped = SourceTree.Files("specs", "*.tl").Concat(SourceTree.Files("seeds", "*.tl")).ToArray();
        Assert.True(shipped.Length > 8, "the dossiers were not found");
        Assert.DoesNotContain(shipped, static path => Format(SourceTree.Read(path)) != SourceTree.Read(path));
    }

    /// <summary>The page shows what becomes of a text.</summary>
    [Fact]
    public void The_page_shows_it()
    {
        var blocks = Regex.Matches(SourceTree.Read("docs/formatting.md"), "```(text|tl)\n(.*?)```", RegexOptions.Singleline).Select(static match => match.Groups[2].Value).ToArray();
        Assert.Equal(2, blocks.Length);
        Becomes(blocks[0], blocks[1]);
    }

    [Fact]
    public void Repeated_lines_and_unknown_escapes_are_faults() => Stays("event a \"A\"\n  on 2025\n  on   2026\n  note   \"\\x\"\n");
}
