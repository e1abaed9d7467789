using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Tortoise.Diagnostics;

/// <summary>The log of migrations, category <c>Tortoise.Migration</c>.</summary>
internal sealed partial class MigrationLog(ILoggerFactory? factory)
{
    private readonly ILogger _logger = factory?.CreateLogger("Tortoise.Migration") ?? NullLogger.Instance;

    [LoggerMessage(6001, LogLevel.Information, "Applied {Migration}: {Statements} statements in {Milliseconds:F0} ms")]
    public partial void Applied(string migration, int statements, double milliseconds);

    [LoggerMessage(6002, LogLevel.Information, "Migrations are applied that this program does not know, because a newer version of it was here: {Migrations}")]
    public partial void Unknown(string migrations);

    [LoggerMessage(6003, LogLevel.Warning, "{Reason}")]
    public partial void Changed(string reason);

    [LoggerMessage(6004, LogLevel.Information, "Goes on with {Migration} at statement {Statement} of {Total}, where it was cut off")]
    public partial void Resumed(string migration, int statement, int total);

    [LoggerMessage(6005, LogLevel.Information, "Runs {Migration} again after try {Attempt}: {Reason}")]
    public partial void Retried(string migration, int attempt, string reason);

    [LoggerMessage(6006, LogLevel.Information, "Waits for another program that applies migrations")]
    public partial void Waits();

    [LoggerMessage(6007, LogLevel.Information, "Took back {Migration}: {Statements} statements in {Milliseconds:F0} ms")]
    public partial void Reverted(string migration, int statements, double milliseconds);

    [LoggerMessage(6008, LogLevel.Information, "Migrations wait until the deployment is over: {Migrations}")]
    public partial void AfterDeploy(string migrations);
}
