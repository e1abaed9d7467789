using System.Globalization;

namespace Tortoise.Migrations;

/// <summary>The arguments of a command of <see cref="TortoiseCommands"/>.</summary>
/// <param name="Command">The command.</param>
/// <param name="Options">What they say.</param>
/// <param name="IsSure">True for <c>--yes</c>.</param>
/// <param name="Error">What is wrong with them; null for nothing.</param>
internal sealed record CommandLine(string Command, MigrationOptions Options, bool IsSure, string? Error)
{
    public const string Usage =
        """
        migrate [TARGET]     applies what is pending, up to TARGET [--all] [--dry-run] [--lock-timeout SECONDS] [--allow-out-of-order] [--fake]
        status               shows what is applied and what is pending
        downgrade TARGET     takes back what comes after TARGET, or everything: zero [--yes] [--dry-run] [--lock-timeout SECONDS] [--fake]
        script [TARGET]      writes the SQL of what is pending [--all]

        --all                also those at the end that are for after the deployment
        --schema NAME        of each command: in a schema that is all a tenant's
        """;

    public static readonly string[] Commands = ["migrate", "status", "downgrade", "script"];

    public static CommandLine Parse(string[] args, MigrationOptions options)
    {
        var (command, isSure, hasTarget) = (args[0], false, false);
        for (var i = 1; i < args.Length; i++)
        {
            switch (args[i])
            {
                case "--dry-run" when command is "migrate" or "downgrade":
                    options = options with { DryRun = true };
                    break;
                case "--yes" when command is "migrate" or "downgrade":
                    isSure = true;
                    break;
                case "--all" when command is "migrate" or "script":
                    options = options with { IncludeAfterDeploy = true };
                    break;
                case "--fake" when command is "migrate" or "downgrade":
                    options = options with { RecordOnly = true };
                    break;
                case "--allow-out-of-order" when command == "migrate":
                    options = options with { AllowOutOfOrder = true };
                    break;
                case "--schema":
                    if (i + 1 == args.Length || string.IsNullOrWhiteSpace(args[++i]))
                    {
                        return new(command, options, isSure, "--schema takes the name of a schema.");
                    }

                    options = options with { Schema = args[i] };
                    break;
                case "--lock-timeout" when command is "migrate" or "downgrade":
                    if (i + 1 == args.Length || !double.TryParse(args[++i], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) || seconds is not (> 0 and < int.MaxValue))
                    {
                        return new(command, options, isSure, "--lock-timeout takes a number of seconds that is greater than zero.");
                    }

                    options = options with { LockTimeout = TimeSpan.FromSeconds(seconds) };
                    break;
                case var target when !target.StartsWith('-') && !hasTarget && command != "status":
                    options = options with { Target = target };
                    hasTarget = true;
                    break;
                case var other:
                    return new(command, options, isSure, $"{command} has no argument {other}.");
            }
        }

        return new(command, options, isSure, command == "downgrade" && !hasTarget ? "downgrade takes the last migration to keep, or zero to keep none." : null);
    }
}
