using Tortoise.Metadata;
using Tortoise.Schema;
using Tortoise.Values;

namespace Tortoise.Tests.Migrations;

/// <summary>Random models, and random changes of them.</summary>
internal sealed class RandomDrafts(int seed)
{
    private static readonly FieldType[] Types =
    [
        FieldTypes.Int16, FieldTypes.Int32, FieldTypes.Int64, FieldTypes.String, FieldTypes.Boolean, FieldTypes.Double, FieldTypes.Decimal, FieldTypes.DateOnly, FieldTypes.DecimalOf(10, 2),
    ];

    // Words of SQL, and names that differ from others in case.
    private static readonly string[] Words = ["order", "group", "Name", "town", "Größe", "score", "a b", "kind", "select", "level", "note"];

    private readonly Random _random = new(seed);
    private readonly Dictionary<string, string> _tables = new(StringComparer.Ordinal);
    private readonly Dictionary<(string, string), string> _columns = [];
    private readonly Dictionary<(string, string), string> _fills = [];
    private int _names;

    /// <summary>What a person would have said of the last change.</summary>
    public SchemaDecisions Decisions => new() { Tables = _tables, Columns = _columns, Fills = _fills };

    /// <summary>Random tables.</summary>
    public IReadOnlyList<TableDraft> Make()
    {
        var tables = new List<TableDraft>();
        for (var i = Next(1, 4); i >= 0; i--)
        {
            tables.Add(Table(tables));
        }

        return tables;
    }

    /// <summary>The tables after random changes, with the decisions that they need.</summary>
    public IReadOnlyList<TableDraft> Change(IReadOnlyList<TableDraft> from)
    {
        var dropped = from.Where(_ => Chance(8)).Select(static table => table.Name).ToHashSet(StringComparer.Ordinal);
        var tables = from.Where(table => !dropped.Contains(table.Name)).Select(table => WithoutReferences(table, dropped)).Select(Changed).ToList();
        if (Chance(3))
        {
            tables.Add(Table(tables));
        }

        // Keys are renamed and get other types with all that refers to them.
        var renamed = _tables.ToDictionary(static pair => pair.Key, static pair => pair.Value, StringComparer.Ordinal);
        tables = [.. tables.Select(table => table with { References = [.. table.References.Select(one => one with { Table = renamed.GetValueOrDefault(one.Table, one.Table) })] })];
        return
        [
            .. tables.Select(table => table with
            {
                Columns =
                [
                    .. table.Columns.Select(column => table.References.FirstOrDefault(one => one.Column == column.Name) is { Table: { } other }
                        ? column with { Type = KeyOf(tables, other).Type, MaxLength = KeyOf(tables, other).MaxLength }
                        : column),
                ],
            }),
        ];
    }

    private static ColumnDraft KeyOf(IReadOnlyList<TableDraft> tables, string name)
    {
        var table = tables.First(one => one.Name == name);
        return table.Columns.First(column => column.Name == table.Key[0]);
    }

    private TableDraft Table(List<TableDraft> others)
    {
        var key = Chance(4)
            ? new ColumnDraft(Name("code"), FieldTypes.String) { MaxLength = Next(20, 60) }
            : new ColumnDraft(Name("id"), Chance(2) ? FieldTypes.Int32 : FieldTypes.Int64) { IsGenerated = Chance(2) };
        var columns = new List<ColumnDraft> { key };
        for (var i = Next(1, 6); i > 0; i--)
        {
            columns.Add(Column());
        }

        var references = new List<(string, string, OnDelete)>();
        foreach (var other in others.Where(static other => other.Key.Count == 1).Where(_ => Chance(2)).Take(2))
        {
            var (far, isNullable) = (KeyOf(others, other.Name), Chance(2));
            var column = new ColumnDraft(Name("ref"), far.Type) { IsNullable = isNullable, MaxLength = far.MaxLength };
            columns.Add(column);
            references.Add((column.Name, other.Name, isNullable && Chance(2) ? OnDelete.SetNull : Chance(2) ? OnDelete.Cascade : OnDelete.NoAction));
        }

        var table = new TableDraft(Name("t")) { Columns = columns, Key = [key.Name], References = references, Comment = Comment() };
        return table with { Indexes = Indexes(table), Checks = Checks(table) };
    }

