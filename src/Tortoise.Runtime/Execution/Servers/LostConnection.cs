namespace Tortoise.Execution;

/// <summary>The exception for a lost connection.</summary>
internal static class LostConnection
{
    /// <summary>The exception.</summary>
    /// <param name="server">The server's name, as the program's author knows it.</param>
    /// <param name="mayBeDone">False if it is certain that nothing was done.</param>
    /// <param name="inner">The driver's exception.</param>
    public static ConnectionException Of(string server, bool mayBeDone, Exception? inner) => new(
        mayBeDone
            ? $"The connection to {server} was lost, and it is not known whether the write was applied: check before repeating it."
            : $"The connection to {server} was lost. Nothing was written, so the operation can be repeated.",
        inner)
    {
        MayBeDone = mayBeDone,
    };
}
