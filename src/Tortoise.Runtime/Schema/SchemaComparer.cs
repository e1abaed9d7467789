namespace Tortoise.Schema;

/// <summary>Compares two schemas, table by table and part by part.</summary>
internal sealed class SchemaComparer(NormalForm form)
{
    private readonly List<SchemaDifference> _differences = [];
    private string _table = "";

    public IReadOnlyList<SchemaDifference> Compare(SchemaModel expected, SchemaModel actual)
    {
        var there = actual.Tables.ExceptBy(expected.Unmanaged, table => table.ToString()).ToDictionary(table => table.ToString(), StringComparer.Ordinal);
        foreach (var table in expected.Tables)
        {
            _table = table.ToString();
            if (there.Remove(_table, out var other))
            {
                Compare(table, other);
            }
            else
            {
                Add(SchemaDifferenceKind.Missing, "table");
            }
        }

        _differences.AddRange(there.Keys.Select(table => new SchemaDifference(SchemaDifferenceKind.Extra, table, "table")));
        return _differences;
    }

    private void Compare(TableSchema expected, TableSchema actual)
    {
        Same("table", "comment", expected.Comment, actual.Comment);
        Same("table", "key", List(expected.Key), List(actual.Key));
        Match(expected.Columns, actual.Columns, column => column.Name, column => $"column {column.Name}", Compare);

        // Databases name the constraints that have no name: those match by what they say.
        var (uniques, unmatchedUniques) = Pair(expected.Uniques, actual.Uniques, unique => unique.Name, unique => List(unique.Columns)!);
        Match(uniques, unmatchedUniques, unique => unique.Name ?? List(unique.Columns)!, Describe, (one, other) =>
            Same(Describe(one), "columns", List(one.Columns), List(other.Columns)));
        var (keys, unmatchedKeys) = Pair(expected.ForeignKeys, actual.ForeignKeys, key => key.Name, Content);
        Match(keys, unmatchedKeys, key => key.Name ?? Content(key), Describe, Compare);
        var (checks, unmatchedChecks) = Pair(expected.Checks, actual.Checks, check => check.Name, check => form.Expression(check.Sql));
        Match(checks, unmatchedChecks, check => check.Name ?? form.Expression(check.Sql), Describe, (one, other) =>
            Same(Describe(one), "condition", one.Sql, other.Sql, form.Expression));
        Match(expected.Indexes, actual.Indexes, index => index.Name, index => $"index {index.Name}", Compare);
    }

    private void Compare(ColumnSchema expected, ColumnSchema actual)
    {
        var subject = $"column {expected.Name}";
        Same(subject, "type", expected.Type, actual.Type, form.Type);
        Same(subject, "NULL", Allowed(expected.IsNullable), Allowed(actual.IsNullable));
        Same(subject, "value made by the database", Yes(expected.IsGenerated), Yes(actual.IsGenerated));
        Same(subject, "default", expected.Default, actual.Default, text => form.Default(text, expected.Type));
        if (expected.Computed is not "" || actual.Computed is null)
        {
            Same(subject, "expression", expected.Computed, actual.Computed, form.Expression);
            Same(subject, "value kept with the row", Yes(expected.IsStored), Yes(actual.IsStored));
        }

        Same(subject, "comment", expected.Comment, actual.Comment);
    }

    private void Compare(ForeignKeySchema expected, ForeignKeySchema actual)
    {
        Same(Describe(expected), "columns", List(expected.Columns), List(actual.Columns));
        Same(Describe(expected), "reference", Reference(expected), Reference(actual));
        Same(Describe(expected), "on delete", expected.OnDelete.ToString(), actual.OnDelete.ToString());
    }

    private void Compare(IndexSchema expected, IndexSchema actual)
    {
        var subject = $"index {expected.Name}";
        Same(subject, "unique", Yes(expected.IsUnique), Yes(actual.IsUnique));
        Same(subject, "method", expected.Method, actual.Method);
        Same(subject, "parts", string.Join(", ", expected.Parts.Select(Part)), string.Join(", ", actual.Parts.Select(Part)));
        Same(subject, "included columns", List(expected.Include), List(actual.Include));
        Same(subject, "condition", expected.Where, actual.Where, form.Expression);
    }

    private string Part(IndexPart part) =>
        (part.Column ?? $"({form.Expression(part.Expression!)})")
        + (part.Length is { } length ? $"({length})" : "")
        + (part.IsDescending ? " DESC" : "")
        + (part.NullsFirst switch { null => "", true => " NULLS FIRST", false => " NULLS LAST" });

    private void Match<T>(
        IReadOnlyList<T> expected, IReadOnlyList<T> actual, Func<T, string> key, Func<T, string> subject, Action<T, T> compare)
    {
        var there = actual.ToLookup(key, StringComparer.Ordinal);
        var known = expected.Select(key).ToHashSet(StringComparer.Ordinal);
        foreach (var one in expected)
        {
            if (there[key(one)].FirstOrDefault() is { } other)
            {
                compare(one, other);
            }
            else
            {
                Add(SchemaDifferenceKind.Missing, subject(one));
            }
        }

        foreach (var extra in actual.Where(other => !known.Contains(key(other))))
        {
            Add(SchemaDifferenceKind.Extra, subject(extra));
        }
    }

    /// <summary>What is left when each that has no name on one side is taken away with one that says the same on the other.</summary>
    private static (IReadOnlyList<T> Expected, IReadOnlyList<T> Actual) Pair<T>(
        IReadOnlyList<T> expected, IReadOnlyList<T> actual, Func<T, string?> name, Func<T, string> content)
        where T : class
    {
        var (left, right) = (expected.ToList(), actual.ToList());
        foreach (var one in expected)
        {
            var match = right.Find(other => (name(one) is null || name(other) is null) && content(one) == content(other));
            if (match is not null)
            {
                left.Remove(one);
                right.Remove(match);
            }
        }

        return (left, right);
    }

    private void Same(string subject, string what, string? expected, string? actual, Func<string, string>? normalize = null)
    {
        if (Normal(expected) != Normal(actual))
        {
            Add(SchemaDifferenceKind.Changed, subject, $"{what} is {Quote(actual)}, not {Quote(expected)}");
        }

        string? Normal(string? text) => text is null || normalize is null ? text : normalize(text);
    }

    private void Add(SchemaDifferenceKind kind, string subject, string detail = "") => _differences.Add(new(kind, _table, subject, detail));

    private static string Describe(UniqueSchema unique) => $"unique constraint {unique.Name ?? $"({List(unique.Columns)})"}";

    private static string Describe(ForeignKeySchema key) => $"foreign key {key.Name ?? $"({List(key.Columns)})"}";

    private static string Reference(ForeignKeySchema key) =>
        $"{(key.ReferencedSchema is null ? "" : key.ReferencedSchema + ".")}{key.ReferencedTable}({List(key.ReferencedColumns)})";

    private static string Content(ForeignKeySchema key) => $"({List(key.Columns)}) {Reference(key)} {key.OnDelete}";

    private static string Describe(CheckSchema check) => $"check {check.Name ?? $"({check.Sql})"}";

    private static string? List(IReadOnlyList<string> names) => names.Count == 0 ? null : string.Join(", ", names);

    private static string Allowed(bool isNullable) => isNullable ? "allowed" : "forbidden";

    private static string Yes(bool flag) => flag ? "yes" : "no";

    private static string Quote(string? text) => text is null ? "nothing" : $"'{text}'";
}
