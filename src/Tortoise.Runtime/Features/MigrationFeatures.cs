using Tortoise.Schema;

namespace Tortoise.Dialects;

/// <summary>What applying migrations needs to know of a database, as data.</summary>
internal sealed record MigrationFeatures
{
    /// <summary>The table in which applied migrations are recorded.</summary>
    public const string Journal = "tortoise_migrations";

    /// <summary>The statements that create the journal, and skip what is there.</summary>
    public required IReadOnlyList<string> CreateJournal { get; init; }

    /// <summary>The time of an entry of the journal as text, in UTC.</summary>
    public string AppliedAt { get; init; } = "applied_at";

    /// <summary>The query of the names of the journal's columns; no row if there is no journal in the schema that statements without one are about.</summary>
    public required string JournalColumns { get; init; }

    /// <summary>The query of the names of the columns of the table that <see cref="RenameForeignJournal"/> makes.</summary>
    public required string ForeignColumns { get; init; }

    /// <summary>The statement that gives a table of the journal's name that is another program's the name <c>tortoise_migrations_python</c>.</summary>
    public string RenameForeignJournal { get; init; } = $"ALTER TABLE {Journal} RENAME TO {Journal}_python";

    /// <summary>True if statements that change the schema can be undone with a transaction.</summary>
    public bool IsTransactional { get; init; } = true;

    /// <summary>True if statements are separated by lines of <c>GO</c>.</summary>
    public bool HasBatches { get; init; }

    /// <summary>What rebuilding tables needs; null where tables are changed where they are.</summary>
    public RebuildFeatures? Rebuilds { get; init; }

    /// <summary>How statements begin that cannot be in a transaction.</summary>
    public IReadOnlyList<string> AloneBeginnings { get; init; } = [];

    /// <summary>The word that makes a statement one that cannot be in a transaction; null for none.</summary>
    public string? AloneWord { get; init; }

    /// <summary>The query of the number of open transactions, where a statement can end the one that it is in; null where scripts are read for such statements.</summary>
    public string? OpenTransactions { get; init; }

    /// <summary>What is run once on the connection before migrations are.</summary>
    public IReadOnlyList<string> Begin { get; init; } = [];

    /// <summary>What undoes <see cref="Begin"/>.</summary>
    public IReadOnlyList<string> End { get; init; } = [];

    /// <summary>What is run at the beginning of each transaction.</summary>
    public IReadOnlyList<string> BeginTransaction { get; init; } = [];

    /// <summary>
    /// The query that takes the lock of the group that is its parameter, and returns <c>1</c> if it got it. Null where a transaction that writes excludes all others.
    /// </summary>
    public string? TryLock { get; init; }

    /// <summary>The query that gives the lock back.</summary>
    public string? Unlock { get; init; }

    /// <summary>The query that says who has the lock; null where the server does not tell.</summary>
    public string? LockHolder { get; init; }

    /// <summary>The query that returns <c>1</c> if the lock is on this connection; null where no pooler can give it to another.</summary>
    public string? HoldsLock { get; init; }

    /// <summary>The lock that is a row; null where there is none such.</summary>
    public LeaseFeatures? Lease { get; init; }

    /// <summary>What running a statement in batches needs; null where none is.</summary>
    public BatchFeatures? Batches { get; init; }

    /// <summary>The query of the file that is the database; null where the server has it. An empty one is none.</summary>
    public string? DatabaseFile { get; init; }

    /// <summary>The query of the schemas in which names without one are looked for, in order; what is created gets into the first.</summary>
    public required string SearchPath { get; init; }

    /// <summary>How migrations are applied in another schema than that of the connection; null where they cannot be.</summary>
    public SchemaFeatures? Schemas { get; init; }

    /// <summary>What to do where they cannot.</summary>
    public string InsteadOfSchemas { get; init; } = "";

    /// <summary>
    /// The query of all indexes: schema, <c>1</c> if the name alone means it, name, table, <c>1</c> if the name of the table alone means that, and <c>0</c> if it cannot be used because it was not finished.
    /// Null where DROP INDEX names the table.
    /// </summary>
    public string? Indexes { get; init; }

    /// <summary>How the statement begins that drops an index that was not finished.</summary>
    public string DropInvalidIndex { get; init; } = "DROP INDEX ";

    /// <summary>True for a statement that cannot be in a transaction.</summary>
    public bool StandsAlone(IReadOnlyList<SqlToken> statement) =>
        (AloneWord is { } word && statement.Any(token => token.Is(word)))
        || AloneBeginnings.Any(beginning => Begins(statement, beginning.Split(' ')));

    private static bool Begins(IReadOnlyList<SqlToken> statement, string[] words) =>
        statement.Count >= words.Length && words.Index().All(word => statement[word.Index].Is(word.Item));
}
