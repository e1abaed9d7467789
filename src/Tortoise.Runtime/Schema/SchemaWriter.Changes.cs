using System.Globalization;

namespace Tortoise.Schema;

/// <content>The statements that change tables which exist, for databases that can alter them.</content>
internal abstract partial class SchemaWriter
{
    /// <summary>The statements that make one schema of another, in an order in which each can be run, each with what it is for.</summary>
    /// <exception cref="MigrationException">A change cannot be made with the rows that may be there.</exception>
    public virtual IReadOnlyList<ChangeStatement> Change(SchemaChanges changes)
    {
        var plan = new ChangePlan(changes, Disturbs, PartRules);
        foreach (var table in plan.Tables)
        {
            ChangeCheck.Run(dialect, table.Change);
        }

        var afterTables = new List<ChangeStatement>();
        return
        [
            .. plan.Tables.SelectMany(DropForeignKeys),
            .. changes.Dropped.SelectMany(DropForeignKeys),
            .. plan.Tables.SelectMany(DropParts),
            .. changes.Dropped.Where(table => MustMakeRoom(changes, table)).Select(Drop),
            .. CreateSchemas(changes),
            .. RenameTables(changes),
            .. plan.Tables.SelectMany(RenameColumns),
            .. plan.Tables.SelectMany(RenameParts),
            .. changes.CreatedEnums.Select(type => new ChangeStatement($"create enum {type.Name}", EnumType(type)!)),
            .. changes.ChangedEnums.SelectMany(type => Change(changes, type.From, type.To)),
            .. changes.RenamedSequences.SelectMany(pair => Rename(pair.From, pair.To).Select(sql => new ChangeStatement($"rename sequence {pair.From.Name} to {pair.To.Name}", sql))),
            .. changes.CreatedSequences.Select(sequence => new ChangeStatement($"create sequence {sequence.Name}", Sequence(sequence))),
            .. changes.ChangedSequences.Select(sequence => new ChangeStatement($"change sequence {sequence.Name}", Change(sequence))),
            .. Created(changes, afterTables),
            .. plan.Tables.SelectMany(ChangeColumns),
            .. plan.Tables.SelectMany(AddParts),
            .. afterTables,
            .. plan.Tables.SelectMany(AddForeignKeys),
            .. plan.Tables.SelectMany(DropColumns),
            .. changes.Dropped.Where(table => !MustMakeRoom(changes, table)).Select(Drop),
            .. changes.DroppedEnums.Select(type => new ChangeStatement($"drop enum {type.Name}", $"DROP TYPE {Name(type.Name)}")),
            .. changes.DroppedSequences.Select(sequence => new ChangeStatement($"drop sequence {sequence.Name}", $"DROP SEQUENCE {QualifiedName(sequence.Schema, sequence.Name)}")),
            .. plan.Tables.Select(static table => table.Change).SelectMany(Comments),
        ];
    }

    /// <summary>True if foreign keys, and where they are in the way the constraints and indexes, cannot stay over the change of a column.</summary>
    protected virtual bool Disturbs(ColumnSchema from, ColumnSchema to) => from.Type != to.Type;

    /// <summary>The statements that change a column in place.</summary>
    /// <param name="table">The table, with its new name.</param>
    /// <param name="from">The column as it is, with its new name.</param>
    /// <param name="to">The column as it is wanted.</param>
    /// <param name="fill">What rows get that have NULL, as an SQL expression; null for nothing.</param>
    protected abstract IEnumerable<string> Alter(TableSchema table, ColumnSchema from, ColumnSchema to, string? fill);

    protected virtual string AddColumn(TableSchema table, string definition) => $"ALTER TABLE {TableName(table)} ADD COLUMN {definition}";

    protected virtual IEnumerable<string> DropColumn(TableSchema table, ColumnSchema column) => [$"ALTER TABLE {TableName(table)} DROP COLUMN {Name(column.Name)}"];

    protected virtual string RenameTable(TableSchema table, TableSchema to) => $"ALTER TABLE {TableName(table)} RENAME TO {Name(to.Name)}";

    protected virtual string RenameColumn(TableSchema table, string from, string to) => $"ALTER TABLE {TableName(table)} RENAME COLUMN {Name(from)} TO {Name(to)}";

