namespace TimelineDsl.Core.Syntax;

/// <summary>Sees the statements of a file as they are read. Parts of a file may be read at once: a witness must take statements of different lines at the same time.</summary>
internal interface IStatementWitness
{
    /// <summary>A statement was read, perhaps with mild faults.</summary>
    /// <param name="line">The number of its line in the tree.</param>
    /// <param name="statement">The statement; it is the next line's as soon as this returns.</param>
    void WasRead(int line, StatementText statement);
}
