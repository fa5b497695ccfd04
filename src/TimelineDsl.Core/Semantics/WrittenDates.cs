using System;
using System.Collections.Generic;
using TimelineDsl.Core.Syntax;
using TimelineDsl.Core.Text;

namespace TimelineDsl.Core.Semantics;

/// <summary>Finds every date without quotes in the lines of an event, pins and what words count from among them, in the file's order.</summary>
internal sealed class WrittenDates(Action<DateSyntax> found)
{
    /// <summary>Whether a text is <c>2025</c>, <c>2025-10</c> or <c>2025-10-20</c>.</summary>
    public static bool IsInDigits(string text)
    {
        if (text.Length is not (4 or 7 or 10)) return false;
        for (int i = 0; i < text.Length; i++)
            if (i is 4 or 7 ? text[i] != '-' : !Characters.IsDigit(text[i])) return false;
        return true;
    }

    /// <summary>Looks through lines and all that stands under them.</summary>
    public void Visit(IReadOnlyList<Statement> lines)
    {
        foreach (var line in lines)
        {
            switch (line)
            {
                case ClaimStatement claim: Visit(claim.Claim); break;
                case DatedStatement dated: Visit(dated.When); break;
                case CiteStatement cite:
                    foreach (var claim in cite.Claims) Visit(claim);
                    break;
            }
            Visit(line.Body);
        }
    }

    private void Visit(Claim? claim)
    {
        if (claim is StatusClaim status) claim = status.When;
        if (claim is not BoundClaim bound) return;
        Visit(bound.First.Date);
        Visit(bound.Second?.Date);
    }

    private void Visit(DateArgument? date)
    {
        if (date?.Date is { } plain) found(plain);
        if (date?.CountingFromDate is { } from) found(from);
        if (date?.Pin is { } pin) found(pin);
    }
}
