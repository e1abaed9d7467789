using Tortoise.Compilation;
using Tortoise.Dialects;
using Tortoise.Execution;
using Tortoise.Metadata;
using Tortoise.Schema;

namespace Tortoise;

public sealed partial class Database
{
    /// <summary>
    /// Creates the tables of all models of the program that are for this database (<see cref="ModelAttribute.Group"/>, <see cref="ModelAttribute.Databases"/>) and their link
    /// tables, in one transaction, with keys, foreign keys, indexes, unique constraints, defaults and comments. An existing table is left
    /// as it is: nothing is added to it. Unmanaged models (<see cref="ModelAttribute.Managed"/>) are skipped.
    /// </summary>
    /// <param name="safe">True skips what already exists; false fails on it.</param>
    /// <param name="cancellationToken">Stops before the next statement.</param>
    /// <exception cref="StatementException">A table already exists and <paramref name="safe"/> is false.</exception>
    /// <exception cref="UnsupportedByDialectException">The database does not support an index or a foreign key.</exception>
    /// <exception cref="ConfigurationException">Two models have the same table, or a name is too long for the database.</exception>
    public ValueTask GenerateSchemasAsync(bool safe = true, CancellationToken cancellationToken = default) =>
        GenerateSchemasAsync(OwnModels(), safe, cancellationToken);

    /// <summary>
    /// Creates the tables of these models and their link tables: <c>db.GenerateSchemasAsync([TeamQuerySet.Model])</c>. A model that they
    /// refer to, and that is not among them, must have its table already.
    /// </summary>
    /// <param name="models">The models.</param>
    /// <param name="safe">True skips what already exists; false fails on it.</param>
    /// <param name="cancellationToken">Stops before the next statement.</param>
    /// <exception cref="StatementException">A table already exists and <paramref name="safe"/> is false.</exception>
    /// <exception cref="UnsupportedByDialectException">The database does not support an index or a foreign key.</exception>
    /// <exception cref="ConfigurationException">Two models have the same table, or a name is too long for the database.</exception>
    public async ValueTask GenerateSchemasAsync(
        IEnumerable<ModelMetadata> models, bool safe = true, CancellationToken cancellationToken = default)
    {
        // Under the lock what is missing stays missing; without one the statements themselves skip what a concurrent caller created first.
        var writer = Dialect.CreateSchemaWriter(safe && Dialect.LockSchema is null);
        var schema = writer.Describe([.. models]);
        var transaction = await BeginAsync(cancellationToken).ConfigureAwait(false);
        await using (transaction.ConfigureAwait(false))
        {
            if (safe)
            {
                schema = await MissingAsync(schema, cancellationToken).ConfigureAwait(false);
            }

            foreach (var statement in writer.Create(schema))
            {
                await ExecuteOwnAsync(statement, cancellationToken).ConfigureAwait(false);
            }

            await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>
    /// The statements that <see cref="GenerateSchemasAsync(bool, CancellationToken)"/> runs on an empty database, each ended by a semicolon, with
    /// <c>IF NOT EXISTS</c> where <paramref name="safe"/> is true. A script cannot check what exists: on SQLite and PostgreSQL it adds
    /// indexes to existing tables that lack them.
    /// </summary>
    /// <param name="safe">True for statements that skip what already exists.</param>
    /// <exception cref="UnsupportedByDialectException">The database does not support an index or a foreign key.</exception>
    /// <exception cref="ConfigurationException">Two models have the same table, or a name is too long for the database.</exception>
    public string SchemaSql(bool safe = true) => SchemaSql(OwnModels(), safe);

    /// <summary>The statements that create the tables of these models, each ended by a semicolon.</summary>
    public string SchemaSql(IEnumerable<ModelMetadata> models, bool safe = true) =>
        string.Concat(Dialect.CreateSchemaWriter(safe).Create([.. models]).Select(statement => statement + ";\n"));

    /// <summary>The tables of all models of the program that are for this database, as it spells them.</summary>
    /// <exception cref="UnsupportedByDialectException">The database does not support an index or a foreign key.</exception>
    /// <exception cref="ConfigurationException">Two models have the same table, or a name is too long for the database.</exception>
    public SchemaModel DescribeSchema() => DescribeSchema(OwnModels());

    /// <summary>The tables of these models, as this database spells them.</summary>
    /// <exception cref="UnsupportedByDialectException">The database does not support an index or a foreign key.</exception>
    /// <exception cref="ConfigurationException">Two models have the same table, or a name is too long for the database.</exception>
    public SchemaModel DescribeSchema(IEnumerable<ModelMetadata> models) => Dialect.CreateSchemaWriter(safe: false).Describe([.. models]);

    /// <summary>
    /// Reads the existing tables, in the connection's default schema: <c>db.DescribeSchema().Compare(await db.IntrospectAsync())</c>
    /// lists the differences from what the models need.
    /// </summary>
    public ValueTask<SchemaModel> IntrospectAsync(CancellationToken cancellationToken = default) => IntrospectAsync([], cancellationToken);

    /// <summary>Reads the existing tables, in the connection's default schema and in the named schemas.</summary>
    public ValueTask<SchemaModel> IntrospectAsync(IEnumerable<string> schemas, CancellationToken cancellationToken = default) =>
        Dialect.CreateIntrospector(sql => CatalogAsync(sql, cancellationToken)).ReadAsync([.. schemas]);

    private IEnumerable<ModelMetadata> OwnModels() =>
        RegisteredModels.All().Where(model => Serves(model.Group) && DatabaseFilter.Includes(model.Databases, Dialect, model.Name));

    private async ValueTask<SchemaModel> MissingAsync(SchemaModel wanted, CancellationToken cancellationToken)
    {
        if (Dialect.LockSchema is { Length: > 0 } statement)
        {
            await ExecuteOwnAsync(statement, cancellationToken).ConfigureAwait(false);
        }

        return await Dialect.CreateIntrospector(sql => CatalogAsync(sql, cancellationToken)).MissingAsync(wanted).ConfigureAwait(false);
    }

    private async ValueTask<List<string?[]>> CatalogAsync(string sql, CancellationToken cancellationToken)
    {
        var statement = new CompiledStatement(sql, [], StatementAccess.Read, returnsRows: true);
        using var run = Telemetry.Begin(statement.Info);
        try
        {
            using var lease = await LeaseAsync(statement, cancellationToken).ConfigureAwait(false);
            var rows = await lease.Session.ListAsync<string?[], CatalogRow>(new BoundStatement(statement, []), default, cancellationToken)
                .ConfigureAwait(false);
            run?.Rows = rows.Count;
            return rows;
        }
        catch (Exception exception) when (Telemetry.Failed(run, statement.Info, exception))
        {
            throw;
        }
    }
}
