using System.Data.Common;
using Dapper;
using Tortoise.Benchmarks.Plain;

namespace Tortoise.Benchmarks.Peers;

/// <summary>
/// The peers for which a query is a text: the C API, the driver with a prepared and with a fresh command, Dapper. They read the rows of one SELECT into
/// a list.
/// </summary>
internal static class SqlPeers
{
    /// <summary>Parameters repeat after so many operations, so that those who bind by hand have them ready.</summary>
    public const int Period = 16;

    /// <summary>Adds those of them that the database has; the first is the floor. The parameters are an object with a property for each, in the order of the text.</summary>
    public static async Task AddSqlAsync<T>(this Stage stage, string sql, Func<int, object> parameters)
        where T : class, IPlain<T>
    {
        var names = parameters(0).GetType().GetProperties().Select(property => "@" + property.Name).ToArray();
        var values = Enumerable.Range(0, Period).Select(i => ValuesOf(parameters(i))).ToArray();
        if (stage.IsSqlite)
        {
            var statement = stage.OpenCApi().Prepare(sql);
            stage.Add(Peer.CApi, i =>
            {
                statement.BindAll(values[i % Period]);
                return ReadAll<T>(statement);
            });
        }

        var prepared = await (await stage.ConnectAsync()).PrepareAsync(sql, [.. names.Zip(values[0])]);
        stage.Add(stage.Prepared, async i => await ReadAllAsync<T>(await prepared.SetAll(values[i % Period]).ReadAsync()));

        var naive = await stage.ConnectAsync();
        (string, object?)[][] pairs = [.. values.Select(these => names.Zip<string, object?>(these).ToArray())];
        stage.Add(Peer.Naive, async i =>
        {
            await using var command = naive.Command(sql, pairs[i % Period]);
            return await ReadAllAsync<T>(await command.ExecuteReaderAsync());
        });

        foreach (var (peer, dapper) in await stage.ConnectDapperAsync())
        {
            stage.Add(peer, async i => (await dapper.QueryAsync<T>(sql, parameters(i))).AsList());
        }
    }

    /// <summary>The rows of a statement whose parameters are bound.</summary>
    public static List<T> ReadAll<T>(CApiStatement statement)
        where T : IPlain<T>
    {
        var rows = new List<T>();
        while (statement.Step())
        {
            rows.Add(T.Read(statement));
        }

        statement.Reset();
        return rows;
    }

    /// <summary>The rows of a reader, which is closed.</summary>
    public static async Task<List<T>> ReadAllAsync<T>(DbDataReader reader)
        where T : IPlain<T>
    {
        await using (reader)
        {
            var rows = new List<T>();
            while (await reader.ReadAsync())
            {
                rows.Add(T.Read(reader));
            }

            return rows;
        }
    }

    private static object[] ValuesOf(object parameters) => [.. parameters.GetType().GetProperties().Select(property => property.GetValue(parameters)!)];
}
