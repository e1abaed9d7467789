using Tortoise.Compilation;
using Tortoise.Values;

namespace Tortoise.Execution;

/// <summary>Rows that one statement is run for, one after the other: their values, and what comes back for each.</summary>
internal interface IRowBatch
{
    /// <summary>How many rows there are.</summary>
    int Count { get; }

    /// <summary>Writes the values of a row to the statement's places.</summary>
    void Write(int row, IParameterWriter writer);

    /// <summary>Writes the values of a row to the places of another statement over it.</summary>
    void Write(CompiledStatement statement, int row, IParameterWriter writer);

    /// <summary>Takes what the database gave back for a row: a generated key, defaults, the columns asked for.</summary>
    void Read<TRow>(int row, in TRow values)
        where TRow : struct, IRow;

    /// <summary>Notes that the statement ran for a row.</summary>
    /// <param name="row">Which.</param>
    /// <param name="affected">How many rows of the table it touched.</param>
    void Done(int row, int affected);
}
