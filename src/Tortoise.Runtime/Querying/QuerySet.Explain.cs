using Tortoise.Compilation;
using Tortoise.CompilerServices;
using Tortoise.Querying;

namespace Tortoise;

/// <summary>The plan of a query.</summary>
public abstract partial class QuerySet<TModel>
{
    /// <summary>Returns how the database reads the rows, in its own words: EXPLAIN.</summary>
    /// <param name="options">What is described and how; null for the database's default.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    /// <exception cref="UnsupportedByDialectException">The database has no such description.</exception>
    public async ValueTask<string> ExplainAsync(ExplainOptions? options = null, CancellationToken cancellationToken = default)
    {
        var database = Database ?? StatementDatabase.Of(Query);
        var command = database.Bind(Query).Explained(database.Dialect.Explain(options ?? ExplainOptions.Default));
        using var run = database.Observe(command);
        try
        {
            using var lease = await database.LeaseAsync(command.Statement, cancellationToken).ConfigureAwait(false);
            var lines = await lease.Session.ListAsync<string, PlanReader>(command, new([]), cancellationToken).ConfigureAwait(false);
            return string.Join('\n', lines);
        }
        catch (Exception exception) when (database.Telemetry.Failed(run, command.Statement.Info, exception))
        {
            throw;
        }
    }
}
