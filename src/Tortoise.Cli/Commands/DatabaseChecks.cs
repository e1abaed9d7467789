using System.Diagnostics;
using System.Globalization;
using Tortoise.Cli.Output;
using Tortoise.Cli.Projects;
using Tortoise.Diagnostics;
using Tortoise.Dialects.MySql;
using Tortoise.Dialects.PostgreSql;
using Tortoise.Dialects.SqlServer;
using Tortoise.Migrations;

namespace Tortoise.Cli.Commands;

/// <summary>What <c>tortoise doctor</c> looks at in a database. It leaves nothing there.</summary>
internal static class DatabaseChecks
{
    /// <summary>How far the clocks may be apart.</summary>
    private static readonly TimeSpan Apart = TimeSpan.FromMinutes(1);

    public static async Task AddAsync(CommandContext context, FoundConnection connection, Func<string, Func<Task<string>>, Task> add, CancellationToken cancellationToken)
    {
        OpenedDatabase? database = null;
        MigrationSession? session = null;
        try
        {
            await add("database", async () =>
            {
                var start = Stopwatch.GetTimestamp();
                database = await context.OpenAsync(connection, isRead: true, cancellationToken).ConfigureAwait(false);
                session = await MigrationSession.OpenAsync(database.Database, cancellationToken).ConfigureAwait(false);
                await session.RowsAsync(session.Features.JournalColumns, cancellationToken).ConfigureAwait(false);
                return $"{database.Name}, {database.Dialect.ProductName}: answers in {Words.Of(Stopwatch.GetElapsedTime(start))}";
            }).ConfigureAwait(false);
            if (session is null)
            {
                return;
            }

            await add("clock", () => ClockAsync(session, cancellationToken)).ConfigureAwait(false);
            await add("permissions", () => PermissionsAsync(session, cancellationToken)).ConfigureAwait(false);
            await add("lock", () => LockAsync(session, context.Group, cancellationToken)).ConfigureAwait(false);
        }
        finally
        {
            await (session?.DisposeAsync() ?? default).ConfigureAwait(false);
            await (database?.DisposeAsync() ?? default).ConfigureAwait(false);
        }
    }

    private static async Task<string> ClockAsync(MigrationSession session, CancellationToken cancellationToken)
    {
        var query = session.Dialect switch
        {
            PostgreSqlDialect => "SELECT to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS')",
            MySqlDialect => "SELECT DATE_FORMAT(UTC_TIMESTAMP(), '%Y-%m-%dT%H:%i:%s')",
            SqlServerDialect => "SELECT CONVERT(nvarchar(19), SYSUTCDATETIME(), 126)",
            _ => null,
        };
        if (query is null)
        {
            return "that of this machine";
        }

        var rows = await session.RowsAsync(query, cancellationToken).ConfigureAwait(false);
        var apart = DateTime.Parse(rows[0][0]!, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal) - DateTime.UtcNow;
        return apart.Duration() <= Apart
            ? "that of the server is right"
            : throw new ToolException(ExitCode.Found, $"the clock of the server is {Words.Of(apart.Duration())} {(apart < TimeSpan.Zero ? "slow" : "fast")}, compared with that of this machine. Names of migrations and the journal have different times: let both be set by NTP.");
    }

    private static async Task<string> PermissionsAsync(MigrationSession session, CancellationToken cancellationToken)
    {
        if (!session.Features.IsTransactional)
        {
            return "not tried: nothing that creates a table can be undone here";
        }

        await session.BeginAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await session.ExecuteAsync("CREATE TABLE tortoise_doctor (id int)", cancellationToken).ConfigureAwait(false);
            return "tables can be created";
        }
        catch (StatementException exception)
        {
            throw new ToolException(ExitCode.Found, $"the user must not create tables: {SqlExcerpt.Without(exception.Message)} Grant it, or migrate as another user: --connection.", exception);
        }
        finally
        {
            await session.RollbackAsync().ConfigureAwait(false);
        }
    }

    private static async Task<string> LockAsync(MigrationSession session, string group, CancellationToken cancellationToken)
    {
        var taken = await MigrationLock.TakeAsync(session, group, new MigrationOptions { LockTimeout = TimeSpan.FromSeconds(1) }, new MigrationLog(null), cancellationToken).ConfigureAwait(false);
        await taken.DisposeAsync().ConfigureAwait(false);
        return "free";
    }
}
