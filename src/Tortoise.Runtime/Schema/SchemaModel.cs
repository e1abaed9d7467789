using Tortoise.Dialects;

namespace Tortoise.Schema;

/// <summary>
/// The tables of a database, as the database spells them: what the program's models need (<see cref="Database.DescribeSchema()"/>),
/// or what exists (<see cref="Database.IntrospectAsync(CancellationToken)"/>).
/// </summary>
/// <param name="Dialect">The database's dialect.</param>
/// <param name="Tables">The tables, by schema and name.</param>
public sealed record SchemaModel(Dialect Dialect, IReadOnlyList<TableSchema> Tables)
{
    /// <summary>
    /// The enums that are types of the database, by name: those that the models need, or those that exist. <see cref="Compare"/> looks for the ones that are needed.
    /// </summary>
    public IReadOnlyList<EnumSchema> Enums { get; init; } = [];

    /// <summary>The sequences that the models need, by schema and name; introspection reads none, and <see cref="Compare"/> skips them.</summary>
    public IReadOnlyList<SequenceSchema> Sequences { get; init; } = [];

    /// <summary>
    /// Tables of unmanaged models (<see cref="ModelAttribute.Managed"/>), as <c>schema.table</c>: <see cref="Compare"/> skips
    /// them.
    /// </summary>
    public IReadOnlyList<string> Unmanaged { get; init; } = [];

    /// <summary>
    /// What is different in a database that should be as this model says. Empty if nothing is. Types and expressions are compared in a
    /// normal form, because databases rewrite them: docs/schema.md lists its limits.
    /// </summary>
    /// <param name="actual">What exists, from introspection.</param>
    /// <exception cref="ArgumentException">It is of another dialect.</exception>
    public IReadOnlyList<SchemaDifference> Compare(SchemaModel actual)
    {
        ArgumentNullException.ThrowIfNull(actual);
        if (actual.Dialect != Dialect)
        {
            throw new ArgumentException($"A schema of {Dialect.ProductName} cannot be compared with one of {actual.Dialect.ProductName}.", nameof(actual));
        }

        return new SchemaComparer(Dialect.NormalForm).Compare(this, actual);
    }
}
