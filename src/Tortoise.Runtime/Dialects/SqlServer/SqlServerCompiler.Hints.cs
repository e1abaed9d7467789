using Tortoise.Expressions;

namespace Tortoise.Dialects.SqlServer;

/// <summary>Locks and index hints: both stand after the table.</summary>
internal sealed partial class SqlServerCompiler
{
    protected override void WriteLock(SelectQuery query, RowLock rows)
    {
        if (!query.IsOfTable)
        {
            throw new UnsupportedByDialectException(Dialect.Name, "locks of rows that are not those of a table", "write the hint into the raw SQL: FROM team WITH (UPDLOCK, ROWLOCK)");
        }
    }

    protected override void WriteTableHints(SelectQuery query, TableSource table)
    {
        List<string> hints = [];
        if (query is { IsOfTable: true, HasAggregate: false, Hints.Lock: { } rows } && IsLocked(query, rows, table))
        {
            hints.AddRange(HintsOf(rows));
        }

        var isOwn = query.IsOfTable && ReferenceEquals(table, query.From);
        var indexes = isOwn ? query.Hints.Indexes.Where(hint => hint.Kind != IndexHintKind.Ignore).SelectMany(hint => hint.Indexes).ToList() : [];
        if (hints.Count + indexes.Count == 0)
        {
            return;
        }

        Sql.Text(" WITH (").Text(string.Join(", ", hints));
        if (indexes.Count > 0)
        {
            Sql.Text(hints.Count > 0 ? ", INDEX(" : "INDEX(").List(indexes, index => Sql.Name(index)).Text(")");
        }

        Sql.Text(")");
    }

    /// <summary>
    /// Keeps rows from other writers until the transaction ends, and nothing else: what is inserted beside them is found out by its key. No
    /// HOLDLOCK therefore, which would keep others from inserting between them, or anywhere where no index serves the condition.
    /// </summary>
    private IEnumerable<string> HintsOf(RowLock rows) =>
    [
        rows.Strength switch
        {
            LockStrength.Update => "UPDLOCK",
            LockStrength.Share => "REPEATABLEREAD",
            _ => throw NoKeyLocks(),
        },
        "ROWLOCK",
        .. rows.Wait switch
        {
            LockWait.Skip => ["READPAST"],
            LockWait.Fail => ["NOWAIT"],
            _ => Array.Empty<string>(),
        },
    ];
}
