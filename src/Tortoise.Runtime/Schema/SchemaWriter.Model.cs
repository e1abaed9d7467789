using System.Globalization;
using Tortoise.Dialects;
using Tortoise.Metadata;

namespace Tortoise.Schema;

internal abstract partial class SchemaWriter
{
    /// <summary>The tables that the models need, spelled as the dialect spells them.</summary>
    /// <exception cref="UnsupportedByDialectException">An index, or a foreign key, is of a kind that the dialect does not have.</exception>
    /// <exception cref="ConfigurationException">Two models have the same table, or a name is too long.</exception>
    public SchemaModel Describe(IReadOnlyList<ModelMetadata> models)
    {
        models = WithLinks([.. models.Distinct()]);
        List<ModelMetadata> managed = [.. models.Where(model => model.IsManaged)];
        Check(managed);
        List<TableSchema> tables =
            [.. managed.Select(Describe).OrderBy(table => table.Schema, StringComparer.Ordinal).ThenBy(table => table.Name, StringComparer.Ordinal)];
        NameCheck.Run(dialect, tables);
        return new SchemaModel(dialect, tables)
        {
            Enums = Enums(managed),
            Sequences = Sequences(managed),
            Unmanaged = [.. models.Where(model => !model.IsManaged).Select(TableOf).Except(managed.Select(TableOf)).Order(StringComparer.Ordinal)],
        };
    }

    /// <summary>The type of a column, as the database spells it.</summary>
    /// <exception cref="UnsupportedByDialectException">The database has no such type.</exception>
    protected virtual string ColumnType(FieldMetadata column) => dialect.StoreTypes.Spell(column);

    /// <summary>The condition for the values of a property whose column holds more than it does; null if the column's type says it.</summary>
    /// <param name="field">The property.</param>
    /// <param name="column">The column, quoted.</param>
    protected virtual string? Limit(FieldMetadata field, string column) => null;

    /// <summary>The schema of a model's table; null if the dialect has none.</summary>
    protected virtual string? SchemaOf(ModelMetadata model) => model.Schema;

    /// <summary>A comment in a form that can be stored.</summary>
    protected virtual string? Comment(string? comment) => comment;

    /// <summary>A column's default that is a constant.</summary>
    protected virtual string Default(object value) => Literal(value);

