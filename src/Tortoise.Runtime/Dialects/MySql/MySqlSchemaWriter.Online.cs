using Tortoise.Schema;

namespace Tortoise.Dialects.MySql;

/// <content>
/// How tables change that others use at the same time. Where the server is sure to change a table in place, it is asked for that: then it refuses what it would otherwise do silently, which is to copy the
/// table while those who write wait (https://dev.mysql.com/doc/refman/8.0/en/innodb-online-ddl-operations.html,
/// https://mariadb.com/docs/server/server-usage/storage-engines/innodb/innodb-online-ddl/innodb-online-ddl-operations-with-the-inplace-alter-algorithm).
/// </content>
internal sealed partial class MySqlSchemaWriter
{
    private const string NoLock = ", LOCK=NONE";
    private const string InPlace = ", ALGORITHM=INPLACE";

    // At the end of a table, and without rebuilding it where the server can: MySQL does not if it is asked for INPLACE. A copy needs a lock there; on MariaDB since 11.2 it does not.
    private string ChangesColumns => dialect.IsMariaDb ? InPlace + NoLock : NoLock;

    protected override IEnumerable<ChangeStatement> NewColumn(TablePlan plan, ColumnSchema column) => base.NewColumn(plan, column).Select((statement, index) =>
        index == 0 && IsOnline(plan) && MayUnlock(plan) && IsPlain(column) && (column.Default is null || plan.Change.Fills.ContainsKey(column.Name) || SchemaParts.IsConstant(column.Default))
            ? statement with { Sql = statement.Sql + ChangesColumns }
            : statement);

    protected override IEnumerable<ChangeStatement> DropColumns(TablePlan plan) =>
        IsOnline(plan) && MayUnlock(plan) ? base.DropColumns(plan).Select(statement => statement with { Sql = statement.Sql + ChangesColumns }) : base.DropColumns(plan);

    protected override IEnumerable<ChangeStatement> AlterColumn(TablePlan plan, ColumnSchema from, ColumnSchema to, string? fill)
    {
        var modify = Modify(plan.Change.To, to);
        return base.AlterColumn(plan, from, to, fill).Select(statement =>
            statement.Sql == modify && IsOnline(plan) && MayUnlock(plan) && IsInPlace(plan, from, to) ? statement with { Sql = statement.Sql + InPlace + NoLock } : statement);
    }

    protected override IEnumerable<ChangeStatement> NewIndex(TablePlan plan, string change, IndexSchema index) => IsOnline(plan) && index.Method is null && index.Parts.All(static part => part.Column is not null)
        ? [new(change, NewIndex(plan.Change.To, index) + Unlocked(plan).Replace(",", "", StringComparison.Ordinal))]
        : base.NewIndex(plan, change, index);

    protected override IEnumerable<ChangeStatement> NewUnique(TablePlan plan, string change, UniqueSchema unique) => IsOnline(plan)
        ? base.NewUnique(plan, change, unique).Select(statement => statement with { Sql = statement.Sql + Unlocked(plan) })
        : base.NewUnique(plan, change, unique);

    private static bool IsOnline(TablePlan plan) => plan.IsOnline
        && !plan.Change.From.Indexes.Concat(plan.Change.To.Indexes).Any(static index => index.Method is not null)
        && plan.Change.From.Columns.Concat(plan.Change.To.Columns).All(static column => column.Computed is null);

    /// <summary>False where MySQL takes no LOCK=NONE ("Online DDL Limitations").</summary>
    private bool MayUnlock(TablePlan plan) => dialect.IsMariaDb
        || plan.Change.From.ForeignKeys.Concat(plan.Change.To.ForeignKeys).All(static key => key.OnDelete is OnDelete.Restrict or OnDelete.NoAction);

    private string Unlocked(TablePlan plan) => MayUnlock(plan) ? InPlace + NoLock : InPlace;

    /// <summary>True for a column without more than a type: that of JSON has a check on MariaDB.</summary>
    private bool IsPlain(ColumnSchema column) => !column.IsGenerated && TypeFamilies.Of(dialect.NormalForm.Type(column.Type)) is not (TypeFamily.Json or TypeFamily.Other);

    /// <summary>True if the column only becomes nullable, or not nullable any more, or a text longer whose length has as many bytes as before.</summary>
    private bool IsInPlace(TablePlan plan, ColumnSchema from, ColumnSchema to)
    {
        if (!IsPlain(from) || !IsPlain(to) || from.Default != to.Default || plan.Change.From.ForeignKeys.Any(key => key.Columns.Contains(to.Name)))
        {
            return false;
        }

        return from.Type == to.Type || (from.IsNullable == to.IsNullable && TypeFamilies.Widens(from.Type, to.Type) && LengthOf(from) is { } was && LengthOf(to) is { } length && (was > Short || length <= Short));
    }

    /// <summary>The longest VARCHAR whose length is one byte: 255 bytes, 4 for a character.</summary>
    private const int Short = 63;

    private static int? LengthOf(ColumnSchema column) => column.Type.StartsWith("VARCHAR(", StringComparison.OrdinalIgnoreCase) ? TypeFamilies.Length(column.Type) : null;
}
