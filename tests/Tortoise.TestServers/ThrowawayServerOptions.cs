namespace Tortoise.TestServers;

/// <summary>What is particular to a throwaway server. By itself it is quick and without TLS.</summary>
public sealed record ThrowawayServerOptions
{
    /// <summary>True where a commit is answered when it would outlive a crash of the server, though not one of the machine.</summary>
    public bool OutlivesCrash { get; init; }

    /// <summary>True where everything is flushed to the disk before it is answered, as in production.</summary>
    public bool IsDurable { get; init; }

    /// <summary>Further settings, <c>name=value</c>, as postgresql.conf and the command line of mariadbd have them.</summary>
    public IReadOnlyList<string> Settings { get; init; } = [];

    /// <summary>The server's certificate and its key as PEM, where it speaks TLS.</summary>
    public (string Certificate, string Key)? Certificate { get; init; }
}