    /// <summary>The statement that changes what a sequence counts by.</summary>
    protected virtual string Change(SequenceSchema sequence) =>
        string.Create(CultureInfo.InvariantCulture, $"ALTER SEQUENCE {QualifiedName(sequence.Schema, sequence.Name)} INCREMENT BY {sequence.Increment}");

    /// <summary>True if a sequence can have another name and schema, and go on counting.</summary>
    public virtual bool RenamesSequences => false;

    /// <summary>The statements that give a sequence another name or schema.</summary>
    protected virtual IEnumerable<string> Rename(SequenceSchema from, SequenceSchema to) => [];

    /// <summary>The statements that give the type of an enum other values.</summary>
    protected virtual IEnumerable<ChangeStatement> Change(SchemaChanges changes, EnumSchema from, EnumSchema to) => [];

    /// <summary>The statements for the comments that are different.</summary>
    protected virtual IEnumerable<ChangeStatement> Comments(TableChange change) => [];

    /// <summary>A column for a table that exists, without the constraints that follow it.</summary>
    protected string ColumnOf(TableSchema table, ColumnSchema column) =>
        Definition(column.IsGenerated && table.Key.Count == 1 ? table : table with { Key = [] }, column);

    /// <summary>What a change is, in words.</summary>
    protected static string Words(string what, TableSchema table, string? name) => $"{what} {table}.{name}";

    /// <summary>Those of tables that come or move, unless they are there.</summary>
    private IEnumerable<ChangeStatement> CreateSchemas(SchemaChanges changes) =>
        from sql in BeforeTables(new SchemaModel(dialect, [.. changes.Created, .. changes.Changed.Where(static change => change.Original.Schema != change.To.Schema).Select(static change => change.To)]))
        select new ChangeStatement("create schema", sql);

    /// <summary>The statements that give tables their new names.</summary>
    protected IEnumerable<ChangeStatement> RenameTables(SchemaChanges changes)
    {
        var renamed = changes.Changed.Where(static change => change.IsRenamed).ToList();
        var names = new RenameOrder([.. renamed.Select(static change => (change.Original.ToString(), change.To.ToString()))], dialect.HasCaseInsensitiveTables);
        var tables = renamed.ToDictionary(static change => change.Original.ToString(), StringComparer.Ordinal);
        var current = tables.ToDictionary(static pair => pair.Key, static pair => pair.Value.Original, StringComparer.Ordinal);
        foreach (var (original, step) in names.Steps)
        {
            var change = tables[original];
            var table = current[original];
            var next = step is null ? change.To : change.To with { Name = step };
            if (table.Schema != next.Schema)
            {
                yield return new($"move table {table} to {next}", MoveTable(table, next));
                table = table with { Schema = next.Schema };
            }

            if (table.Name != next.Name)
            {
                yield return new($"rename table {table} to {next}", RenameTable(table, next));
            }

            current[original] = next;
        }
    }

    /// <summary>The statement that moves a table to another schema.</summary>
    /// <exception cref="UnsupportedByDialectException">Tables cannot be moved.</exception>
    protected virtual string MoveTable(TableSchema table, TableSchema to) => throw new UnsupportedByDialectException(
        dialect.Name, $"tables that move to another schema, such as {table}", "create the new table, copy the rows in a migration, and drop the old one");

    /// <summary>The statements that give the columns of a table their new names.</summary>
    protected IEnumerable<ChangeStatement> RenameColumns(TableChange change) => RenameColumns(change, []);

    private IEnumerable<ChangeStatement> RenameColumns(TablePlan plan) => RenameColumns(plan.Change, plan.Recomputed);

    private IEnumerable<ChangeStatement> RenameColumns(TableChange change, IReadOnlyList<ColumnSchema> recomputed)
    {
        var renamed = change.Columns.Where(pair => recomputed.All(column => column.Name != pair.Key)).ToDictionary(static pair => pair.Value, static pair => pair.Key, StringComparer.Ordinal);
        var current = renamed.Keys.ToDictionary(static name => name, static name => name, StringComparer.Ordinal);
        foreach (var (original, step) in new RenameOrder([.. renamed.Select(static pair => (pair.Key, pair.Value))], ignoresCase: true).Steps)
        {
            var next = step ?? renamed[original];
            yield return new($"{Words("rename column", change.To, current[original])} to {next}", RenameColumn(change.To, current[original], next));
            current[original] = next;
        }
    }

