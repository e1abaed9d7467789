namespace Tortoise.TestServers;

/// <summary>A database server of what is installed, which is there until it is disposed. It knows no driver.</summary>
public interface IThrowawayServer : IDisposable
{
    /// <summary>How each is started, by name.</summary>
    static IReadOnlyDictionary<string, Func<IThrowawayServer>> All { get; } = new Dictionary<string, Func<IThrowawayServer>>
    {
        ["PostgreSQL"] = PostgreSqlCluster.Start,
        ["MariaDB"] = MariaDbProcess.Start,
    };

    /// <summary>The URL of the server, without a database.</summary>
    string Address { get; }

    /// <summary>The URL of an empty database on it.</summary>
    string Url { get; }
}
