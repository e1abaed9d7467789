using System.Diagnostics;
using System.Globalization;

namespace Tortoise.TestServers;

/// <summary>Signals to a process and to all that it has started. It reads <c>/proc</c>, so it is for Linux.</summary>
public static class ProcessTree
{
    /// <summary>Ends them at once, and waits until they are gone: <c>kill -9</c>.</summary>
    /// <exception cref="TimeoutException">One of them is still there after ten seconds.</exception>
    public static void Kill(int process)
    {
        var all = Stop(process);
        Send("KILL", all);
        Await(all, "killed", state => true);
    }

    /// <summary>Freezes them: they keep their connections and answer nothing.</summary>
    /// <returns>The processes, the first one first.</returns>
    public static IReadOnlyList<int> Stop(int process)
    {
        // Once it is frozen it starts no others, so the list is complete.
        Send("STOP", [process]);
        Await([process], "frozen", state => state != 'T');
        int[] all = [process, .. Descendants(process)];
        Send("STOP", all);
        return all;
    }

    /// <summary>Lets them run on.</summary>
    public static void Continue(int process) => Send("CONT", [process, .. Descendants(process)]);

    private static void Send(string signal, IReadOnlyList<int> processes)
    {
        // One of them may have ended by itself; kill says so on its error output.
        var start = new ProcessStartInfo("kill", [$"-{signal}", .. processes.Select(id => $"{id}")]) { RedirectStandardError = true };
        using var kill = Process.Start(start)!;
        kill.StandardError.ReadToEnd();
        kill.WaitForExit();
    }

    private static List<int> Descendants(int process)
    {
        var parents = new List<(int Process, int Parent)>();
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var id) && Read(id) is { } stat)
            {
                parents.Add((id, stat.Parent));
            }
        }

        var found = new List<int> { process };
        for (var i = 0; i < found.Count; i++)
        {
            found.AddRange(parents.Where(pair => pair.Parent == found[i]).Select(pair => pair.Process));
        }

        return found[1..];
    }

    private static void Await(IReadOnlyList<int> processes, string what, Func<char, bool> isPending)
    {
        for (var clock = Stopwatch.StartNew(); processes.Any(IsPending); Thread.Sleep(2))
        {
            if (clock.Elapsed > TimeSpan.FromSeconds(10))
            {
                throw new TimeoutException($"Process {processes[0]}, or one that it has started, was not {what} in time.");
            }
        }

        // A zombie has ended; whoever started it has not asked yet.
        bool IsPending(int process) => Read(process) is { State: not ('Z' or 'X') and var state } && isPending(state);
    }

    // 4711 (name of the program) S 4242 …
    private static (char State, int Parent)? Read(int process)
    {
        try
        {
            var stat = File.ReadAllText($"/proc/{process}/stat");
            var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            return (fields[0][0], int.Parse(fields[1], CultureInfo.InvariantCulture));
        }
        catch (IOException)
        {
            return null;
        }
    }
}
