using Tortoise.Dialects;
using Tortoise.Schema;

namespace Tortoise.Migrations;

/// <summary>
/// What is true of a schema after a statement that changes it, and not before: by it a migration that was cut off knows whether its statement was run. It is read from the statement itself, as
/// several statements can be for one change.
/// </summary>
internal sealed class PostCondition
{
    private readonly Func<SchemaModel, bool?> _isMet;

    private PostCondition(Func<SchemaModel, bool?> isMet) => _isMet = isMet;

    /// <summary>The table that is created, as the statement names it; null for other statements.</summary>
    public string? Table { get; private init; }

    /// <summary>The index that is created, with its schema if the statement names one; otherwise it is where its table is. Null for other statements.</summary>
    public string? Index { get; private init; }

    /// <summary>The table of <see cref="Index"/>.</summary>
    public string? IndexTable { get; private init; }

    /// <summary>The index that is dropped, if the statement does not name its table: it can be of any, and only the database's list of indexes tells; null for other statements.</summary>
    public string? DroppedIndex { get; private init; }

    /// <summary>
    /// True if the statement was run. Null if nobody knows: what it names without a schema is not where it is looked for first, but later in the search path, so either that was meant, or what was meant
    /// is gone and this was behind it.
    /// </summary>
    public bool? IsMetBy(SchemaModel schema) => _isMet(schema);

    /// <summary>The condition of a statement; null if none is known.</summary>
    /// <param name="dialect">The database.</param>
    /// <param name="statement">The statement.</param>
    /// <param name="path">The schemas in which names without one are looked for, in order.</param>
    public static PostCondition? Of(Dialect dialect, IReadOnlyList<SqlToken> statement, IReadOnlyList<string> path)
    {
        var words = new StatementWords(statement, dialect.HasCaseInsensitiveTables, path);
        if (words.Take("CREATE", "TABLE"))
        {
            words.TakeAny("IF", "NOT", "EXISTS");
            return words.Name() is { } table ? new(schema => words.At(schema, table, 0) is not null) { Table = table } : null;
        }

        if (words.Take("CREATE"))
        {
            words.TakeAny("UNIQUE", "FULLTEXT", "SPATIAL");
            return words.Take("INDEX") ? CreateIndex(words) : null;
        }

        if (words.Take("DROP", "TABLE"))
        {
            words.TakeAny("IF", "EXISTS");
            return words.Name() is { } table && words.IsAtEnd && IsRead(dialect, words.Relative(table)) ? new(schema => IsGone(words.Place(schema, table))) : null;
        }

        if (words.Take("DROP", "INDEX"))
        {
            words.TakeAny("CONCURRENTLY", "IF", "EXISTS");
            return words.Name() is not { } index ? null
                : words.IsOn(out var on) ? Of(words, on, table => !words.HasIndex(table, Last(index)))
                : dialect.Migrations.Indexes is not null && IsRead(dialect, words.Relative(index)) ? new(static _ => false) { DroppedIndex = index }
                : null;
        }

        if (words.Take("RENAME", "TABLE"))
        {
            return words.Name() is { } from && words.Take("TO") && words.Name() is { } to && words.IsAtEnd ? Renamed(words, from, to) : null;
        }

        return words.Take("ALTER", "TABLE") ? Altered(dialect, words) : words.Take("COMMENT") || words.Take("ANALYZE") || words.Take("REINDEX") || words.Take("VACUUM") ? Repeatable : null;
    }

    /// <summary>Of a statement that may be run again.</summary>
    private static PostCondition Repeatable { get; } = new(static _ => false);

    private static PostCondition? CreateIndex(StatementWords words)
    {
        words.TakeAny("CONCURRENTLY", "IF", "NOT", "EXISTS");
        return words.Name() is { } index && words.IsOn(out var table)
            ? new(schema => words.Find(schema, table) is { } there && words.HasIndex(there, Last(index)))
            {
                Index = (table.LastIndexOf('.') is >= 0 and var dot ? table[..(dot + 1)] : "") + Last(index),
                IndexTable = Last(table),
            }
            : null;
    }

