namespace Tortoise.Execution;

/// <summary>What a driver says of a connection that was lost.</summary>
internal static class LostConnection
{
    /// <summary>The exception.</summary>
    /// <param name="server">The server's name, as the program's author knows it.</param>
    /// <param name="mayBeDone">False where it is certain that nothing was done.</param>
    /// <param name="inner">The driver's exception.</param>
    public static ConnectionException Of(string server, bool mayBeDone, Exception? inner) => new(
        mayBeDone
            ? $"The connection to {server} was lost, and it is not known whether the write was done: look before you repeat it."
            : $"The connection to {server} was lost. Nothing was done, so it may be repeated.",
        inner)
    {
        MayBeDone = mayBeDone,
    };
}
