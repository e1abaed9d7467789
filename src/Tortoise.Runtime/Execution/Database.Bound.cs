using Tortoise.Execution;

namespace Tortoise;

public sealed partial class Database
{
    private readonly Transaction? _bound;

    /// <summary>The database as one transaction sees it, whatever is current: what a query is bound to by <c>Using(tx)</c>.</summary>
    internal Database(Transaction transaction)
        : this(transaction.Database, transaction, transaction.Database)
    {
    }

    /// <summary>A view of a database.</summary>
    /// <param name="database">The database.</param>
    /// <param name="bound">The transaction that statements run in, whatever is current; null for none.</param>
    /// <param name="place">The database in whose place this one is read: its filters hold here, and objects that are read here are saved there.</param>
    private Database(Database database, Transaction? bound, Database place)
    {
        _bound = bound;
        _isOnOwnConnection = database._isOnOwnConnection;
        Real = database.Real;
        Group = database.Group;
        ServesAllGroups = database.ServesAllGroups;
        Dialect = database.Dialect;
        Pool = database.Pool;
        Origin = place.Origin;
        Filters = place.Filters;
        Compiler = database.Compiler;
        TimeProvider = database.TimeProvider;
        Telemetry = database.Telemetry;
        Actor = database.Actor;
        _hooks = database._hooks;
    }

    /// <summary>The database itself, even if this is a view of it.</summary>
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
