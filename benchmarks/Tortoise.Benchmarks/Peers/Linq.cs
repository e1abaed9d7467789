using System.Linq.Expressions;
using LinqToDB;
using LinqToDB.Async;
using LinqToDB.Data;
using LinqToDB.DataProvider.MySql;
using LinqToDB.Mapping;

namespace Tortoise.Benchmarks.Peers;

/// <summary>The tables, as linq2db has them.</summary>
internal static class Linq
{
    private static readonly MappingSchema Schema = Map();

    /// <summary>A connection that stays open.</summary>
    public static async Task<DataConnection> OpenLinqAsync(this Stage stage, string settings = "")
    {
        var connection = await stage.ConnectAsync(settings);
        var options = new DataOptions().UseConnection(Provider(stage.Engine), connection).UseMappingSchema(Schema);
        return stage.Own(new DataConnection(options));
    }

    /// <summary>linq2db's ToListAsync: Entity Framework Core has an extension of that name for the same type.</summary>
    public static Task<List<T>> LinqToListAsync<T>(this IQueryable<T> query) => AsyncExtensions.ToListAsync(query);

    /// <summary>linq2db's FirstAsync.</summary>
    public static Task<T> LinqFirstAsync<T>(this IQueryable<T> query, Expression<Func<T, bool>> condition) => AsyncExtensions.FirstAsync(query, condition);

    /// <summary>linq2db's CountAsync.</summary>
    public static Task<int> LinqCountAsync<T>(this IQueryable<T> query) => AsyncExtensions.CountAsync(query);

    private static LinqToDB.DataProvider.IDataProvider Provider(Engine engine) =>
        engine == Engine.Sqlite ? LinqToDB.DataProvider.SQLite.SQLiteTools.GetDataProvider(LinqToDB.DataProvider.SQLite.SQLiteProvider.Microsoft)
        : engine == Engine.PostgreSql ? LinqToDB.DataProvider.PostgreSQL.PostgreSQLTools.GetDataProvider(LinqToDB.DataProvider.PostgreSQL.PostgreSQLVersion.v15)
        : MySqlTools.GetDataProvider(MySqlVersion.MariaDB10, MySqlProvider.MySqlConnector);

    private static MappingSchema Map()
    {
        MappingSchema.EntityDescriptorCreatedCallback = static (_, entity) =>
        {
            foreach (var column in entity.Columns)
            {
                column.ColumnName = SnakeCase.Of(column.MemberName);
            }
        };
        var schema = new MappingSchema();
        var map = new FluentMappingBuilder(schema);
        map.Entity<Plain.Team>().HasTableName("team").Property(t => t.Id).IsPrimaryKey().IsIdentity();
        map.Entity<Plain.Entry>().HasTableName("entry").Property(t => t.Id).IsPrimaryKey().IsIdentity();
        map.Entity<Plain.Sample>().HasTableName("sample").Property(t => t.Id).IsPrimaryKey();
        map.Entity<Plain.Stock>().HasTableName("stock").Property(s => s.Id).IsPrimaryKey().IsIdentity();
        map.Entity<Plain.League>().HasTableName("league").Property(l => l.Id).IsPrimaryKey().IsIdentity()
            .Association(l => l.Clubs, l => l.Id, c => c.LeagueId);
        map.Entity<Plain.Club>().HasTableName("club").Property(c => c.Id).IsPrimaryKey().IsIdentity()
            .Association(c => c.League, c => c.LeagueId, l => l!.Id).Association(c => c.Squads, c => c.Id, s => s.ClubId);
        map.Entity<Plain.Squad>().HasTableName("squad").Property(s => s.Id).IsPrimaryKey().IsIdentity()
            .Association(s => s.Athletes, s => s.Id, a => a.SquadId);
        map.Entity<Plain.Athlete>().HasTableName("athlete").Property(a => a.Id).IsPrimaryKey().IsIdentity();
        map.Entity<Plain.Wide>().HasTableName("wide").Property(w => w.Id).IsPrimaryKey().IsIdentity();
        map.Build();
        return schema;
    }
}
