using Tortoise.Compilation;
using Tortoise.Values;

namespace Tortoise.Execution;

/// <summary>Rows that one statement is run for, one after another: their values, and what is returned for each.</summary>
internal interface IRowBatch
{
    /// <summary>The number of rows.</summary>
    int Count { get; }

    /// <summary>Writes the values of a row to the statement's placeholders.</summary>
    void Write(int row, IParameterWriter writer);

    /// <summary>Writes the values of a row to the placeholders of another statement over it.</summary>
    void Write(CompiledStatement statement, int row, IParameterWriter writer);

    /// <summary>Receives what the database returned for a row: a generated key, defaults, the requested columns.</summary>
    void Read<TRow>(int row, in TRow values)
        where TRow : struct, IRow;

    /// <summary>Records that the statement ran for a row.</summary>
    /// <param name="row">Which.</param>
    /// <param name="affected">How many rows of the table it touched.</param>
    void Done(int row, int affected);
}
