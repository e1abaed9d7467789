using System.Collections;
using Tortoise.Metadata;
using Tortoise.Values;

namespace Tortoise.Dialects;

/// <summary>How a dialect spells column types: one row for each of <see cref="StoreTypes"/> that the database can hold.</summary>
internal sealed class StoreTypeTable(Dialect dialect) : IEnumerable
{
    private readonly Dictionary<string, Func<FieldMetadata, string>> _rows = new(StringComparer.Ordinal);

    /// <summary>One spelling for every column.</summary>
    public void Add(StoreType type, string spelling) => Add(type, _ => spelling);

    /// <summary>A spelling that depends on what else is known of the column: its length, its digits.</summary>
    public void Add(StoreType type, Func<FieldMetadata, string> spelling) => _rows.Add(type.Name, spelling);

    /// <summary>A spelling of types that have a name in common.</summary>
    public void Add(string types, Func<FieldMetadata, string> spelling) => _rows.Add(types, spelling);

    /// <summary>True if the database can hold the type.</summary>
    public bool Has(StoreType type) => type.Databases?.Contains(dialect.Name) ?? _rows.ContainsKey(type.Name);

    /// <summary>The type of a column, as it is written in its table.</summary>
    /// <exception cref="UnsupportedByDialectException">The database has no such type.</exception>
    public string Spell(FieldMetadata column) => column.Type.StoreType switch
    {
        { Databases: not null } native => Has(native) ? native.Name : throw Unsupported(column),
        var type => _rows.TryGetValue(type.Name, out var spelling) ? spelling(column) : throw Unsupported(column),
    };

    /// <summary>The exception for a column whose type the database does not have.</summary>
    public UnsupportedByDialectException Unsupported(FieldMetadata column) => new(
        dialect.Name,
        $"columns of the type {column.Type.StoreType}, such as {column}",
        column.Type.StoreType.Databases is { } databases
            ? $"leave its model out here, [Model(Databases = [{string.Join(", ", databases.Select(name => $"\"{name}\""))}])], or give the property another type"
            : "give the property another type, or declare the type of its column, [Column(Type = \"…\")]");

    IEnumerator IEnumerable.GetEnumerator() => _rows.Keys.GetEnumerator();
}
