using Tortoise.Cli.Authoring;
using Tortoise.Cli.Facts;
using Tortoise.Dialects;
using Tortoise.Dialects.PostgreSql;
using Tortoise.Dialects.Sqlite;

namespace Tortoise.Cli.Tests.Harness;

/// <summary>A project of a user's: models that change, and the migrations that are made of them.</summary>
internal sealed class AuthoredProject : IDisposable
{
    private readonly Built _built = new();
    private int _versions;

    public AuthoredProject(params Dialect[] dialects)
    {
        Dialects = dialects is [] ? [PostgreSqlDialect.Instance, SqliteDialect.Instance] : dialects;
        Migrations = Path.Combine(_built.Folder, "Migrations");
    }

    public IReadOnlyList<Dialect> Dialects { get; set; }

    /// <summary>The folder of migrations.</summary>
    public string Migrations { get; }

    public SchemaFacts Facts { get; private set; } = null!;

    /// <summary>When migrations are made; each is made a minute after the one before it.</summary>
    public DateTimeOffset Now { get; private set; } = new(2026, 11, 28, 12, 0, 0, TimeSpan.Zero);

    /// <summary>Builds the models anew.</summary>
    public AuthoredProject Models(string source)
    {
        var name = $"Club{++_versions}";
        Facts = _built.Add(name, source).Read(name);
        return this;
    }

    /// <summary>Makes a migration.</summary>
    public AuthoringResult Make(Func<AuthoringRequest, AuthoringRequest>? how = null)
    {
        Now += TimeSpan.FromMinutes(1);
        var request = new AuthoringRequest { Facts = Facts, Folder = Migrations, Dialects = Dialects, Clock = new Clock(Now), Tool = "1.2.3" };
        return MigrationAuthor.Make(how?.Invoke(request) ?? request);
    }

    /// <summary>Makes a migration with flags of the command.</summary>
    public AuthoringResult MakeWith(string[]? renames = null, string[]? drops = null, string[]? fills = null) =>
        Make(request => request with { Answers = Answers.Of(renames ?? [], drops ?? [], fills ?? []) });

    /// <summary>The text of a file of the last migration.</summary>
    public string File(string name) => System.IO.File.ReadAllText(Path.Combine(Directory.EnumerateDirectories(Migrations).Order(StringComparer.Ordinal).Last(), name));

    public MigrationChain Chain(string group = "default") => MigrationChain.Read(Migrations, group);

    public void Dispose() => _built.Dispose();

    private sealed class Clock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
