using Microsoft.Extensions.Logging;
using Tortoise.Diagnostics;

namespace Tortoise;

/// <summary>Options for opening a database, in addition to its URL.</summary>
public sealed class DatabaseOptions
{
    /// <summary>
    /// The logger factory. The categories are <c>Tortoise.Command</c> (statements with their durations at Debug, failures at Error), <c>Tortoise.Connection</c>
    /// and <c>Tortoise.Transaction</c>. Null logs nothing.
    /// </summary>
    public ILoggerFactory? LoggerFactory { get; init; }

    /// <summary>
    /// The longest that a statement may take before it is logged as slow, at Warning, with its retries and the wait for a connection. Null, the default,
    /// calls none slow.
    /// </summary>
    public TimeSpan? SlowCommandThreshold { get; init; }

    /// <summary>Who sees the statements and the objects that are read, and may change them, in the order given. Nobody by default.</summary>
    public IReadOnlyList<IDatabaseInterceptor> Interceptors { get; init; } = [];

    /// <summary>The clock of <see cref="AutoNowAttribute"/> and <see cref="AutoNowAddAttribute"/>. The system's by default.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>What is called around writes, in this order: of all models, or of one. None by default.</summary>
    public IReadOnlyList<WriteHook> Hooks { get; init; } = [];

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
}
