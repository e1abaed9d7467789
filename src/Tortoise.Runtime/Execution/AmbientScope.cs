namespace Tortoise.Execution;

/// <summary>Something is current for a flow until it is disposed.</summary>
internal sealed class AmbientScope(Ambient frame) : IDisposable
{
    private int _isDisposed;

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _isDisposed, 1) == 0 && !Ambient.TryPop(frame))
        {
            throw new InvalidOperationException(
                "This scope is not current here, so nothing ran in it: Enter was called in another async method, and what an async method makes " +
                "current is lost to its caller. Call Enter here, or in a method that is not async. Dispose scopes in the reverse of the order in which they were entered.");
        }
    }
}
