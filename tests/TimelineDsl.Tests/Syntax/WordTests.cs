using System;
using System.Linq;
using TimelineDsl.Core.Syntax;
using Xunit;

namespace TimelineDsl.Tests.Syntax;

/// <summary>Keywords, reserved words and near words.</summary>
public class WordTests
{
    [Fact]
    public void EveryWordIsRecognisedWhereItStandsAndIsReserved()
    {
        var words = Enum.GetValues<Word>().Where(static word => word != Word.None).ToArray();
        Assert.NotEmpty(words);
        foreach (var word in words)
        {
            string text = Words.Spell(word);
            Assert.Equal(word, Words.Recognise("x" + text + "y", 1, text.Length));
            Assert.Equal(Word.None, Words.Recognise(text.ToUpperInvariant(), 0, text.Length));
            Assert.True(ReservedWords.Contains(text), text);
        }
    }

    [Theory]
    [InlineData("Monday", true)]
    [InlineData("SEPT", true)]
    [InlineData("q4", true)]
    [InlineData("bce", true)]
    [InlineData("Office", true)]
    [InlineData("overlaps", true)]
    [InlineData("q5", false)]
    [InlineData("mondays", false)]
    public void ReservedWhateverTheCase(string word, bool isReserved) => Assert.Equal(isReserved, ReservedWords.Contains(word));

    [Theory]
    [InlineData("P3D", true)]
    [InlineData("PT2H30M", true)]
    [InlineData("Y170000002", true)]
    [InlineData("Y-17E7", true)]
    [InlineData("XXXX-12", true)]
    [InlineData("PT", false)]
    [InlineData("Paris", false)]
    [InlineData("P", false)]
    [InlineData("Y", false)]
    [InlineData("Yalta", false)]
    [InlineData("XX", false)]
    [InlineData("p3d", false)]
    public void DatesAndLengthsThatStartWithALetter(string word, bool isOne) => Assert.Equal(isOne, ReservedWords.IsDateOrDuration(word));

    [Theory]
    [InlineData("becuase", "because")]
    [InlineData("Because", "because")]
    [InlineData("saying", "says")]
    [InlineData("denys", "denies")]
    [InlineData("xyz", null)]
    [InlineData("", null)]
    public void TheNearestWord(string word, string? nearest) => Assert.Equal(nearest, NearestWord.Find(word, ["on", "for", "says", "denies", "because"]));

    [Theory]
    [InlineData("", "abc", 3)]
    [InlineData("abc", "abc", 0)]
    [InlineData("abc", "ABC", 0)]
    [InlineData("abc", "acb", 1)]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("ca", "abc", 3)]
    public void Distances(string left, string right, int distance)
    {
        Assert.Equal(distance, NearestWord.Distance(left, right));
        Assert.Equal(distance, NearestWord.Distance(right, left));
    }
}
