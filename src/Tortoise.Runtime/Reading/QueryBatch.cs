using Tortoise.Compilation;
using Tortoise.Diagnostics;
using Tortoise.Execution;
using Tortoise.Expressions;

namespace Tortoise.Querying;

/// <summary>Runs queries together: on one connection, in one round trip where the driver can.</summary>
internal static class QueryBatch
{
    /// <param name="database">The database of queries that name none.</param>
    /// <param name="queries">The queries.</param>
    /// <param name="cancellationToken">Cancels what is running.</param>
    /// <param name="isUsers">True if exceptions tell which query they are of: the user knows them.</param>
    /// <param name="inOneSnapshot">True if all must see one state of the database: where its pool has that, and outside a transaction.</param>
    public static async ValueTask RunAsync(
        Database database, IReadOnlyList<BatchedQuery> queries, CancellationToken cancellationToken, bool isUsers = true, bool inOneSnapshot = false)
    {
        if (queries.Count == 0)
        {
            return;
        }

        var target = DatabaseOf(database, queries);
        var commands = Bind(target, queries, isUsers);
        var leading = Leading(commands);
        using var run = new Run(target, commands, isUsers, inOneSnapshot);
        try
        {
            await ReadAsync(run, queries, leading, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (run.Failed(exception))
        {
            throw;
        }

        for (var i = 0; i < queries.Count; i++)
        {
            try
            {
                await queries[i].CompleteAsync(target, cancellationToken).ConfigureAwait(false);
            }
            catch (TortoiseException exception) when (isUsers && Tell(exception, i))
            {
                throw;
            }
        }
    }

    /// <summary>The result of one of the queries.</summary>
    /// <exception cref="TortoiseException">There are not as many rows as the query needs.</exception>
    public static T ResultOf<T>(BatchedQuery<T> query, int index)
    {
        try
        {
            return query.Result;
        }
        catch (TortoiseException exception) when (Tell(exception, index))
        {
            throw;
        }
    }

    private static async ValueTask ReadAsync(Run run, IReadOnlyList<BatchedQuery> queries, CompiledStatement leading, CancellationToken cancellationToken)
    {
        for (var attempt = 0; ; attempt++)
        {
            using var lease = await run.Database.LeaseAsync(leading, cancellationToken).ConfigureAwait(false);
            try
            {
                await ReadAsync(lease.Session, run, queries, cancellationToken).ConfigureAwait(false);
                return;
            }
            catch (TortoiseException exception) when (lease.MayRepeat(leading, exception, attempt))
            {
                run.Retried(exception, attempt);
            }
        }
    }

    private static async ValueTask ReadAsync(Session session, Run run, IReadOnlyList<BatchedQuery> queries, CancellationToken cancellationToken)
    {
        var results = session.OpenBatch(run.Commands, run.InOneSnapshot);
        await using (results.ConfigureAwait(false))
        {
            try
            {
                for (var i = 0; i < queries.Count; i++)
                {
                    run.Begin(i);
                    run.End(i, await queries[i].ReadAsync(run.Database, results, cancellationToken).ConfigureAwait(false));
                }
            }
            catch (TortoiseException exception) when (run.FailedAt(results.Index, exception))
            {
                throw;
            }
        }
    }

    /// <exception cref="ConfigurationException">The queries are not all of one database.</exception>
    private static Database DatabaseOf(Database database, IReadOnlyList<BatchedQuery> queries)
    {
        Database? first = null;
        for (var i = 0; i < queries.Count; i++)
        {
            var query = queries[i];
            if (query.Database is null && !database.Serves(query.Query.Model.Group))
            {
                throw Elsewhere(
                    i, $"it reads {query.Query.Model.Name}, a model of {(query.Query.Model.Group is { } group ? $"the group '{group}'" : "no group")}, which this database is not for");
            }

            if (query.Database is { } named && !ReferenceEquals(named.Real, database.Real))
            {
                throw Elsewhere(i, "it names another database");
            }

            var its = query.Database ?? database.ForBatch(query.Query.Model, isRead: QueryHints.Of(query.Query).Lock is null);
            first ??= its;
            if (!ReferenceEquals(first.Real, its.Real) || !ReferenceEquals(first.TransactionOfFlow, its.TransactionOfFlow))
            {
                throw Elsewhere(i, "it goes to another database, or into another transaction, than those before it");
            }
        }

        return first!;
    }

    private static ConfigurationException Elsewhere(int index, string why) => new(
        $"A batch is one round trip to one database, but {why}. Run the queries of each database in a batch of its own.") { BatchIndex = index };

    private static BoundStatement[] Bind(Database database, IReadOnlyList<BatchedQuery> queries, bool tells)
    {
        var commands = new BoundStatement[queries.Count];
        for (var i = 0; i < commands.Length; i++)
        {
            try
            {
                commands[i] = queries[i].Bind(database);
            }
            catch (TortoiseException exception) when (tells && Tell(exception, i))
            {
                throw;
            }
        }

        return commands;
    }

    /// <summary>The statement that asks the most of its connection.</summary>
    private static CompiledStatement Leading(BoundStatement[] commands)
    {
        var leading = commands[0].Statement;
        foreach (var command in commands)
        {
            var statement = command.Statement;
            if (statement.LocksRows || (statement.Access != StatementAccess.Read && leading.Access == StatementAccess.Read && !leading.LocksRows))
            {
                leading = statement;
            }
        }

        return leading;
    }

    /// <summary>Says which query an exception is of; false, for a filter that lets it pass.</summary>
    private static bool Tell(TortoiseException exception, int index)
    {
        exception.BatchIndex ??= index;
        return false;
    }

    /// <summary>What those hear who observe statements: each query is one, which begins when the one before it was read.</summary>
    private sealed class Run(Database database, BoundStatement[] commands, bool tells, bool inOneSnapshot) : IDisposable
    {
        private CommandRun? _current;
        private int _begun;
        private int _failed;

        public Database Database => database;

        public bool InOneSnapshot => inOneSnapshot;

        public IReadOnlyList<BoundStatement> Commands => commands;

        public void Begin(int index)
        {
            // Those that are read a second time were told before.
            if (index == _begun)
            {
                _current = database.ObserveInBatch(commands[index]);
                _begun++;
            }
        }

        public void End(int index, int rows)
        {
            if (index == _begun - 1 && _current is { } run)
            {
                _current = null;
                run.Rows = rows;
                run.Dispose();
            }
        }

        public void Retried(TortoiseException exception, int attempt) =>
            database.Telemetry.Retried(_current, commands[exception.BatchIndex ?? 0].Statement.Info, exception, attempt);

        /// <summary>Notes which query failed: one that cannot be prepared fails before those in front of it are read. False, for a filter that lets the exception pass.</summary>
        public bool FailedAt(int index, TortoiseException exception)
        {
            _failed = index;
            return tells && Tell(exception, index);
        }

        /// <summary>Tells that a query failed; false, for a filter that lets the exception pass.</summary>
        public bool Failed(Exception exception)
        {
            var failed = exception is TortoiseException ? Math.Min(Math.Max(_failed, _begun - 1), commands.Length - 1) : Math.Max(0, _begun - 1);
            if (failed >= _begun)
            {
                _current?.Fail(exception);
                _current?.Dispose();
                _current = database.ObserveInBatch(commands[failed]);
            }

            return database.Telemetry.Failed(_current, commands[failed].Statement.Info, exception);
        }

        public void Dispose() => _current?.Dispose();
    }
}
