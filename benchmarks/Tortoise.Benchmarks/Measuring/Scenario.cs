using Tortoise.Benchmarks.Peers;

namespace Tortoise.Benchmarks;

/// <summary>
/// A task, and how each peer does it: on the same rows, with the same settings of the connection. A scenario is one file; its class names it,
/// <c>PrimaryKeyRead</c> is <c>primary-key-read</c>.
/// </summary>
internal abstract class Scenario
{
    public virtual string Name => SnakeCase.Of(GetType().Name).Replace('_', '-');

    /// <summary>What is done, as the heading of a table.</summary>
    public abstract string Title { get; }

    /// <summary>The suite that it is a test of: a page has one table of all of them, with this heading. Null for a scenario with a table of its own.</summary>
    public virtual string? Suite => null;

    /// <summary>Which databases it is measured on.</summary>
    public virtual IReadOnlyList<Engine> Engines { get; } = [Engine.Sqlite, Engine.PostgreSql];

    /// <summary>How many rows one operation is about, if times and bytes are told per row; otherwise 1.</summary>
    public virtual int RowsPerOperation => 1;

    /// <summary>How many operations a batch may have: as many as the tables bear between two clean-ups.</summary>
    public virtual int MaxOperations => 10_000;

    /// <summary>Whether it is left out where only answers are compared: another scenario does the same with fewer rows.</summary>
    public virtual bool IsLarge => false;

    /// <summary>How many bytes the heap may grow by while an operation runs, if it has to stay as it is.</summary>
    public virtual long? MaxHeapGrowth => null;

    /// <summary>Whether rows that are read have an order, which is to be compared too.</summary>
    public virtual bool IsOrdered => false;

    /// <summary>A query of what was written, if anything: its rows must be the same after each peer.</summary>
    public virtual string? Evidence => null;

    /// <summary>A script that makes the tables as they were before, run after each batch and outside the clock.</summary>
    public virtual string? CleanUp(Engine engine) => null;

    /// <summary>Makes the rows. It is run once for a database, and finds tables without rows, or with those that another scenario has made.</summary>
    public virtual Task FillAsync(Stage stage) => Task.CompletedTask;

    /// <summary>Lets each peer open and prepare what it needs, and add what it does.</summary>
    public abstract Task SetUpAsync(Stage stage);
}
