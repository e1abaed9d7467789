namespace Tortoise.Aot.Tests;

/// <summary>Counts what held and what did not. A test framework finds tests by reflection; this program must do without.</summary>
internal sealed class Report
{
    public int Passed { get; private set; }

    public int Failed { get; private set; }

    public void Check(string name, bool holds)
    {
        if (holds)
        {
            Passed++;
            return;
        }

        Failed++;
        Console.WriteLine($"FAILED {name}");
    }

    /// <summary>Holds where the action throws this exception.</summary>
    public async Task ThrowsAsync<TException>(string name, Func<Task> action)
        where TException : Exception
    {
        try
        {
            await action();
            Check($"{name}: nothing was thrown", false);
        }
        catch (TException)
        {
            Check(name, true);
        }
    }

    /// <summary>Runs a group of checks: one that throws is one failure and does not stop the next group.</summary>
    public async Task GroupAsync(string name, Func<Report, Task> checks)
    {
        try
        {
            await checks(this);
        }
        catch (Exception exception)
        {
            Check($"{name}: {exception}", false);
        }
    }
}
