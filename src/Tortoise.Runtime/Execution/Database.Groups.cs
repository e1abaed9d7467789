using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Tortoise.Execution;
using Tortoise.Metadata;

namespace Tortoise;

public sealed partial class Database
{
    private static readonly ConcurrentDictionary<string, Database> DefaultsOfGroups = new(StringComparer.Ordinal);
    private static Database? _default;
    private static Database? _defaultOfAll;

    private readonly IDatabaseRouter[]? _routers;

    /// <summary>The views of databases that are read in the place of this one.</summary>
    private readonly ConditionalWeakTable<Database, Database> _readings = [];

    /// <summary>
    /// The database of a query that names none: that of the innermost <see cref="Enter()"/> or transaction of this async flow, else the default. It is
    /// that of the models without a group.
    /// </summary>
    /// <exception cref="ConfigurationException">None is open.</exception>
    public static Database Current => Ambient.CurrentDatabaseOf(group: null) ?? _default
        ?? throw new ConfigurationException(DefaultsOfGroups.IsEmpty
            ? "No database is open. Open one first: await using var db = Database.Open(\"sqlite://club.db\")."
            : "No database is open for models without a group. Open one without DatabaseOptions.Group: await using var db = Database.Open(\"sqlite://club.db\").");

    /// <summary>The group of models that it is for (<see cref="ModelAttribute.Group"/>); null for the models without a group.</summary>
    public string? Group { get; }

    /// <summary>True if it is for the models of all groups.</summary>
    public bool ServesAllGroups { get; }

    /// <summary>
    /// The database of a group of models: that of the innermost <see cref="Enter()"/> or transaction of this async flow that is for the group, else
    /// the first that was opened for it.
    /// </summary>
    /// <param name="group">The group; null for the models without a group.</param>
    /// <exception cref="ConfigurationException">None is open.</exception>
    public static Database CurrentOf(string? group) => string.IsNullOrEmpty(group)
        ? Current
        : FindOf(group) ?? throw new ConfigurationException(NoneFor(group, "the models of"));

    /// <summary>The database of statements about a model, if they name none.</summary>
    /// <param name="model">The model.</param>
    /// <param name="isRead">True for a query that locks nothing.</param>
    /// <exception cref="ConfigurationException">None is open.</exception>
    internal static Database For(ModelMetadata model, bool isRead)
    {
        var database = model.Group is null ? Current : FindOf(model.Group) ?? throw new ConfigurationException(NoneFor(model.Group, $"{model.Name}, a model of"));
        return database._routers is null ? database : database.Route(model, isRead);
    }

    /// <summary>The database of a query of a batch of this one: itself, or what its routers choose.</summary>
    internal Database ForBatch(ModelMetadata model, bool isRead) => _routers is null ? this : Route(model, isRead);

    /// <summary>True if it is for the models of a group.</summary>
    internal bool Serves(string? group) => ServesAllGroups || string.Equals(Group, group, StringComparison.Ordinal);

    private static Database? FindOf(string group) =>
        Ambient.CurrentDatabaseOf(group) ?? DefaultsOfGroups.GetValueOrDefault(group) ?? _defaultOfAll;

    private static string NoneFor(string group, string what) =>
        $"No database is open for {what} the group '{group}'. Open one: Database.Open(url, new DatabaseOptions {{ Group = \"{group}\" }}). " +
        "One database can also be for the models of all groups, as in a test: new DatabaseOptions { ServesAllGroups = true }.";

    private static string? GroupOf(DatabaseOptions options) => (options.Group, options.ServesAllGroups) switch
    {
        ({ Length: > 0 }, true) => throw new ConfigurationException(
            $"A database with ServesAllGroups is also for the group '{options.Group}': set one of the two."),
        ({ Length: > 0 } group, false) => group,
        _ => null,
    };

    private void BecomeDefault()
    {
        if (Group is not null)
        {
            DefaultsOfGroups.TryAdd(Group, this);
            return;
        }

        Interlocked.CompareExchange(ref _default, this, null);
        if (ServesAllGroups)
        {
            Interlocked.CompareExchange(ref _defaultOfAll, this, null);
        }
    }

    private void LeaveDefaults()
    {
        if (Group is not null)
        {
            DefaultsOfGroups.TryRemove(new(Group, this));
        }

        Interlocked.CompareExchange(ref _default, null, this);
        Interlocked.CompareExchange(ref _defaultOfAll, null, this);
    }

    /// <summary>What the routers choose. A transaction reads what it has written, so no replica is read in one.</summary>
    /// <exception cref="InvalidOperationException">The flow is in a transaction of this database, and the rows of the model are in another.</exception>
    private Database Route(ModelMetadata model, bool isRead)
    {
        if (TransactionOfFlow is not null)
        {
            foreach (var router in _routers!)
            {
                if (router.ForWrite(model) is { } other)
                {
                    return ReferenceEquals(other.Real, Real) ? this : throw new InvalidOperationException(
                        $"A router sends {model.Name} to {other.Telemetry.Endpoint.PoolName}, but this is a transaction of {Telemetry.Endpoint.PoolName}, and a transaction is one of a single database. " +
                        "Name the database, with Using(…), Enter() or a transaction of it, for statements that are not to be undone with this transaction.");
                }
            }

            return this;
        }

        Database? written = null;
        Database? read = null;
        foreach (var router in _routers!)
        {
            written ??= router.ForWrite(model);
            read ??= isRead ? router.ForRead(model) : null;
        }

        written ??= this;
        return read is null ? written : written.ReadFrom(read);
    }

    /// <summary>Another database that is read in the place of this one: its objects are saved here.</summary>
    private Database ReadFrom(Database other) => ReferenceEquals(other, this)
        ? this
        : _readings.GetValue(other, _ => new Database(other, bound: null, place: this));
}
