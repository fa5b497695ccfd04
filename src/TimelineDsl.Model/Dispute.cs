namespace TimelineDsl.Model;

/// <summary>The analyst's word that something said is not to be assumed, and why.</summary>
/// <remarks>Equal when both members are equal.</remarks>
/// <param name="Because">The reason, as written.</param>
/// <param name="Member">What of the event it is about (<c>date</c>, <c>status</c>, <c>where</c>); null where it marks all that the line says under which it stands.</param>
public sealed record Dispute(string Because, string? Member = null);

/// <summary>
/// Something that somebody says and that the analyst disputes. It is a type of its own so that code written for <typeparamref name="T"/> never takes
/// a disputed one for an accepted one: it has to reach for <see cref="Value"/>.
/// </summary>
/// <remarks>Equal when value and dispute are equal.</remarks>
/// <param name="Value">What is said.</param>
/// <param name="Dispute">Why it is not assumed.</param>
public sealed record Disputed<T>(T Value, Dispute Dispute) where T : class;
