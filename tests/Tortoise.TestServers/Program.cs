using System.Diagnostics;
using Tortoise.TestServers;

// Starts a server, runs a command that finds its URL in DATABASE_URL, and removes the server:
//     dotnet run --project tests/Tortoise.TestServers -- PostgreSQL dotnet run --project samples/PostgreSql
if (args is not [var name, var program, .. var arguments] || !IThrowawayServer.All.TryGetValue(name, out var start))
{
    Console.Error.WriteLine($"Usage: ({string.Join('|', IThrowawayServer.All.Keys)}) command arguments…");
    return 2;
}

using var server = start();
var command = new ProcessStartInfo(program, arguments);
command.Environment["DATABASE_URL"] = server.Url;
using var process = Process.Start(command)!;
process.WaitForExit();
return process.ExitCode;
