namespace Tortoise.Benchmarks;

/// <summary>Who takes part.</summary>
/// <param name="Name">How tables call it.</param>
/// <param name="Description">What it is, for docs/performance.md.</param>
internal sealed record Peer(string Name, string Description)
{
    public static Peer CApi { get; } = new("C API", "SQLitePCLRaw on statements that are prepared once and kept: what a program without a library would do.");

    public static Peer Driver { get; } = new("driver by hand", "Npgsql or MySqlConnector at its best: commands and typed parameters are made and prepared once, only values change.");

    public static Peer Tortoise { get; } = new("Tortoise", "As its documentation shows it.");

    public static Peer Prepared { get; } = new("ADO.NET, prepared", "The same commands on Microsoft.Data.Sqlite.");

    public static Peer Naive { get; } = new("ADO.NET, naive", "A command and its parameters are made for each call, and nothing is prepared.");

    public static Peer Dapper { get; } = new("Dapper", "As its documentation shows it, on a connection that stays open.");

    public static Peer DapperPerCall { get; } = new("Dapper, opened per call", "A connection of the driver's pool is opened for each call.");

    public static Peer DapperAutoPrepared { get; } = new("Dapper, Max Auto Prepare", "Npgsql prepares by itself what is sent again and again.");

    public static Peer DapperAot { get; } = new("Dapper.AOT", "Interceptors are generated for the same calls.");

    public static Peer Ef { get; } = new("EF Core", "LINQ without tracking, on a context that stays open.");

    public static Peer EfTracking { get; } = new("EF Core, tracking", "LINQ with tracking; the tracker is cleared after each operation.");

    public static Peer EfCompiled { get; } = new("EF Core, compiled", "EF.CompileAsyncQuery, without tracking.");

    public static Peer EfAutoPrepared { get; } = new("EF Core, compiled, Max Auto Prepare", "The same, on a connection that prepares by itself what is sent again and again.");

    public static Peer EfPooled { get; } = new("EF Core, context per call", "A context from PooledDbContextFactory for each call, as a web application has it.");

    public static Peer Linq { get; } = new("linq2db", "LINQ on a DataConnection that stays open.");

    public static Peer LinqCompiled { get; } = new("linq2db, compiled", "CompiledQuery.Compile.");

    public static Peer LinqAutoPrepared { get; } = new("linq2db, compiled, Max Auto Prepare", "The same, on a connection that prepares by itself what is sent again and again.");

    public static IReadOnlyList<Peer> All { get; } =
        [CApi, Driver, Tortoise, Prepared, Naive, Dapper, DapperPerCall, DapperAutoPrepared, DapperAot, Ef, EfTracking, EfCompiled, EfAutoPrepared, EfPooled, Linq, LinqCompiled, LinqAutoPrepared];
}
