using System.Data.Common;
using LinqToDB;
using LinqToDB.DataProvider.MySql;
using MySqlConnector;
using Npgsql;
using Tortoise.Benchmarks.Contenders;
using Tortoise.TestServers;

namespace Tortoise.Benchmarks.Suites;

/// <summary>The tasks on a server that is there for the time of the run, against its driver used by hand.</summary>
internal static class ServerSuite
{
    public static async Task PostgreSqlAsync(Func<Scenario, Task> measure)
    {
        using var server = PostgreSqlCluster.Start();
        await RunAsync(
            server,
            address => new NpgsqlConnection(address),
            (connection, many) => new NpgsqlByHand(connection, many),
            address => new DataOptions().UsePostgreSQL(address),
            measure);
    }

    public static async Task MariaDbAsync(Func<Scenario, Task> measure)
    {
        using var server = MariaDbProcess.Start();
        await RunAsync(
            server,
            address => new MySqlConnection(address),
            (connection, many) => new MySqlByHand(connection, many),
            address => new DataOptions().UseMySql(address, MySqlVersion.MariaDB10, MySqlProvider.MySqlConnector),
            measure);
    }

    private static async Task RunAsync(
        IThrowawayServer server,
        Func<string, DbConnection> connect,
        Func<DbConnection, int, DriverByHand> create,
        Func<string, DataOptions> linq,
        Func<Scenario, Task> measure)
    {
        await using var db = Database.Open(server.Url);
        using var scope = db.Enter();
        await Workload.FillAsync(db);

        var url = new Uri(server.Url);
        var address = $"Server={url.Host};Port={url.Port};Database={url.AbsolutePath[1..]};Username={url.UserInfo};Pooling=false";
        await using var forDriver = connect(address);
        await using var forDapper = connect(address);
        await using var cleaner = connect(address);
        await forDriver.OpenAsync();
        await forDapper.OpenAsync();
        await cleaner.OpenAsync();
        await using var driver = create(forDriver, Workload.Many);
        await driver.PrepareAsync();
        var dapper = new DapperOnServer(forDapper);
        await using var linq2db = new Linq2Db(linq(address));
        var tortoise = new TortoiseClient(db);
        Func<Task> empty = async () => await ExecuteAsync(cleaner, "TRUNCATE TABLE entry");

        await measure(new("A row by its primary key", 500,
        [
            new("ADO.NET, prepared", driver.Get),
            new("Tortoise, by key", tortoise.GetByKey),
            new("Tortoise, by filter", tortoise.GetByFilter),
            new("Dapper", dapper.Get),
            new("linq2db, compiled", linq2db.Get),
        ]));
        await measure(new("A list of 1,000 rows", 20,
        [
            new("ADO.NET, prepared", driver.List),
            new("Tortoise", tortoise.List),
            new("Dapper", dapper.List),
            new("linq2db, compiled", linq2db.List),
        ]));
        await measure(new("An insert, by itself", 250,
        [
            new("ADO.NET, prepared", driver.Insert),
            new("Tortoise", tortoise.Insert),
            new("Dapper", dapper.Insert),
            new("linq2db", linq2db.Insert),
        ])
        { CleanUp = empty });
        await measure(new("An insert, of 1,000 in a transaction", Workload.Many,
        [
            new("ADO.NET, prepared, in one statement", driver.InsertMany),
            new("Tortoise, in bulk", tortoise.BulkInsert),
            new("Tortoise, one by one", tortoise.InsertInTransaction),
            new("Dapper, one by one", dapper.InsertInTransaction),
            new("linq2db, one by one", linq2db.InsertInTransaction),
        ])
        { CleanUp = empty });
    }

    private static async Task ExecuteAsync(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
