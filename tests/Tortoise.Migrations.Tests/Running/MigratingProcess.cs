using System.Diagnostics;

namespace Tortoise.Tests.Migrations;

/// <summary>Starts <see cref="Program"/> as a process.</summary>
internal static class MigratingProcess
{
    public static Process Start(params string[] arguments) => Process.Start(new ProcessStartInfo(Environment.ProcessPath!, ["exec", typeof(Program).Assembly.Location, .. arguments])
    {
        RedirectStandardOutput = true,
    })!;
}