    private ColumnDraft Column()
    {
        var type = Types[_random.Next(Types.Length)];
        return Refined(new ColumnDraft(Name(Words[_random.Next(Words.Length)]), type) { IsNullable = Chance(2) });
    }

    private ColumnDraft Refined(ColumnDraft column) => column with
    {
        MaxLength = column.Type.Kind == FieldKind.String && Chance(2) ? Next(30, 300) : null,
        Default = Chance(3) ? DefaultOf(column.Type) : null,
        IsUnique = column.Type.Kind is FieldKind.Int32 or FieldKind.Int64 && Chance(4),
        Comment = Comment(),
    };

    private object? DefaultOf(FieldType type) => type.Kind switch
    {
        FieldKind.Int16 or FieldKind.Int32 or FieldKind.Int64 => (long)Next(0, 100),
        FieldKind.String => Chance(2) ? "it's" : "x",
        FieldKind.Boolean => Chance(2),
        FieldKind.Double => 1.5,
        FieldKind.Decimal => 2.25m,
        _ => null,
    };

    private string? Comment() => Chance(6) ? "it's a \"comment\" */ of\ntwo lines" : null;

    private List<(string, string[], bool, bool)> Indexes(TableDraft table)
    {
        var indexes = new List<(string, string[], bool, bool)>();
        var candidates = table.Columns.Where(static column => column.Type.Kind is FieldKind.Int32 or FieldKind.Int64 or FieldKind.Boolean or FieldKind.DateOnly || column.MaxLength is not null).ToList();
        while (candidates.Count > 0 && Chance(2))
        {
            string[] columns = [.. candidates.OrderBy(_ => _random.Next()).Take(Next(1, 2)).Select(static column => column.Name)];

            // With the key, so that rows do not happen to be alike.
            var isUnique = Chance(4) && !columns.Contains(table.Key[0]) && !indexes.Exists(static index => index.Item3);
            indexes.Add((Name("ix"), isUnique ? [.. columns, table.Key[0]] : columns, isUnique, Chance(4)));
        }

        return indexes;
    }

    private IReadOnlyList<(string, string)> Checks(TableDraft table) =>
    [
        .. from column in table.Columns
           where column.Type.Kind == FieldKind.Int32 && table.References.All(one => one.Column != column.Name) && column.Name.All(static one => char.IsAsciiLetterLower(one) || char.IsAsciiDigit(one)) && !column.IsGenerated && Chance(5)
           select (Name("ck"), $"{column.Name} > -1"),
    ];

    private static TableDraft WithoutReferences(TableDraft table, HashSet<string> dropped)
    {
        var gone = table.References.Where(reference => dropped.Contains(reference.Table)).Select(static reference => reference.Column).ToHashSet(StringComparer.Ordinal);
        return gone.Count == 0 ? table : Without(table, gone);
    }

    private static TableDraft Without(TableDraft table, HashSet<string> gone) => table with
    {
        Columns = [.. table.Columns.Where(column => !gone.Contains(column.Name))],
        References = [.. table.References.Where(reference => !gone.Contains(reference.Column))],
        Indexes = [.. table.Indexes.Where(index => !index.Columns.Any(gone.Contains))],
        Checks = [.. table.Checks.Where(check => !gone.Any(column => check.Sql.StartsWith(column + " ", StringComparison.Ordinal)))],
    };

    private TableDraft Changed(TableDraft table)
    {
        var gone = table.Columns.Where(column => !table.Key.Contains(column.Name) && Chance(7)).Select(static column => column.Name).ToHashSet(StringComparer.Ordinal);
        var name = Chance(6) ? Name("r") : table.Name;
        if (name != table.Name)
        {
            _tables[table.Name] = name;
        }

        var changed = Without(table, gone) with { Name = name, Comment = Chance(5) ? Comment() : table.Comment };
        var renamed = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var column in changed.Columns.Where(_ => Chance(7)))
        {
            renamed[column.Name] = Name(Words[_random.Next(Words.Length)]);
        }

