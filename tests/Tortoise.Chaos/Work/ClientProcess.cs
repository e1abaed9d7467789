using System.Diagnostics;
using System.Globalization;

namespace Tortoise.Chaos.Work;

/// <summary>This program once more, as a client that writes (<see cref="ClientCommand"/>) and can be killed. It ends with this process.</summary>
internal sealed class ClientProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly Task _reading;
    private long _acknowledged;

    /// <param name="trial">Where to count what it tells.</param>
    /// <param name="log">Where to note what it tells.</param>
    /// <param name="url">The database.</param>
    /// <param name="first">The number of its first writer.</param>
    /// <param name="writers">How many it has.</param>
    /// <param name="operations">How many operations each of them does; 0 is without end.</param>
    public ClientProcess(Trial trial, OperationLog log, string url, int first, int writers, int operations = 0)
    {
        var program = Environment.ProcessPath!;
        string[] self = Path.GetFileNameWithoutExtension(program) == "dotnet" ? [Path.Combine(AppContext.BaseDirectory, "Tortoise.Chaos.dll")] : [];
        _process = Process.Start(new ProcessStartInfo(
            program, [.. self, ClientCommand.Name, url, $"{first}", $"{writers}", $"{operations}"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        _reading = Task.Run(() => ReadAsync(trial, log));
    }

    public long Acknowledged => Interlocked.Read(ref _acknowledged);

    /// <summary>Ends it as <c>kill -9</c> does, and reads what it has told until then.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _reading;
    }

    /// <summary>Waits until it has done all its operations.</summary>
    public Task EndAsync() => _reading;

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    // writer number outcome [message]
    private async Task ReadAsync(Trial trial, OperationLog log)
    {
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            // A line that the kill has cut tells nothing.
            if (line.Split(' ', 4) is not [var writer, var number, var outcome, var message] || !Enum.TryParse<Count>(outcome, out var count))
            {
                continue;
            }

            log.Note(int.Parse(writer, CultureInfo.InvariantCulture), int.Parse(number, CultureInfo.InvariantCulture), count);
            if (count is Count.Acknowledged or Count.Refused or Count.Unknown)
            {
                trial.Counts.Add(count);
            }
            else
            {
                trial.Counts.Fault(count, $"A write of another process: {message}");
            }

            if (count == Count.Acknowledged)
            {
                Interlocked.Increment(ref _acknowledged);
            }
        }
    }
}
