using TimelineDsl.Core.Calendar;

namespace TimelineDsl.Core.Phrases;

/// <summary>Reads the words in which a source dates something.</summary>
internal static class PhraseResolver
{
    /// <summary>The date that the phrase names in its context. Never a guess: words outside the vocabulary are unknown.</summary>
    public static PhraseReading Resolve(string phrase, PhraseContext context)
    {
        var reading = DateReader.Read(phrase);
        return reading.Value is not null
            ? PhraseReading.Resolved(reading.Value, new PhraseRule("stated", "the date as the source states it"), PhraseBasis.Nothing)
            : PhraseReading.Unknown(null);
    }
}