        // Two columns that take each other's names.
        if (changed.Columns.Count(column => !renamed.ContainsKey(column.Name)) > 2 && Chance(10))
        {
            var (one, other) = (changed.Columns[^1].Name, changed.Columns[^2].Name);
            (renamed[one], renamed[other]) = (other, one);
        }

        foreach (var (old, now) in renamed)
        {
            _columns[(table.Name, old)] = now;
        }

        changed = changed with
        {
            Columns = [.. changed.Columns.Select(column => Altered(table, column, renamed.GetValueOrDefault(column.Name, column.Name), name))],
            Key = [.. changed.Key.Select(column => renamed.GetValueOrDefault(column, column))],
            References = [.. changed.References.Select(one => one with { Column = renamed.GetValueOrDefault(one.Column, one.Column), OnDelete = Chance(6) ? OnDelete.NoAction : one.OnDelete })],
            Indexes = [.. changed.Indexes.Where(_ => !Chance(6)).Select(index => index with { Name = Chance(8) ? Name("ix") : index.Name, Columns = [.. index.Columns.Select(column => renamed.GetValueOrDefault(column, column))] })],
            Checks = [.. changed.Checks.Where(check => !renamed.Keys.Any(column => check.Sql.StartsWith(column + " ", StringComparison.Ordinal)))],
        };
        var added = new List<ColumnDraft>();
        while (Chance(3))
        {
            var column = Column() with { IsUnique = false };
            added.Add(column);
            if (column is { IsNullable: false, Default: null })
            {
                _fills[(name, column.Name)] = FillOf(column.Type);
            }
        }

        return changed with
        {
            Columns = Chance(3) ? [.. changed.Columns.Take(1), .. added, .. changed.Columns.Skip(1)] : [.. changed.Columns, .. added],
            Indexes = Chance(3) && !changed.Indexes.Any(static index => index.IsUnique) ? [.. changed.Indexes, .. Indexes(changed)] : changed.Indexes,
        };
    }

    private ColumnDraft Altered(TableDraft table, ColumnDraft column, string name, string tableName)
    {
        var isReference = table.References.Any(reference => reference.Column == column.Name);
        var changed = column with { Name = name };
        if (isReference)
        {
            return changed;
        }

        if (Chance(6) && Wider(column.Type) is { } type)
        {
            changed = changed with { Type = type, Default = null, MaxLength = null };
        }

        if (table.Key.Contains(column.Name))
        {
            return changed with { MaxLength = column.MaxLength };
        }

        if (Chance(6))
        {
            changed = changed with { IsNullable = !changed.IsNullable };
            if (!changed.IsNullable)
            {
                _fills[(tableName, name)] = FillOf(changed.Type);
            }
        }

        if (Chance(8))
        {
            changed = changed with { Default = changed.Default is null ? DefaultOf(changed.Type) : null };
        }

        return Chance(8) ? changed with { Comment = Comment() } : Chance(8) && changed.MaxLength is { } length ? changed with { MaxLength = length + 20 } : changed;
    }

    private static FieldType? Wider(FieldType type) => type.Kind switch
    {
        FieldKind.Int16 => FieldTypes.Int32,
        FieldKind.Int32 => FieldTypes.Int64,
        FieldKind.Decimal when type.Precision is not null => FieldTypes.Decimal,
        _ => null,
    };

    private static string FillOf(FieldType type) => type.Kind switch
    {
        FieldKind.String => "'filled'",
        FieldKind.Boolean => "(1=1)",
        FieldKind.DateOnly => "'2026-01-02'",
        FieldKind.Decimal => "'7'",
        _ => "7",
    };

    private string Name(string word) => $"{word}{++_names}";

    private int Next(int least, int most) => _random.Next(least, most + 1);

    private bool Chance(int of) => _random.Next(of) == 0;
}
