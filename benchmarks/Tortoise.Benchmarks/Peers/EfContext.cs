using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Tortoise.Benchmarks.Peers;

/// <summary>The tables, as Entity Framework Core has them.</summary>
internal sealed partial class EfContext(DbContextOptions<EfContext> options) : DbContext(options)
{
    public DbSet<Plain.Team> Teams => Set<Plain.Team>();

    public DbSet<Plain.Entry> Entries => Set<Plain.Entry>();

    public DbSet<Plain.Sample> Samples => Set<Plain.Sample>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Plain.Team>().ToTable("team");
        modelBuilder.Entity<Plain.Entry>().ToTable("entry");
        modelBuilder.Entity<Plain.Sample>().ToTable("sample").Property(s => s.Id).ValueGeneratedNever();
        foreach (var entity in modelBuilder.Model.GetEntityTypes())
        {
            foreach (var property in entity.GetProperties())
            {
                property.SetColumnName(SnakeCase.Of(property.Name));
            }
        }
    }
}

internal static class Ef
{
    /// <summary>A context on a connection that stays open.</summary>
    public static async Task<EfContext> OpenEfAsync(this Stage stage) => stage.Own(new EfContext(Options(stage, await stage.ConnectAsync())));

    /// <summary>Contexts of a pool, on connections of the driver's pool.</summary>
    public static PooledDbContextFactory<EfContext> PoolOfEf(this Stage stage) => new(Options(stage, stage.Site.Connection("Pooling=true").ConnectionString));

    private static DbContextOptions<EfContext> Options(Stage stage, DbConnection connection) => stage.IsSqlite
        ? new DbContextOptionsBuilder<EfContext>().UseSqlite(connection).Options
        : new DbContextOptionsBuilder<EfContext>().UseNpgsql(connection).Options;

    private static DbContextOptions<EfContext> Options(Stage stage, string connection) => stage.IsSqlite
        ? new DbContextOptionsBuilder<EfContext>().UseSqlite(connection).Options
        : new DbContextOptionsBuilder<EfContext>().UseNpgsql(connection).Options;
}
