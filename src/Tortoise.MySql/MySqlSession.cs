using System.Data;
using System.Globalization;
using MySqlConnector;
using Tortoise.Compilation;
using Tortoise.Dialects.MySql;
using Tortoise.Execution;
using Tortoise.Values;

namespace Tortoise.MySql;

/// <summary>One connection to MySQL or MariaDB. Its way of writing many rows is in <c>MySqlSession.Batches.cs</c>.</summary>
internal sealed partial class MySqlSession(MySqlConnection connection, MySqlDialect dialect, bool ownsConnection)
    : ServerSession<ServerStatement<MySqlCommand>, MySqlCommand, MySqlDataReader, MySqlRow>, IDisposable
{
    /// <summary>MySqlConnector never gives a prepared statement free before its connection is closed.</summary>
    private const int MostPrepared = 2000;

    /// <summary>
    /// Errors instead of values cut to fit; differences of unsigned numbers may be negative; quotients of decimals have all the digits of
    /// a C# decimal; times are UTC.
    /// </summary>
    private const string Modes =
        "STRICT_ALL_TABLES,NO_ZERO_DATE,NO_ZERO_IN_DATE,NO_ENGINE_SUBSTITUTION,ONLY_FULL_GROUP_BY,NO_UNSIGNED_SUBTRACTION";

    private readonly MySqlParameters _parameters = new(dialect.GuidFormat);
    private int _prepared;
    private long _keyStep = 1;
    private bool _isRolledBack;
    private bool _isLost;

    /// <summary>Where it goes back to.</summary>
    public SessionRental<MySqlSession> Home { get; set; } = null!;

    public override bool IsShared => !ownsConnection;

    protected override bool IsConnected => !_isLost && connection.State == ConnectionState.Open;

    /// <summary>Makes the session understand SQL as the dialect writes it.</summary>
    public async ValueTask SetUpAsync(CancellationToken cancellationToken)
    {
        var modes = dialect.IsMariaDb ? Modes + ",SIMULTANEOUS_ASSIGNMENT" : Modes;
        await ExecuteScriptAsync($"SET SESSION sql_mode = '{modes}', div_precision_increment = 30, time_zone = '+00:00'", cancellationToken)
            .ConfigureAwait(false);
        if (!dialect.IsMariaDb)
        {
            // The keys of one insert are told by the first of them; a group of servers shares the numbers out.
            var command = new MySqlCommand("SELECT @@auto_increment_increment", connection);
            await using (command.ConfigureAwait(false))
            {
                _keyStep = Convert.ToInt64(await command.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false), CultureInfo.InvariantCulture);
            }
        }
    }

    public override ValueTask ExecuteScriptAsync(string sql, CancellationToken cancellationToken)
    {
        ThrowIfRolledBack();
        return base.ExecuteScriptAsync(sql, cancellationToken);
    }

    public override void Close()
    {
        base.Close();
        _parameters.Dispose();
        if (ownsConnection)
        {
            connection.Dispose();
        }
    }

    public void Dispose() => Close();

    protected override void GiveBack(bool isFit)
    {
        _parameters.ForgetLargeValues();
        _isRolledBack = false;
        if (!ownsConnection || (isFit && _prepared < MostPrepared))
        {
            Home.Return(this);
        }
        else
        {
            Home.Discard(this);
        }
    }

    protected override MySqlCommand CreateCommand(string sql) => new(sql, connection);

    protected override async ValueTask<ServerStatement<MySqlCommand>> PrepareAsync(CompiledStatement statement, CancellationToken cancellationToken)
    {
        if (statement.Model is null)
        {
            MySqlText.ThrowIfSeveral(statement.Sql);
        }

        var command = new MySqlCommand(statement.Sql, connection);
        for (var i = 0; i < statement.SlotCount; i++)
        {
            command.Parameters.Add(new MySqlParameter());
        }

        try
        {
            await command.PrepareAsync(cancellationToken).ConfigureAwait(false);
            _prepared++;
        }
        catch (MySqlException exception) when (exception.ErrorCode == MySqlErrorCode.UnsupportedPreparedStatement)
        {
            // Some statements can't be prepared; the driver sends such a one with its values as they are.
        }

        return new ServerStatement<MySqlCommand>(statement, command);
    }

    protected override IParameterWriter Parameters(ServerStatement<MySqlCommand> statement)
    {
        ThrowIfRolledBack();
        _parameters.Begin(statement.Command);
        return _parameters;
    }

    protected override Task<MySqlDataReader> ExecuteReaderAsync(MySqlCommand command, CancellationToken cancellationToken) =>
        command.ExecuteReaderAsync(cancellationToken);

    protected override MySqlRow Row(MySqlDataReader reader) => new(reader);

    protected override Exception? Translate(Exception exception, string sql, CancellationToken cancellationToken)
    {
        // After a deadlock there is no transaction any more: what runs now would be permanent at once.
        _isRolledBack |= HasTransaction && exception is MySqlException { ErrorCode: MySqlErrorCode.LockDeadlock };
        var translated = MySqlErrors.Of(exception, sql, Model, IsConnected, IncludesErrorDetail);
        _isLost |= translated is ConnectionException || exception is MySqlException { Number: MySqlErrors.TooLargePacket };
        return translated;
    }

    protected override IEnumerable<string> BeginCommands(int depth, TransactionOptions options)
    {
        if (depth > 0)
        {
            ThrowIfRolledBack();
            return [$"SAVEPOINT t{depth}"];
        }

        var start = (options.Isolation, options.IsReadOnly) switch
        {
            (IsolationLevel.Snapshot, true) => "START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY",
            (IsolationLevel.Snapshot, false) => "START TRANSACTION WITH CONSISTENT SNAPSHOT",
            (_, true) => "START TRANSACTION READ ONLY",
            _ => "START TRANSACTION",
        };
        return options.Isolation == IsolationLevel.Unspecified
            ? [start]
            : [$"SET TRANSACTION ISOLATION LEVEL {Spelling(options.Isolation)}", start];
    }

    protected override IEnumerable<string> CommitCommands(int depth)
    {
        ThrowIfRolledBack();
        return base.CommitCommands(depth);
    }

    // With the connection goes the transaction, and with the transaction go its savepoints.
    protected override IEnumerable<string> RollbackCommands(int depth) =>
        !IsConnected || (_isRolledBack && depth > 0) ? [] : base.RollbackCommands(depth);

    private static string Spelling(IsolationLevel isolation) => isolation switch
    {
        IsolationLevel.Chaos or IsolationLevel.ReadUncommitted => "READ UNCOMMITTED",
        IsolationLevel.ReadCommitted => "READ COMMITTED",
        IsolationLevel.Serializable => "SERIALIZABLE",
        _ => "REPEATABLE READ",
    };

    private void ThrowIfRolledBack()
    {
        if (_isRolledBack)
        {
            throw new TransactionException("The server has rolled the whole transaction back after a deadlock. Roll it back here too, and run it again from its beginning.");
        }
    }
}
