using Microsoft.Extensions.Logging;

namespace Tortoise.Diagnostics;

/// <summary>What is told of one database, and to whom (<see cref="DatabaseOptions"/>).</summary>
internal sealed record TelemetryOptions(
    ILoggerFactory? LoggerFactory,
    IReadOnlyList<IDatabaseInterceptor> Interceptors,
    TimeSpan? SlowCommandThreshold = null,
    int? ManyRowsThreshold = null,
    int? RepeatedCommandThreshold = null,
    bool LogSensitiveData = false,
    bool TraceTransactions = false);
