using TimelineDsl.Dates;

namespace TimelineDsl.Core.Calendar;

/// <summary>Reads a date as an analyst writes it: EDTF, or in words.</summary>
internal static class DateReader
{
    /// <summary>Reads the whole text; columns of errors count from its first character.</summary>
    public static DateReading Read(string text)
    {
        var edtf = Edtf.Read(text);
        return edtf.Value is not null
            ? DateReading.Edtf(edtf.Value)
            : DateReading.Fault(new DateError(DateErrorKind.InvalidDate, edtf.Error!.Column, edtf.Error.Length, edtf.Error.Message, edtf.Error.Fix));
    }
}
