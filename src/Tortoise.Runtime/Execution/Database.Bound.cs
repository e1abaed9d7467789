using Tortoise.Execution;

namespace Tortoise;

public sealed partial class Database
{
    private readonly Transaction? _bound;

    /// <summary>The database as one transaction sees it, whatever is current: what a query is bound to by <c>Using(tx)</c>.</summary>
    internal Database(Transaction transaction)
    {
        var database = transaction.Database;
        _bound = transaction;
        _isOnOwnConnection = database._isOnOwnConnection;
        Real = database;
        Dialect = database.Dialect;
        Pool = database.Pool;
        Origin = database.Origin;
        Compiler = database.Compiler;
        TimeProvider = database.TimeProvider;
        Telemetry = database.Telemetry;
        _hooks = database._hooks;
    }

    /// <summary>The database itself, even if this is a transaction's view of it.</summary>
    internal Database Real { get; }

    /// <summary>The transaction that a statement runs in; null if it runs outside any.</summary>
    internal Transaction? TransactionOfFlow
    {
        get
        {
            var current = Ambient.TransactionOf(Real);
            return _bound is null || current?.IsIn(_bound) == true ? current : _bound;
        }
    }
}