    private IEnumerable<ChangeStatement> Created(SchemaChanges changes, List<ChangeStatement> afterTables)
    {
        // What they refer to may be about to change.
        var changed = changes.Changed.Select(static change => (change.To.Schema, change.To.Name)).ToHashSet();
        var late = new List<string>();
        var early = new List<TableSchema>();
        foreach (var table in changes.Created)
        {
            var later = table.ForeignKeys.Where(key => changed.Contains((key.ReferencedSchema, key.ReferencedTable))).ToList();
            early.Add(table with { ForeignKeys = [.. table.ForeignKeys.Except(later)] });
            late.AddRange(later.Select(key => Add(table, key)));
        }

        foreach (var table in Ordered(new SchemaModel(dialect, early), late))
        {
            foreach (var sql in Statements(table))
            {
                yield return new($"create table {table}", sql);
            }
        }

        afterTables.AddRange(late.Select(static sql => new ChangeStatement("add foreign key", sql)));
    }

    private IEnumerable<ChangeStatement> ChangeColumns(TablePlan plan)
    {
        var table = plan.Change.To;
        foreach (var column in plan.Change.AddedColumns.Where(static column => column.Computed is null))
        {
            foreach (var statement in NewColumn(plan, column))
            {
                yield return statement with { Change = Words("add column", table, column.Name) };
            }
        }

        foreach (var (from, to) in plan.Altered)
        {
            foreach (var statement in AlterColumn(plan, from, to, plan.Change.Fills.GetValueOrDefault(to.Name) ?? (from.IsNullable && !to.IsNullable ? to.Default : null)))
            {
                yield return statement;
            }
        }

        foreach (var column in plan.Change.FilledColumns)
        {
            yield return Fill(plan, new(Words("fill column", table, column.Name), Fill(table, column, plan.Change.Fills[column.Name])));
        }

        foreach (var column in plan.Change.AddedColumns.Where(static column => column.Computed is not null).Concat(plan.Recomputed))
        {
            yield return new(Words("add column", table, column.Name), AddColumn(table, ColumnOf(table, column)));
        }
    }

    /// <summary>The statements that add a column to a table that may have rows.</summary>
    protected virtual IEnumerable<ChangeStatement> NewColumn(TablePlan plan, ColumnSchema column)
    {
        var table = plan.Change.To;
        if (column.IsGenerated || !plan.Change.Fills.TryGetValue(column.Name, out var fill))
        {
            return [Added(column)];
        }

        // Without the default, which rows that exist would get instead.
        var nullable = column with { IsNullable = true, Default = null };
        return [Added(nullable), .. AlterColumn(plan, nullable, column, fill)];

        ChangeStatement Added(ColumnSchema added) => new(Words("add column", table, column.Name), AddColumn(table, ColumnOf(table, added)));
    }

    /// <summary>The statements that change a column in place, in as many steps as the database needs not to keep others waiting.</summary>
    /// <inheritdoc cref="Alter"/>
    protected virtual IEnumerable<ChangeStatement> AlterColumn(TablePlan plan, ColumnSchema from, ColumnSchema to, string? fill) =>
        Alter(plan.Change.To, from, to, fill).Select(sql => new ChangeStatement(Words("alter column", plan.Change.To, to.Name), sql));

    /// <summary>The statement that gives rows a value which have none.</summary>
    protected string Fill(TableSchema table, ColumnSchema column, string fill) => $"UPDATE {TableName(table)} SET {Name(column.Name)} = {fill} WHERE {Name(column.Name)} IS NULL";

    /// <summary>How such a statement is run.</summary>
    protected virtual ChangeStatement Fill(TablePlan plan, ChangeStatement statement) => statement;

    /// <summary>The statements that drop the columns that go.</summary>
    protected virtual IEnumerable<ChangeStatement> DropColumns(TablePlan plan) =>
        from column in plan.Change.DroppedColumns.OrderBy(static column => column.Computed is null)
        from sql in DropColumn(plan.Change.To, column)
        select new ChangeStatement(Words("drop column", plan.Change.To, plan.Change.Columns.GetValueOrDefault(column.Name, column.Name)), sql);

    private ChangeStatement Drop(TableSchema table) => new($"drop table {table}", $"DROP TABLE {TableName(table)}");

    /// <summary>True for a table whose name another one gets.</summary>
    protected static bool MustMakeRoom(SchemaChanges changes, TableSchema table) =>
        changes.Changed.Any(change => string.Equals(change.To.ToString(), table.ToString(), StringComparison.OrdinalIgnoreCase));
}
