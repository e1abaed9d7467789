namespace Tortoise.Tests.Harness;

/// <summary>A server of a test's own, which the test may end and start again.</summary>
public abstract class ThrowawayServer : IDisposable
{
    /// <summary>Where it is reached, the same after each start.</summary>
    public abstract string Url { get; }

    /// <summary>Ends it at once, as a crash does. What it has said to be written is kept.</summary>
    public abstract void Kill();

    /// <summary>Starts it again, and waits until it answers.</summary>
    public abstract void Launch();

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected abstract void Dispose(bool disposing);
}
