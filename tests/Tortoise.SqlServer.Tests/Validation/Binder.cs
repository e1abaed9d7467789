using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.SqlServer.Dac;
using Microsoft.SqlServer.Dac.Model;
using Tortoise.SqlServer.Tests.Recording;

namespace Tortoise.SqlServer.Tests.Validation;

/// <summary>
/// Tables, and commands that are bound to them: each name must be that of a column that is there. A command becomes a procedure, whose
/// arguments are its parameters, as the server itself runs it.
/// </summary>
internal sealed partial class Binder : IDisposable
{
    /// <summary>Case matters, so that a name that is right by chance only is found.</summary>
    private readonly TSqlModel _model = new(SqlServerVersion.Sql160, new TSqlModelOptions { Collation = "Latin1_General_100_BIN2" });

    public Binder(IEnumerable<string> definitions)
    {
        _model.AddObjects("CREATE SCHEMA [command]");
        _model.AddObjects(string.Join("\nGO\n", definitions));
    }

    /// <summary>Binds commands; returns what is wrong with them, or with the tables.</summary>
    public IReadOnlyList<string> Bind(IReadOnlyList<RecordedCommand> commands)
    {
        _model.AddObjects(string.Join("\nGO\n", commands.Select((command, i) => string.Create(
            CultureInfo.InvariantCulture,
            $"CREATE PROCEDURE [command].[{i}] {command.Parameters} AS\nBEGIN\n{OutputColumns.AsSelects(command.Sql)}\nEND"))));
        return [.. _model.Validate().Where(IsProblem).Select(message => $"{message.Prefix}{message.Number} {message.Message} {CommandOf(message, commands)}")];
    }

    public void Dispose() => _model.Dispose();

    private static bool IsProblem(DacModelMessage message) =>
        message.MessageType == DacMessageType.Error || message.Number is 71501 or 71502 or 71005;

    private static string CommandOf(DacModelMessage message, IReadOnlyList<RecordedCommand> commands)
    {
        var name = CommandName().Match(message.Message);
        return name.Success ? $"in: {commands[int.Parse(name.Groups["number"].Value, CultureInfo.InvariantCulture)].Key}" : "";
    }

    [GeneratedRegex(@"\[command\]\.\[(?<number>\d+)\]", RegexOptions.ExplicitCapture)]
    private static partial Regex CommandName();
}