    /// <summary>True if what is found at this place of the search path, or nowhere, says that what was meant is gone.</summary>
    public static bool? IsGone(int place) => place > 0 ? null : place < 0;

    /// <summary>True if what has this name would be seen if it were there.</summary>
    private static bool IsRead(Dialect dialect, string name) => name.Count('.') <= (dialect.HasSchemas ? 1 : 0);

    private static PostCondition? Altered(Dialect dialect, StatementWords words)
    {
        words.TakeAny("IF", "EXISTS", "ONLY");
        if (words.Name() is not { } table || words.HasSeveralActions)
        {
            return null;
        }

        if (words.Take("ADD", "COLUMN"))
        {
            words.TakeAny("IF", "NOT", "EXISTS");
            return words.Name() is { } added ? Of(words, table, there => words.HasColumn(there, added)) : null;
        }

        if (words.Take("DROP", "COLUMN"))
        {
            words.TakeAny("IF", "EXISTS");
            return words.Name() is { } dropped ? Of(words, table, there => !words.HasColumn(there, dropped)) : null;
        }

        if (words.Take("ADD", "CONSTRAINT"))
        {
            return words.Name() is { } added ? Of(words, table, there => words.HasConstraint(there, added)) : null;
        }

        if (words.Take("ADD", "PRIMARY", "KEY") || words.Take("DROP", "PRIMARY", "KEY"))
        {
            var isAdded = words.IsAfter("ADD");
            return Of(words, table, there => there.Key.Count > 0 == isAdded);
        }

        // On other databases a constraint may be of a kind that is not read: a default, an exclusion.
        if ((!dialect.Migrations.IsTransactional && words.Take("DROP", "CONSTRAINT")) || words.Take("DROP", "FOREIGN", "KEY") || words.Take("DROP", "CHECK") || words.Take("DROP", "INDEX") || words.Take("DROP", "KEY"))
        {
            words.TakeAny("IF", "EXISTS");
            return words.Name() is { } dropped ? Of(words, table, there => !words.HasConstraint(there, dropped) && !words.HasIndex(there, dropped)) : null;
        }

        return words.Take("RENAME") ? Renamed(words, table) : words.Take("MODIFY") || words.Take("COMMENT") || words.Take("VALIDATE") ? Repeatable : null;
    }

    private static PostCondition? Renamed(StatementWords words, string table)
    {
        if (words.Take("COLUMN"))
        {
            return words.FromTo() is var (from, to) ? Of(words, table, there => words.HasColumn(there, to) && !words.HasColumn(there, from)) : null;
        }

        if (words.Take("INDEX") || words.Take("KEY") || words.Take("CONSTRAINT"))
        {
            return words.FromTo() is var (from, to) ? Of(words, table, there => Has(there, to) && !Has(there, from)) : null;
        }

        words.TakeAny("TO", "AS");
        return words.Name() is { } name ? Renamed(words, table, table.LastIndexOf('.') is >= 0 and var dot && !name.Contains('.', StringComparison.Ordinal) ? table[..(dot + 1)] + name : name) : null;

        bool Has(TableSchema there, string part) => words.HasConstraint(there, part) || words.HasIndex(there, part);
    }

    private static PostCondition Renamed(StatementWords words, string from, string to) => new(schema => (words.Place(schema, from), words.Place(schema, to)) switch
    {
        (_, < 0) => false,
        (< 0, _) => true,
        var (old, now) => old > now ? null : false,
    });

    private static PostCondition Of(StatementWords words, string table, Func<TableSchema, bool> isMet) =>
        new(schema => words.Find(schema, table) is { } there && isMet(there));

    private static string Last(string name) => name[(name.LastIndexOf('.') + 1)..];
}
