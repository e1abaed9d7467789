using Microsoft.Extensions.Logging;
using Tortoise.Diagnostics;

namespace Tortoise;

/// <summary>Options for opening a database, in addition to its URL.</summary>
public sealed class DatabaseOptions
{
    /// <summary>
    /// The logger factory. The categories are <c>Tortoise.Command</c> (statements with their durations at Debug, failures at Error), <c>Tortoise.Connection</c>, <c>Tortoise.Migration</c>
    /// and <c>Tortoise.Transaction</c>. Null logs nothing.
    /// </summary>
    public ILoggerFactory? LoggerFactory { get; init; }

    /// <summary>
    /// The longest that a statement may take before it is logged as slow, at Warning, with its retries and the wait for a connection. Null, the default,
    /// calls none slow.
    /// </summary>
    public TimeSpan? SlowCommandThreshold { get; init; }

    /// <summary>The most rows that a query may return before it is logged, at Warning. Null, the default, calls none many.</summary>
    public int? ManyRowsThreshold { get; init; }

    /// <summary>
    /// How often a scope (<see cref="Database.Enter()"/>, a transaction) may run the same query with whatever values before that is logged, at Warning: a loop that reads row by
    /// row. For development. Null, the default, counts none.
    /// </summary>
    public int? RepeatedCommandThreshold { get; init; }

    /// <summary>True to log the values of statements after their text. For development only, because values may be personal data. False by default.</summary>
    public bool LogSensitiveData { get; init; }

    /// <summary>True for a span for each transaction, with those of its statements in it, and one for its COMMIT. False by default.</summary>
    public bool TraceTransactions { get; init; }

    /// <summary>Who sees the statements and the objects that are read, and may change them, in the order given. Nobody by default.</summary>
    public IReadOnlyList<IDatabaseInterceptor> Interceptors { get; init; } = [];

    /// <summary>The clock of <see cref="AutoNowAttribute"/> and <see cref="AutoNowAddAttribute"/>. The system's by default.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>
    /// Returns who is making a change, for the histories of models (<see cref="AuditedAttribute"/>). It is called at each write of an audited model, so it can return the user of
    /// the current request, from an <c>AsyncLocal</c> for example. If it is null (the default) or returns null, nobody is recorded.
    /// </summary>
    public Func<string?>? Actor { get; init; }

    /// <summary>What is called around writes, in this order: of all models, or of one. None by default.</summary>
    public IReadOnlyList<WriteHook> Hooks { get; init; } = [];

    /// <summary>
    /// The group of models that the database is for (<see cref="ModelAttribute.Group"/>): their statements go to it by themselves, and its schema has their tables. Null,
    /// the default, for the models without a group.
    /// </summary>
    public string? Group { get; init; }

    /// <summary>True for a database of the models of all groups: of a test, or of a program that has one database only. False by default.</summary>
    public bool ServesAllGroups { get; init; }

    /// <summary>
    /// Who chooses the database of a statement that would go to this one without being told to, and outside of a transaction. The first answer that is not null
    /// counts; if there is none, it goes to this one. Nobody by default.
    /// </summary>
    public IReadOnlyList<IDatabaseRouter> Routers { get; init; } = [];

    /// <summary>
    /// The services from which hooks come (<see cref="WriteHook.FromServices{THook}"/>), in flows that were not entered with their own
    /// (<see cref="Database.Enter(IServiceProvider)"/>). Null, the default, is none.
    /// </summary>
    public IServiceProvider? Services { get; init; }

    /// <summary>
    /// Conditions that its statements add for the rows of models, besides those of the models: <c>[Document.QueryFilter("Tenant", d => d.TenantId == id)]</c>. None by default.
    /// </summary>
    public IReadOnlyList<QueryFilter> Filters { get; init; } = [];

    /// <summary>False for a database that never becomes the default and is used only if it is named or entered. True by default.</summary>
    public bool MayBeDefault { get; init; } = true;

    /// <summary>The minimum number of compiled statements to cache; twice as many at most. 1,000 by default.</summary>
    public int StatementCacheSize { get; init; } = 1000;

    /// <summary>
    /// True to include in exceptions the database's error with the values it was about, and the driver's own exception:
    /// for development, because exceptions are logged. False by default: values are removed.
    /// </summary>
    public bool IncludeErrorDetail { get; init; }

    internal TelemetryOptions Telemetry => new(
        LoggerFactory, Interceptors, SlowCommandThreshold, ManyRowsThreshold, RepeatedCommandThreshold, LogSensitiveData, TraceTransactions);
}
