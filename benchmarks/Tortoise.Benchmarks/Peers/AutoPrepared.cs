using System.Data.Common;
using LinqToDB.Data;

namespace Tortoise.Benchmarks.Peers;

/// <summary>The peers that prepare nothing themselves: on PostgreSQL also on a connection of which Npgsql does it, as its documentation advises for them.</summary>
internal static class AutoPrepared
{
    private const string Setting = "Max Auto Prepare=20";

    /// <summary>Dapper's connections.</summary>
    public static async Task<IReadOnlyList<(Peer Peer, DbConnection Connection)>> ConnectDapperAsync(this Stage stage) => stage.IsPostgreSql
        ? [(Peer.Dapper, await stage.ConnectAsync()), (Peer.DapperAutoPrepared, await stage.ConnectAsync(Setting))]
        : [(Peer.Dapper, await stage.ConnectAsync())];

    /// <summary>Contexts for compiled queries of Entity Framework Core.</summary>
    public static async Task<IReadOnlyList<(Peer Peer, EfContext Context)>> OpenCompiledEfAsync(this Stage stage) => stage.IsPostgreSql
        ? [(Peer.EfCompiled, await stage.OpenEfAsync()), (Peer.EfAutoPrepared, await stage.OpenEfAsync(Setting))]
        : [(Peer.EfCompiled, await stage.OpenEfAsync())];

    /// <summary>Connections for compiled queries of linq2db.</summary>
    public static async Task<IReadOnlyList<(Peer Peer, DataConnection Connection)>> OpenCompiledLinqAsync(this Stage stage) => stage.IsPostgreSql
        ? [(Peer.LinqCompiled, await stage.OpenLinqAsync()), (Peer.LinqAutoPrepared, await stage.OpenLinqAsync(Setting))]
        : [(Peer.LinqCompiled, await stage.OpenLinqAsync())];
}
