using System.Data;
using System.Globalization;
using MySqlConnector;
using Tortoise.Compilation;
using Tortoise.Dialects.MySql;
using Tortoise.Execution;
using Tortoise.Values;

namespace Tortoise.MySql;

/// <summary>One connection to MySQL or MariaDB. Its way of writing many rows is in <c>MySqlSession.Batches.cs</c>.</summary>
/// <param name="connection">The connection, open.</param>
/// <param name="ownsConnection">False for a connection of the program's own, which stays open.</param>
/// <param name="dialect">The SQL of the server.</param>
/// <param name="maxSize">How many connections the pool has, which share what the server gives.</param>
internal sealed partial class MySqlSession(MySqlConnection connection, bool ownsConnection, MySqlDialect dialect, int maxSize)
    : ServerSession<ServerStatement<MySqlCommand>, MySqlCommand, MySqlDataReader, MySqlRow>(connection, ownsConnection), IDisposable
{
    /// <summary>
    /// Errors instead of values cut to fit; differences of unsigned numbers may be negative; quotients of decimals have all the digits of
    /// a C# decimal; times are UTC.
    /// </summary>
    private const string Modes =
        "STRICT_ALL_TABLES,NO_ZERO_DATE,NO_ZERO_IN_DATE,NO_ENGINE_SUBSTITUTION,ONLY_FULL_GROUP_BY,NO_UNSIGNED_SUBTRACTION";

    private readonly MySqlParameters _parameters = new(dialect.GuidFormat);
    private int _prepared;
    private int _mostPrepared;
    private int _timesForgotten;
    private long _keyStep = 1;
    private bool _rollsBackOnTimeout;
    private bool _isSpent;
    private bool _isOutOfStatements;

    protected override string Server => dialect.ProductName;

    // The driver cancels by a KILL QUERY on another connection, which may come late.
    protected override bool SurvivesCancellation => false;

    // The driver never gives a prepared statement free before its connection is closed.
    protected override bool IsWorn => _isSpent || (_mostPrepared > 0 && (_prepared >= _mostPrepared || _isOutOfStatements));

    /// <summary>Makes the session understand SQL as the dialect writes it, and learns what the server allows.</summary>
    public async ValueTask SetUpAsync(CancellationToken cancellationToken)
    {
        var modes = dialect.IsMariaDb ? Modes + ",SIMULTANEOUS_ASSIGNMENT" : Modes;

        // A recursion would end after a thousand steps, on MariaDB without an error.
        var recursion = dialect.IsMariaDb ? "max_recursive_iterations" : "cte_max_recursion_depth";

        // What GROUP_CONCAT returns would be cut without an error.
        var command = CreateCommand(
            $"""
            SET SESSION sql_mode = '{modes}', div_precision_increment = 30, time_zone = '+00:00', group_concat_max_len = 4294967295,
                {recursion} = 4294967295;
            SELECT @@auto_increment_increment, @@max_prepared_stmt_count, @@innodb_rollback_on_timeout
            """);
        await using (command.ConfigureAwait(false))
        {
            var data = await BoundedAsync(command.ExecuteReaderAsync(cancellationToken), cancellationToken).ConfigureAwait(false);
            await using (Closing(data, cancellationToken))
            {
                await BoundedAsync(data.ReadAsync(cancellationToken), cancellationToken).ConfigureAwait(false);

                // The keys of one insert are told by the first of them; a group of servers shares the numbers out.
                _keyStep = data.GetInt64(0);

                // The number is one for the whole server: half of it is for others. 0 is a server that prepares nothing.
                var forAll = data.GetInt64(1);
                _mostPrepared = forAll == 0 ? 0 : (int)Math.Clamp(forAll / 2 / maxSize, 16, 500);
                _rollsBackOnTimeout = data.GetInt64(2) != 0;
            }
        }
    }

    public void Dispose()
    {
        Close();
        _parameters.Dispose();
    }

    public override void ForgetStatements()
    {
        base.ForgetStatements();
        _timesForgotten++;
    }

    protected override void Clean() => _parameters.ForgetLargeValues();

    protected override void CloseRest() => _parameters.Dispose();

    protected override MySqlCommand CreateCommand(string sql) => new(sql, connection);

    protected override async ValueTask<ServerStatement<MySqlCommand>> PrepareAsync(CompiledStatement statement, CancellationToken cancellationToken)
    {
        if (statement.Model is null)
        {
            MySqlRawSql.ThrowIfSeveral(statement.Sql);
        }

        var command = new MySqlCommand(TextOf(statement), connection);
        for (var i = 0; i < statement.SlotCount; i++)
        {
            command.Parameters.Add(new MySqlParameter());
        }

        // The driver takes /*! … */, which the server runs, for a comment, and a statement of comments only for none.
        var isComment = statement.SlotCount == 0 && statement.Sql.AsSpan().TrimStart().StartsWith("/*");
        if (_isOutOfStatements || _mostPrepared == 0 || isComment)
        {
            return new ServerStatement<MySqlCommand>(statement, command);
        }

        try
        {
            await BoundedAsync(command.PrepareAsync(cancellationToken), cancellationToken).ConfigureAwait(false);
            _prepared++;
        }
        catch (MySqlException exception) when (exception.ErrorCode == MySqlErrorCode.UnsupportedPreparedStatement)
        {
            // Some statements cannot be prepared; the driver sends these with their values as text.
        }
        catch (MySqlException exception) when (exception.ErrorCode == MySqlErrorCode.MaxPreparedStatementCountReached)
        {
            // The server has no capacity for another one: as above, and this connection frees its own when it is returned.
            _isOutOfStatements = true;
        }

        return new ServerStatement<MySqlCommand>(statement, command);
    }

    protected override bool MayKeep(CompiledStatement statement) => !IsReadByName(statement);

    protected override IParameterWriter Parameters(ServerStatement<MySqlCommand> statement)
    {
        _parameters.Begin(statement.Command);
        return _parameters;
    }

    protected internal override Task<MySqlDataReader> ExecuteReaderAsync(MySqlCommand command, CancellationToken cancellationToken)
    {
        return (_isOutOfStatements || _mostPrepared == 0) && !command.IsPrepared ? ExecuteTextAsync() : command.ExecuteReaderAsync(cancellationToken);

        async Task<MySqlDataReader> ExecuteTextAsync()
        {
            var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
            await ThrowIfInexactAsync(reader).ConfigureAwait(false);
            return reader;
        }
    }

    protected override MySqlRow Row(MySqlDataReader reader) => new(reader);

    protected override Exception? ErrorOf(Exception exception, string sql, CancellationToken cancellationToken)
    {
        var error = MySqlErrors.Of(exception, sql, Model, IsConnected, MayBeDone, IncludesErrorDetail, cancellationToken);
        _isSpent |= error is TransientException { IsStale: true } || exception is MySqlException { Number: MySqlErrors.TooLargePacket };
        return error;
    }

    protected override bool IsTimeout(Exception exception) => exception is MySqlException { ErrorCode: MySqlErrorCode.CommandTimeoutExpired };

    // A deadlock, a snapshot that is too old, a lock table that is full, and, where the server is told so, a lock that was waited for too long.
    protected override bool MayEndTransaction(Exception exception) => exception is MySqlException { Number: var number }
        && (number is 1020 or 1047 or 1180 or 1206 or 1213 || (number == 1205 && _rollsBackOnTimeout));

    protected override async ValueTask<bool> IsInTransactionAsync(CancellationToken cancellationToken)
    {
        if (!dialect.IsMariaDb)
        {
            // MySQL has nothing to ask; it rolls back after all of these errors.
            return false;
        }

        var command = new MySqlCommand("SELECT @@in_transaction", connection);
        await using (command.ConfigureAwait(false))
        {
            return Convert.ToInt32(await BoundedAsync(command.ExecuteScalarAsync(cancellationToken), cancellationToken).ConfigureAwait(false), CultureInfo.InvariantCulture) != 0;
        }
    }

    protected override IEnumerable<string> BeginCommands(int depth, TransactionOptions options)
    {
        if (depth > 0)
        {
            return [$"SAVEPOINT t{depth}"];
        }

        var start = (options.Isolation, options.IsReadOnly) switch
        {
            (IsolationLevel.Snapshot, true) => "START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY",
            (IsolationLevel.Snapshot, false) => "START TRANSACTION WITH CONSISTENT SNAPSHOT",
            (_, true) => "START TRANSACTION READ ONLY",
            _ => "START TRANSACTION",
        };
        return options.Isolation switch
        {
            IsolationLevel.Unspecified => [start],
            IsolationLevel.Snapshot => [$"SET TRANSACTION ISOLATION LEVEL {IsolationLevel.RepeatableRead.ToSql()}", start],
            var asked => [$"SET TRANSACTION ISOLATION LEVEL {asked.ToSql()}", start],
        };
    }

    /// <summary>
    /// The driver, and MariaDB, keep the columns of a prepared statement, whose names the driver loses where a table has changed. So raw SQL, whose
    /// columns are found by name, is a statement of its own at each run there. The driver finds what it has prepared by the text, so what is to be forgotten gets another one.
    /// </summary>
    private string TextOf(CompiledStatement statement) =>
        IsReadByName(statement) ? string.Create(CultureInfo.InvariantCulture, $"{statement.Sql}\n/* {_prepared} */")
        : _timesForgotten > 0 ? string.Create(CultureInfo.InvariantCulture, $"{statement.Sql}\n/* schema {_timesForgotten} */")
        : statement.Sql;

    private bool IsReadByName(CompiledStatement statement) => dialect.IsMariaDb && statement.IsReadByName;

    /// <summary>A statement that is not prepared gives its rows as text, in which the server writes six digits of a FLOAT.</summary>
    private static async ValueTask ThrowIfInexactAsync(MySqlDataReader reader)
    {
        if (HasFloats(reader))
        {
            await reader.DisposeAsync().ConfigureAwait(false);
            throw MySqlErrors.OutOfStatements(null);
        }
    }
}
