using System.CommandLine;

namespace Tortoise.Cli.Commands;

/// <summary>Options that several commands about migrations have.</summary>
internal static class SharedOptions
{
    public static Option<string?> From() => new("--from") { Description = "The folder of migrations. No project is needed then.", HelpName = "DIR" };

    public static Option<string?> Schema()
    {
        var option = new Option<string?>("--schema") { Description = "The schema whose migrations are meant, where there are several that are alike, one for each tenant for example. On MySQL and MariaDB it is a database.", HelpName = "NAME" };
        option.Validators.Add(static result =>
        {
            if (result.Tokens is [var token] && string.IsNullOrWhiteSpace(token.Value))
            {
                result.AddError("--schema has no name: write that of one, or leave --schema out.");
            }
        });
        return option;
    }

    public static Option<bool> Utc() => new("--utc") { Description = "Show times in UTC." };

    /// <summary>Migrations at the end that wait until the deployment is over.</summary>
    public static Option<bool> All() => new("--all") { Description = "Also the migrations at the end that are for after the deployment: no program of the version before runs any more." };

    public static Option<double?> LockTimeout()
    {
        var option = new Option<double?>("--lock-timeout") { Description = "How many seconds to wait while another program migrates: 300 by default.", HelpName = "SECONDS" };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && double.TryParse(token.Value, System.Globalization.CultureInfo.InvariantCulture, out var seconds) && seconds is not (> 0 and <= 86_400))
            {
                result.AddError($"--lock-timeout {token.Value}: write a number of seconds, more than 0 and up to 86400.");
            }
        });
        return option;
    }
}
