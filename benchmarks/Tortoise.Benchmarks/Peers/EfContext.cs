using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Tortoise.Benchmarks.Peers;

/// <summary>The tables, as Entity Framework Core has them.</summary>
internal sealed class EfContext(DbContextOptions<EfContext> options) : DbContext(options)
{
    public DbSet<Plain.Team> Teams => Set<Plain.Team>();

    public DbSet<Plain.Entry> Entries => Set<Plain.Entry>();

    public DbSet<Plain.Sample> Samples => Set<Plain.Sample>();

    public DbSet<Plain.Stock> Stocks => Set<Plain.Stock>();

    public DbSet<Plain.League> Leagues => Set<Plain.League>();

    public DbSet<Plain.Club> Clubs => Set<Plain.Club>();

    public DbSet<Plain.Article> Articles => Set<Plain.Article>();

    public DbSet<Plain.Wide> Wides => Set<Plain.Wide>();

    public DbSet<Plain.Profile> Profiles => Set<Plain.Profile>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Plain.Team>().ToTable("team");
        modelBuilder.Entity<Plain.Entry>().ToTable("entry");
        modelBuilder.Entity<Plain.Sample>().ToTable("sample").Property(s => s.Id).ValueGeneratedNever();
        modelBuilder.Entity<Plain.Stock>().ToTable("stock");
        modelBuilder.Entity<Plain.League>().ToTable("league").HasMany(l => l.Clubs).WithOne(c => c.League).HasForeignKey(c => c.LeagueId);
        modelBuilder.Entity<Plain.Club>().ToTable("club").HasMany(c => c.Squads).WithOne().HasForeignKey(s => s.ClubId);
        modelBuilder.Entity<Plain.Squad>().ToTable("squad").HasMany(s => s.Athletes).WithOne().HasForeignKey(a => a.SquadId);
        modelBuilder.Entity<Plain.Athlete>().ToTable("athlete");
        modelBuilder.Entity<Plain.SmallJournal>().ToTable("journal_small");
        modelBuilder.Entity<Plain.RelatedJournal>().ToTable("journal_related");
        modelBuilder.Entity<Plain.WideJournal>().ToTable("journal_wide");
        modelBuilder.Entity<Plain.World>().ToTable("world");
        modelBuilder.Entity<Plain.Fortune>().ToTable("fortune");
        modelBuilder.Entity<Plain.Wide>().ToTable("wide");
        modelBuilder.Entity<Plain.Profile>().ToTable("profile").OwnsOne(p => p.Settings, settings => settings.ToJson("settings"));
        modelBuilder.Entity<Plain.Label>().ToTable("label");
        modelBuilder.Entity<Plain.Article>().ToTable("article").HasMany(a => a.Labels).WithMany(l => l.Articles)
            .UsingEntity<Plain.ArticleLabel>(link => link.HasOne<Plain.Label>().WithMany().HasForeignKey(l => l.LabelId), link => link.HasOne<Plain.Article>().WithMany().HasForeignKey(l => l.ArticleId))
            .ToTable("article_labels");
        foreach (var entity in modelBuilder.Model.GetEntityTypes().Where(entity => !entity.IsMappedToJson()))
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
    public static async Task<EfContext> OpenEfAsync(this Stage stage, string settings = "") => stage.Own(new EfContext(Options(stage, await stage.ConnectAsync(settings))));

    /// <summary>Contexts of a pool, on connections of the driver's pool.</summary>
    public static PooledDbContextFactory<EfContext> CreateEfPool(this Stage stage) => CreatePool(stage.Site, "Pooling=true");

    /// <summary>The same, with other settings of the connection.</summary>
    public static PooledDbContextFactory<EfContext> CreatePool(Site site, string settings)
    {
        var options = new DbContextOptionsBuilder<EfContext>();
        var connection = site.ConnectionString(settings);
        return new((site.Engine == Engine.Sqlite ? options.UseSqlite(connection) : options.UseNpgsql(connection)).Options);
    }

    private static DbContextOptions<EfContext> Options(Stage stage, DbConnection connection) => stage.IsSqlite
        ? new DbContextOptionsBuilder<EfContext>().UseSqlite(connection).Options
        : new DbContextOptionsBuilder<EfContext>().UseNpgsql(connection).Options;
}
