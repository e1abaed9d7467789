using Tortoise.Dialects;
using Tortoise.Schema;

namespace Tortoise.Migrations;

/// <summary>
/// What is true of a schema after a statement that changes it, and not before: by it a migration that was cut off knows whether its statement was run. It is read from the statement itself, as
/// several statements can be for one change.
/// </summary>
internal sealed class PostCondition
{
    private readonly Func<SchemaModel, bool> _isMet;

    private PostCondition(Func<SchemaModel, bool> isMet, string? index = null)
    {
        _isMet = isMet;
        Index = index;
    }

    /// <summary>The index that is created, with its schema if the statement names one; null for other statements.</summary>
    public string? Index { get; }

    /// <summary>True if the statement was run.</summary>
    public bool IsMetBy(SchemaModel schema) => _isMet(schema);

    /// <summary>The condition of a statement; null if none is known.</summary>
    public static PostCondition? Of(Dialect dialect, IReadOnlyList<SqlToken> statement)
    {
        var words = new StatementWords(statement, dialect.HasCaseInsensitiveTables);
        if (words.Take("CREATE", "TABLE"))
        {
            words.TakeAny("IF", "NOT", "EXISTS");
            return words.Name() is { } table ? new(schema => words.Find(schema, table) is not null) : null;
        }

        if (words.Take("CREATE"))
        {
            words.TakeAny("UNIQUE", "FULLTEXT", "SPATIAL");
            return words.Take("INDEX") ? CreateIndex(words) : null;
        }

        if (words.Take("DROP", "TABLE"))
        {
            words.TakeAny("IF", "EXISTS");
            return words.Name() is { } table && words.IsAtEnd ? new(schema => words.Find(schema, table) is null) : null;
        }

        if (words.Take("DROP", "INDEX"))
        {
            words.TakeAny("CONCURRENTLY", "IF", "EXISTS");
            return words.Name() is { } index ? DropIndex(words, Last(index), words.IsOn(out var on) ? on : null) : null;
        }

        if (words.Take("RENAME", "TABLE"))
        {
            return words.Name() is { } from && words.Take("TO") && words.Name() is { } to && words.IsAtEnd ? Renamed(words, from, to) : null;
        }

        return words.Take("ALTER", "TABLE") ? Altered(words) : words.Take("COMMENT") || words.Take("ANALYZE") || words.Take("REINDEX") || words.Take("VACUUM") ? Repeatable : null;
    }

    /// <summary>Of a statement that may be run again.</summary>
    private static PostCondition Repeatable { get; } = new(static _ => false);

    private static PostCondition? CreateIndex(StatementWords words)
    {
        words.TakeAny("CONCURRENTLY", "IF", "NOT", "EXISTS");
        return words.Name() is { } index && words.IsOn(out var table)
            ? new(schema => words.Find(schema, table) is { } there && words.HasIndex(there, Last(index)), (table.LastIndexOf('.') is >= 0 and var dot ? table[..(dot + 1)] : "") + Last(index))
            : null;
    }

    private static PostCondition DropIndex(StatementWords words, string index, string? on) =>
        new(schema => !schema.Tables.Any(table => (on is null || words.IsSame(table.ToString(), on)) && words.HasIndex(table, index)));

    private static PostCondition? Altered(StatementWords words)
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

        if (words.Take("DROP", "CONSTRAINT") || words.Take("DROP", "FOREIGN", "KEY") || words.Take("DROP", "CHECK") || words.Take("DROP", "INDEX") || words.Take("DROP", "KEY"))
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

    private static PostCondition Renamed(StatementWords words, string from, string to) =>
        new(schema => words.Find(schema, to) is not null && words.Find(schema, from) is null);

    private static PostCondition Of(StatementWords words, string table, Func<TableSchema, bool> isMet) =>
        new(schema => words.Find(schema, table) is { } there && isMet(there));

    private static string Last(string name) => name[(name.LastIndexOf('.') + 1)..];
}
