using Microsoft.Extensions.Logging;

namespace Tortoise;

/// <summary>How a database is opened, beside its URL.</summary>
public sealed class DatabaseOptions
{
    /// <summary>Where statements are logged: SQL and duration at Debug, under the category <c>Tortoise</c>. Null logs nothing.</summary>
    public ILoggerFactory? LoggerFactory { get; init; }

    /// <summary>The clock of <see cref="AutoNowAttribute"/> and <see cref="AutoNowAddAttribute"/>. The system's by default.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>False for a database that is used where it is named or entered only, and never becomes the default. True by default.</summary>
    public bool MayBeDefault { get; init; } = true;

    /// <summary>How many compiled statements are kept at the least; twice as many at the most. 1,000 by default.</summary>
    public int StatementCacheSize { get; init; } = 1000;

    /// <summary>
    /// True to leave in exceptions what the database says of an error with the values it was about, and the driver's own exception inside:
    /// for development, because exceptions are logged. False by default: the values are left out.
    /// </summary>
    public bool IncludeErrorDetail { get; init; }
}
