namespace Tortoise.Schema;

/// <content>The statements that drop, rename and add the keys, constraints and indexes of tables that exist.</content>
internal abstract partial class SchemaWriter
{
    /// <summary>What the database asks of its constraints and indexes when tables change.</summary>
    protected virtual PartRules PartRules => new();

    /// <summary>The statement that drops the primary key.</summary>
    protected abstract string DropKey(TableSchema table);

    protected virtual string AddKey(TableSchema table) => $"ALTER TABLE {TableName(table)} ADD PRIMARY KEY ({Names(table.Key)})";

    protected virtual string Drop(TableSchema table, ForeignKeySchema key) => DropConstraint(table, key.Name!);

    protected virtual string Drop(TableSchema table, UniqueSchema unique) => DropConstraint(table, unique.Name!);

    protected virtual string Drop(TableSchema table, IndexSchema index) => $"DROP INDEX {Name(index.Name)} ON {TableName(table)}";

    /// <summary>The statement that adds an index to a table that exists.</summary>
    protected virtual string NewIndex(TableSchema table, IndexSchema index) => Index(table, index);

    /// <summary>The statement that gives an index another name.</summary>
    protected abstract string Rename(TableSchema table, IndexSchema from, string to);

    /// <summary>The statement that gives a constraint another name.</summary>
    protected abstract string RenameConstraint(TableSchema table, string from, string to);

    private string DropConstraint(TableSchema table, string name) => $"ALTER TABLE {TableName(table)} DROP CONSTRAINT {Name(name)}";

    protected string AddConstraint(TableSchema table, string? name, string definition) => $"ALTER TABLE {TableName(table)} ADD {Constraint(name)}{definition}";

    private IEnumerable<ChangeStatement> DropForeignKeys(TablePlan plan) =>
        plan.ForeignKeys.Dropped.Select(key => new ChangeStatement(Words("drop foreign key", plan.Change.Original, key.Name), Drop(plan.Change.Original, key)));

    /// <summary>Those of a table that goes, to others.</summary>
    private IEnumerable<ChangeStatement> DropForeignKeys(TableSchema table) =>
        from key in table.ForeignKeys
        where (key.ReferencedSchema, key.ReferencedTable) != (table.Schema, table.Name)
        select new ChangeStatement(Words("drop foreign key", table, key.Name), Drop(table, key));

    private IEnumerable<ChangeStatement> DropParts(TablePlan plan)
    {
        var table = plan.Change.Original;
        return
        [
            .. plan.Indexes.Dropped.Select(index => new ChangeStatement(Words("drop index", table, index.Name), Drop(table, index))),
            .. plan.Uniques.Dropped.Select(unique => new ChangeStatement(Words("drop unique constraint", table, unique.Name), Drop(table, unique))),
            .. plan.Checks.Dropped.Select(check => new ChangeStatement(Words("drop check", table, check.Name), DropConstraint(table, check.Name!))),
            .. plan.HasOtherKey && plan.Change.From.Key.Count > 0 ? [new($"drop key of {table}", DropKey(table))] : Array.Empty<ChangeStatement>(),
            .. from column in plan.Recomputed
               let name = plan.Change.Columns.GetValueOrDefault(column.Name, column.Name)
               from sql in DropColumn(table, TableChange.Find(plan.Change.From, column.Name)! with { Name = name })
               select new ChangeStatement(Words("drop column", table, name), sql),
        ];
    }

    private IEnumerable<ChangeStatement> RenameParts(TablePlan plan)
    {
        var table = plan.Change.To;
        return
        [
            .. plan.Indexes.Renamed.Select(pair => Renamed("index", pair.From.Name, pair.To.Name, Rename(table, pair.From, pair.To.Name))),
            .. plan.Uniques.Renamed.Select(pair => Renamed("unique constraint", pair.From.Name!, pair.To.Name!, RenameConstraint(table, pair.From.Name!, pair.To.Name!))),
            .. plan.Checks.Renamed.Select(pair => Renamed("check", pair.From.Name!, pair.To.Name!, RenameConstraint(table, pair.From.Name!, pair.To.Name!))),
            .. plan.ForeignKeys.Renamed.Select(pair => Renamed("foreign key", pair.From.Name!, pair.To.Name!, RenameConstraint(table, pair.From.Name!, pair.To.Name!))),
        ];

        ChangeStatement Renamed(string what, string from, string to, string sql) => new($"{Words("rename " + what, table, from)} to {to}", sql);
    }

    private IEnumerable<ChangeStatement> AddParts(TablePlan plan)
    {
        var table = plan.Change.To;
        return
        [
            .. plan.HasOtherKey && table.Key.Count > 0 && !HasKeyOfItsOwn(plan) ? [new($"add key to {table}", AddKey(table))] : Array.Empty<ChangeStatement>(),
            .. plan.Uniques.Added.SelectMany(unique => NewUnique(plan, Words("add unique constraint", table, unique.Name), unique)),
            .. plan.Checks.Added.SelectMany(check => NewConstraint(plan, Words("add check", table, check.Name), check.Name!, AddConstraint(table, check.Name, $"CHECK ({check.Sql})"))),
            .. plan.Indexes.Added.SelectMany(index => NewIndex(plan, Words("add index", table, index.Name), index)),
        ];
    }

    private IEnumerable<ChangeStatement> AddForeignKeys(TablePlan plan) =>
        plan.ForeignKeys.Added.SelectMany(key => NewConstraint(plan, Words("add foreign key", plan.Change.To, key.Name), key.Name!, Add(plan.Change.To, key)));

    /// <summary>The statements that add an index to a table with rows.</summary>
    protected virtual IEnumerable<ChangeStatement> NewIndex(TablePlan plan, string change, IndexSchema index) => [new(change, NewIndex(plan.Change.To, index))];

    /// <summary>The statements that add a unique constraint to a table with rows.</summary>
    protected virtual IEnumerable<ChangeStatement> NewUnique(TablePlan plan, string change, UniqueSchema unique) =>
        [new(change, AddConstraint(plan.Change.To, unique.Name, $"UNIQUE ({Names(unique.Columns)})"))];

    /// <summary>The statements that add a constraint, which the rows of the table must satisfy.</summary>
    /// <param name="plan">What is done to the table.</param>
    /// <param name="change">What they are for.</param>
    /// <param name="name">The name of the constraint.</param>
    /// <param name="add">The statement that adds it.</param>
    protected virtual IEnumerable<ChangeStatement> NewConstraint(TablePlan plan, string change, string name, string add) => [new(change, add)];

    /// <summary>True for a key that is in the definition of its new column.</summary>
    private static bool HasKeyOfItsOwn(TablePlan plan) => plan.Change.To.Key is [var only] && plan.Change.AddedColumns.Any(column => column.Name == only && column.IsGenerated);
}
