using Tortoise.Dialects;
using Tortoise.Migrations;
using Tortoise.Schema;

namespace Tortoise.Cli.Authoring;

/// <summary>Whether a database that was there before its migrations is as they say, so that they can be recorded without being run.</summary>
/// <param name="Differences">What is not as they say.</param>
/// <param name="Others">The tables that no migration has. They are none of the migrations' business.</param>
internal sealed record BaselineComparison(IReadOnlyList<SchemaDifference> Differences, IReadOnlyList<string> Others)
{
    private static readonly string[] Own = [MigrationFeatures.Journal, MigrationFeatures.Journal + "_python", LeaseFeatures.Table];

    /// <summary>Compares a database with what the migrations lead to.</summary>
    /// <param name="folder">Their folder.</param>
    /// <param name="group">Their group.</param>
    /// <param name="database">The database.</param>
    /// <param name="options">The last migration that counts, and the schema.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="MigrationException">The database has a history of the group's migrations already, or a migration cannot be read.</exception>
    public static async Task<BaselineComparison> OfAsync(string folder, string group, Database database, MigrationOptions options, CancellationToken cancellationToken)
    {
        // A first migration that failed because its tables were there has left nothing, and is why this is asked for.
        var history = (await database.MigrationHistoryAsync(options, cancellationToken).ConfigureAwait(false)).Where(entry => entry.Group == group).ToList();
        if (history is [.., var last] && history.GroupBy(static entry => entry.Name).Any(static entries => !entries.Last().HasNoEffect))
        {
            throw new MigrationException(
                $"The database has a history of migrations of the group '{group}' already; its last entry is '{last}'. --baseline is for one that has none. "
                + "'tortoise migrate' applies what is pending, and 'tortoise migrate --fake' records it without running it.");
        }

        var chain = MigrationChain.Read(folder, group).UpTo(options.Target);
        var wanted = chain.StateOf(database.Dialect);
        var session = await MigrationSession.OpenAsync(database, options.Schema, cancellationToken).ConfigureAwait(false);
        await using (session.ConfigureAwait(false))
        {
            var schemas = wanted.Tables.Select(static table => table.Schema).OfType<string>().Distinct().ToList();
            var live = session.IsSchemaMissing
                ? new SchemaModel(database.Dialect, [])
                : await database.Dialect.CreateIntrospector(sql => session.RowsAsync(sql, cancellationToken)).ReadAsync(schemas).ConfigureAwait(false);
            var known = wanted.Tables.Select(static table => table.ToString()).Concat(chain.Unmanaged).ToHashSet(StringComparer.Ordinal);
            return new BaselineComparison(
                wanted.Compare(LiveSchema.Aligned(live, wanted)),
                [.. live.Tables.Where(static table => !Own.Contains(table.Name)).Select(static table => table.ToString()).Where(table => !known.Contains(table))]);
        }
    }
}
