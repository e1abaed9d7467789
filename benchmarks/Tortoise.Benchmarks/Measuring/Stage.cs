using System.Data.Common;

namespace Tortoise.Benchmarks;

/// <summary>A scenario on a database: who takes part, and what was opened for it, which is closed at its end.</summary>
internal sealed class Stage(Site site, bool isQuick) : IAsyncDisposable
{
    private readonly List<Contender> _contenders = [];
    private readonly List<IAsyncDisposable> _opened = [];

    public Site Site => site;

    public Engine Engine => site.Engine;

    public bool IsSqlite => site.Engine == Engine.Sqlite;

    public bool IsPostgreSql => site.Engine == Engine.PostgreSql;

    /// <summary>Whether it only has to be shown that everything runs: what is large may be smaller.</summary>
    public bool IsQuick => isQuick;

    /// <summary>The floor is the first.</summary>
    public IReadOnlyList<Contender> Contenders => _contenders;

    /// <summary>Who the driver's prepared commands are: below them is only SQLite's C API.</summary>
    public Peer Prepared => IsSqlite ? Peer.Prepared : Peer.Driver;

    /// <summary>Makes a second table, as Markdown, after everybody was timed; null for none.</summary>
    public Func<Task<string>>? Note { get; set; }

    /// <summary>Adds a peer that waits.</summary>
    public void Add(Peer peer, Func<int, ValueTask<object?>> run) => Add(peer, null, run);

    /// <summary>Adds a peer that waits for nothing.</summary>
    public void Add(Peer peer, Func<int, object?> run) => Add(peer, null, run);

    public void Add(Peer peer, string? variant, Func<int, ValueTask<object?>> run) => _contenders.Add(new(peer, variant, run));

    public void Add(Peer peer, string? variant, Func<int, object?> run) => Add(peer, variant, number => ValueTask.FromResult(run(number)));

    /// <summary>Closes it at the end.</summary>
    public T Own<T>(T opened)
        where T : IAsyncDisposable
    {
        _opened.Add(opened);
        return opened;
    }

    /// <summary>An open connection of a peer, with the settings that Tortoise's have.</summary>
    /// <param name="settings">What is added to the connection string.</param>
    public async Task<DbConnection> ConnectAsync(string settings = "") => Own(await site.ConnectAsync(settings));

    public async ValueTask DisposeAsync()
    {
        foreach (var opened in Enumerable.Reverse(_opened))
        {
            await opened.DisposeAsync();
        }
    }
}
