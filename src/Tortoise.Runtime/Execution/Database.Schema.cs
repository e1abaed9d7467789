using Tortoise.CompilerServices;
using Tortoise.Metadata;

namespace Tortoise;

public sealed partial class Database
{
    /// <summary>
    /// Creates the tables of all models of the program, in one transaction, with keys, indexes, unique constraints, defaults and comments.
    /// It never changes a table that is there.
    /// </summary>
    /// <param name="safe">True passes over what is there already; false fails on it.</param>
    /// <param name="cancellationToken">Stops before the next statement.</param>
    /// <exception cref="StatementException">A table is there already and <paramref name="safe"/> is false.</exception>
    public ValueTask GenerateSchemasAsync(bool safe = true, CancellationToken cancellationToken = default) =>
        GenerateSchemasAsync(ModelRegistry.All(), safe, cancellationToken);

    /// <summary>Creates the tables of these models: <c>db.GenerateSchemasAsync([TeamQuerySet.Model])</c>.</summary>
    /// <param name="models">The models.</param>
    /// <param name="safe">True passes over what is there already; false fails on it.</param>
    /// <param name="cancellationToken">Stops before the next statement.</param>
    /// <exception cref="StatementException">A table is there already and <paramref name="safe"/> is false.</exception>
    public async ValueTask GenerateSchemasAsync(
        IEnumerable<ModelMetadata> models, bool safe = true, CancellationToken cancellationToken = default)
    {
        var transaction = await BeginAsync(cancellationToken).ConfigureAwait(false);
        await using (transaction.ConfigureAwait(false))
        {
            foreach (var statement in Dialect.CreateSchema([.. models], safe))
            {
                await ExecuteScriptAsync(statement, cancellationToken).ConfigureAwait(false);
            }

            await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>The statements that <see cref="GenerateSchemasAsync(bool, CancellationToken)"/> runs, each ended by a semicolon.</summary>
    public string SchemaSql(bool safe = true) => SchemaSql(ModelRegistry.All(), safe);

    /// <summary>The statements that create the tables of these models, each ended by a semicolon.</summary>
    public string SchemaSql(IEnumerable<ModelMetadata> models, bool safe = true) =>
        string.Concat(Dialect.CreateSchema([.. models], safe).Select(statement => statement + ";\n"));
}