    protected virtual string Literal(object value) => value switch
    {
        bool flag => flag ? dialect.TrueLiteral : dialect.FalseLiteral,
        string text => Quote(text),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    /// <summary>A column of an index.</summary>
    protected virtual IndexPart IndexPart(FieldMetadata column, IndexMetadata index) =>
        new(column.Column) { IsDescending = index.Descending.Contains(column.Index) };

    /// <summary>The value inside a JSON document that an index is over.</summary>
    /// <exception cref="UnsupportedByDialectException">The database does not use an index over an expression for queries that contain it, or not for such a value.</exception>
    protected virtual IndexPart ValuePart(ModelMetadata model, IndexMetadata index) => throw new UnsupportedByDialectException(
        dialect.Name,
        $"an index over a value inside a JSON document, as {index.Name} of {model.Name}",
        "index a property that is computed from the document, such as [Generated(\"JSON_VALUE(settings, '$.theme.name')\")], and filter by it; limit this index to other databases with Databases");

    /// <summary>The access method of an index, as the database spells it.</summary>
    protected virtual string Method(IndexMethod method) => method.ToString().ToUpperInvariant();

    /// <summary>True if a unique constraint over these columns ignores NULLs; otherwise a unique index replaces it.</summary>
    protected virtual bool IsConstraint(IReadOnlyList<FieldMetadata> unique) => true;

    /// <summary>The condition of an index's rows.</summary>
    protected virtual string? Where(ModelMetadata model, IndexMetadata index) => index.Where;

    private bool IsConstraint(ModelMetadata model, IndexMetadata unique) => IsConstraint([.. unique.Fields.Select(field => model.Fields[field])]);

    /// <summary>A table as introspection reads it, if the database does not keep all that is declared.</summary>
    protected virtual TableSchema Kept(TableSchema table) => table;

    private TableSchema Describe(ModelMetadata model)
    {
        ColumnCheck.Run(dialect, model);
        return Kept(Declared(model));
    }

    private TableSchema Declared(ModelMetadata model) => new(model.Table)
    {
        Schema = SchemaOf(model),
        Comment = Comment(model.Comment),
        Columns = [.. model.Fields.Select(Describe)],
        Key = Columns(model, model.Key),
        Uniques =
        [
            .. UniqueFields(model).Where(field => IsConstraint([field])).Select(field => new UniqueSchema(null, [field.Column])),
            .. Uniques(model).Where(unique => IsConstraint(model, unique)).Select(unique => new UniqueSchema(unique.Name, Columns(model, unique.Fields))),
        ],
        ForeignKeys = ForeignKeys(model),
        Checks = [.. model.Checks.Select(check => new CheckSchema(check.Name, check.Sql)), .. Limits(model)],
        Indexes =
        [
            .. UniqueFields(model).Where(field => !IsConstraint([field]))
                .Select(field => UniqueIndex(model, new IndexMetadata(DefaultName.Of("uq", model.Table, [field.Column]), [field.Index]))),
            .. Uniques(model).Where(unique => !IsConstraint(model, unique)).Select(unique => UniqueIndex(model, unique)),
            .. model.Indexes.Where(index => DatabaseFilter.Includes(index.Databases, dialect, $"Index {index.Name} of {model.Name}"))
                .Concat(RelationIndexes(model))
                .Select(index => Describe(model, index)),
        ],
    };

    private string Type(FieldMetadata column) => dialect.DeclaredType(column) ?? ColumnType(column);

    private IEnumerable<CheckSchema> Limits(ModelMetadata model) =>
        from field in ColumnLimit.Fields(model)
        where dialect.DeclaredType(field) is null
        let limit = Limit(field, Name(field.Column))
        where limit is not null
        select new CheckSchema(DefaultName.Of("limit", model.Table, [field.Column]), limit);

    private ColumnSchema Describe(FieldMetadata column)
    {
        var computed = ComputedOf(column);
        return new(column.Column, Type(ReferencedField.Of(column)))
        {
            IsNullable = column.IsNullable,
            Computed = computed is null ? null : computed.Sql ?? "",
            IsStored = computed is { Sql: not null, IsStored: true },
            IsGenerated = column.IsGenerated,
            Identity = column.Identity,
            Default = DefaultOf(column) switch
            {
                { Sequence: { } sequence } => NextNumber(SchemaOf(column.Model), sequence),
                { Sql: { } expression } => $"({expression})",
                { Value: { } value } => Default(value),
                _ => null,
            },
            Comment = Comment(column.Comment),
        };
    }

    private IndexSchema Describe(ModelMetadata model, IndexMetadata index)
    {
        IndexKindCheck.Run(dialect, model, index);
        IReadOnlyList<IndexPart> parts = index.Expression is { } expression ? [new IndexPart(null, expression)]
            : index.Value is not null ? [ValuePart(model, index)]
            : [.. index.Fields.Select(field => IndexPart(model.Fields[field], index))];
        return new IndexSchema(index.Name, index.OperatorClass is null ? parts : [.. parts.Select(part => part with { OperatorClass = index.OperatorClass })])
        {
            IsUnique = index.IsUnique,
            Method = index.Method is IndexMethod.Default or IndexMethod.BTree ? null : Method(index.Method),
            Include = Columns(model, index.Include),
            Where = Where(model, index),
        };
    }

    // A key is unique anyway.
    private static IEnumerable<FieldMetadata> UniqueFields(ModelMetadata model) =>
        model.Fields.Where(field => field.IsUnique && !(field.IsKey && model.Key.Count == 1));

    private IndexSchema UniqueIndex(ModelMetadata model, IndexMetadata unique) => Describe(model, unique with { IsUnique = true });

    private static IReadOnlyList<string> Columns(ModelMetadata model, IEnumerable<int> fields) =>
        [.. fields.Select(field => model.Fields[field].Column)];
}
