using Tortoise.Metadata;
using Tortoise.Schema;

namespace Tortoise.Dialects.PostgreSql;

/// <content>
/// How tables change that others use at the same time: what reads all rows does it without a lock that keeps writers waiting
/// (https://www.postgresql.org/docs/current/sql-altertable.html, "Notes").
/// </content>
internal sealed partial class PostgreSqlSchemaWriter
{
    private const string NotNull = "tortoise_nn_";

    // A constant for the rows that exist is kept once, without a rewrite of the table; the default of the model is another one.
    protected override IEnumerable<ChangeStatement> NewColumn(TablePlan plan, ColumnSchema column)
    {
        var table = plan.Change.To;
        if (column.IsGenerated || !plan.Change.Fills.TryGetValue(column.Name, out var fill) || !SchemaParts.IsConstant(fill))
        {
            return base.NewColumn(plan, column);
        }

        var change = Words("add column", table, column.Name);
        return
        [
            new(change, AddColumn(table, ColumnOf(table, column with { Default = fill }))),
            new(change, $"ALTER TABLE {TableName(table)} ALTER COLUMN {Name(column.Name)} {(column.Default is { } value ? $"SET DEFAULT {value}" : "DROP DEFAULT")}"),
        ];
    }

    protected override IEnumerable<ChangeStatement> AlterColumn(TablePlan plan, ColumnSchema from, ColumnSchema to, string? fill)
    {
        var (table, alter) = (plan.Change.To, $"ALTER TABLE {TableName(plan.Change.To)} ");
        var (setNotNull, rule) = ($"{alter}ALTER COLUMN {Name(to.Name)} SET NOT NULL", Name(DefaultName.Fit($"{NotNull}{table.Name}_{to.Name}")));
        var fills = fill is null ? null : Fill(table, to, fill);
        foreach (var statement in base.AlterColumn(plan, from, to, fill))
        {
            if (statement.Sql == fills)
            {
                yield return Fill(plan, statement);
                continue;
            }

            if (!plan.IsOnline || statement.Sql != setNotNull)
            {
                yield return statement;
                continue;
            }

            // A check that is known to hold saves SET NOT NULL the reading of all rows.
            yield return statement with { Sql = $"{alter}ADD CONSTRAINT {rule} CHECK ({Name(to.Name)} IS NOT NULL) NOT VALID" };
            if (from.IsNullable && fills is not null && Fill(plan, statement with { Sql = fills }) is { BatchColumn: not null } again)
            {
                // Rows that came during the batches.
                yield return again;
            }

            yield return statement with { Sql = $"{alter}VALIDATE CONSTRAINT {rule}", IsAlone = true };
            yield return statement;
            yield return statement with { Sql = $"{alter}DROP CONSTRAINT {rule}" };
        }
    }

    // All rows at once would be locked until the end, and so would the table if the migration has altered it. Many rows can have the same first column of a key.
    protected override ChangeStatement Fill(TablePlan plan, ChangeStatement statement) =>
        plan is { IsOnline: true, HasOtherKey: false, Change.To.Key: [var key] } ? statement with { IsAlone = true, BatchColumn = Name(key) } : statement;

    protected override IEnumerable<ChangeStatement> NewIndex(TablePlan plan, string change, IndexSchema index) => plan.IsOnline
        ? [new(change, Concurrently(NewIndex(plan.Change.To, index))) { IsAlone = true }]
        : base.NewIndex(plan, change, index);

    protected override IEnumerable<ChangeStatement> NewUnique(TablePlan plan, string change, UniqueSchema unique)
    {
        if (!plan.IsOnline)
        {
            return base.NewUnique(plan, change, unique);
        }

        var table = plan.Change.To;
        var index = new IndexSchema(unique.Name!, [.. unique.Columns.Select(static column => new IndexPart(column))]) { IsUnique = true };
        return
        [
            new(change, Concurrently(NewIndex(table, index))) { IsAlone = true },
            new(change, AddConstraint(table, unique.Name, $"UNIQUE USING INDEX {Name(unique.Name!)}")),
        ];
    }

    protected override IEnumerable<ChangeStatement> NewConstraint(TablePlan plan, string change, string name, string add) => plan.IsOnline
        ?
        [
            new(change, $"{add} NOT VALID"),
            new(change, $"ALTER TABLE {TableName(plan.Change.To)} VALIDATE CONSTRAINT {Name(name)}") { IsAlone = true },
        ]
        : base.NewConstraint(plan, change, name, add);

    private static string Concurrently(string createIndex) => createIndex.Insert(createIndex.IndexOf("INDEX ", StringComparison.Ordinal) + "INDEX ".Length, "CONCURRENTLY ");
}
