using System;
using System.Collections.Generic;
using Sprache;

namespace TimelineDsl.Core.Syntax;

/// <summary>
/// A place in a statement: the lean <see cref="IInput"/> of this grammar. Immutable while a statement is read; two are equal where they stand at the same place
/// of the same text. Positions are those of the file.
/// </summary>
internal class StatementInput : IInput
{
    public StatementInput(StatementText statement, int position, bool hasFailed = false)
    {
        Statement = statement;
        Position = position;
        HasFailed = hasFailed;
    }

    /// <summary>The statement.</summary>
    public StatementText Statement { get; }

    /// <summary>Whether this is the place where a parser failed. Kept here, and not in the outcome, because here it takes no space.</summary>
    public bool HasFailed { get; private set; }

    /// <inheritdoc />
    public int Position { get; private set; }

    /// <inheritdoc />
    public string Source => Statement.Text;

    /// <inheritdoc />
    public char Current => Statement.Text[Position];

    /// <inheritdoc />
    public bool AtEnd => Position >= Statement.End;

    /// <inheritdoc />
    public int Line => 1;

    /// <inheritdoc />
    public int Column => Position - Statement.Start + 1;

    /// <inheritdoc />
    public IDictionary<object, object> Memos => Statement.MemosAt(Position);

    /// <inheritdoc />
    public IInput Advance() => AtEnd ? throw new InvalidOperationException("The statement has ended.") : new StatementInput(Statement, Position + 1);

    /// <inheritdoc />
    public bool Equals(IInput? other) => other is StatementInput input && input.Position == Position && input.Statement == Statement;

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as IInput);

    /// <inheritdoc />
    public override int GetHashCode() => Position;

    /// <summary>Makes this the input of another statement, when nothing refers to the last one any more.</summary>
    internal void Restart(int position, bool hasFailed = false)
    {
        Position = position;
        HasFailed = hasFailed;
    }
}

/// <summary>
/// What a parser found, and the place after it, in one object: half of what a parse allocates is saved by the result being its own remainder.
/// After a failure <see cref="Value"/> is <c>default</c>, and what was expected stands in the <see cref="StatementText"/>.
/// </summary>
internal sealed class Outcome<T> : StatementInput, IResult<T>
{
    public Outcome(StatementText statement) : base(statement, 0) => Value = default!;

    /// <inheritdoc />
    public T Value { get; private set; }

    /// <inheritdoc />
    public bool WasSuccessful => !HasFailed;

    /// <inheritdoc />
    public string Message => WasSuccessful ? "" : Statement.Fault?.Message ?? "something else was expected";

    /// <inheritdoc />
    public IEnumerable<string> Expectations
    {
        get
        {
            for (int i = 0; HasFailed && i < Statement.ExpectedCount; i++) yield return Statement.Expected(i, out _).Label;
        }
    }

    /// <inheritdoc />
    public IInput Remainder => this;

    /// <summary>Makes this another outcome, when nothing refers to the last one any more.</summary>
    internal Outcome<T> Restart(int position, T value, bool hasFailed)
    {
        Restart(position, hasFailed);
        Value = value;
        return this;
    }
}
