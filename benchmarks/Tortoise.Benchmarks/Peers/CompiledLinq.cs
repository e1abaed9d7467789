using LinqToDB;
using LinqToDB.Async;
using LinqToDB.Data;

namespace Tortoise.Benchmarks.Peers;

/// <summary>Queries that linq2db has compiled.</summary>
internal static class CompiledLinq
{
    private static readonly Func<DataConnection, long, Task<List<Plain.Team>>> Teams = CompiledQuery.Compile(
        (DataConnection connection, long id) => AsyncExtensions.ToListAsync(connection.GetTable<Plain.Team>().Where(t => t.Id == id), default));

    /// <summary>A team by its key. With FirstAsync linq2db would make the SQL anew each time, because of its LIMIT.</summary>
    public static async Task<Plain.Team> TeamAsync(DataConnection connection, long id) => (await Teams(connection, id))[0];
}
