namespace Tortoise.TestServers;

/// <summary>
/// A database server of what is installed, which is there until it is disposed. It may be ended and launched again between. It knows no
/// driver.
/// </summary>
public interface IThrowawayServer : IDisposable
{
    /// <summary>How each is started, by name.</summary>
    static IReadOnlyDictionary<string, Func<IThrowawayServer>> All { get; } = new Dictionary<string, Func<IThrowawayServer>>
    {
        ["PostgreSQL"] = () => PostgreSqlCluster.Start(),
        ["MariaDB"] = () => MariaDbProcess.Start(),
    };

    /// <summary>The URL of the server, without a database. It is the same after each launch.</summary>
    string Address { get; }

    /// <summary>The URL of an empty database on it.</summary>
    string Url { get; }

    /// <summary>Ends it at once, as a crash does: <c>kill -9</c> to all its processes.</summary>
    void Kill();

    /// <summary>Freezes it: it keeps its connections and answers nothing.</summary>
    void Freeze();

    /// <summary>Lets it run on after it was frozen.</summary>
    void Thaw();

    /// <summary>Ends it in order, as an administrator does: it cuts its connections and closes its files.</summary>
    void ShutDown();

    /// <summary>Starts it again after it was ended, and waits until it answers.</summary>
    void Launch();
}
