using System.Runtime.CompilerServices;
using System.Text;
using System.Xml.Linq;

namespace Tortoise.Benchmarks.ColdStart;

/// <summary>A program that reads one row, and then 999 times the same, with a model of so many entities. It prints a line after each of the two.</summary>
internal sealed record ColdProgram(Peer Peer, int Entities, bool IsNative)
{
    private const string Read = "SELECT id, name FROM entity0 WHERE id = @id";

    /// <summary>The name of its project.</summary>
    public string Name => $"{string.Concat(Peer.Name.Where(char.IsAsciiLetter))}{Entities}{(IsNative ? "Native" : "")}";

    /// <summary>The table that it reads.</summary>
    public static string Schema => "CREATE TABLE entity0 (id INTEGER PRIMARY KEY, name TEXT NOT NULL); INSERT INTO entity0 VALUES (1, 'Ada')";

    private static string Repository { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "..", "..", ".."));

    /// <summary>Writes its project into a folder.</summary>
    public async Task WriteAsync(string folder)
    {
        await File.WriteAllTextAsync(Path.Combine(folder, $"{Name}.csproj"), Project());
        await File.WriteAllTextAsync(Path.Combine(folder, "Program.cs"), Program());
        await File.WriteAllTextAsync(Path.Combine(folder, "Model.cs"), Model());
    }

    private string Project() =>
        $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <Nullable>enable</Nullable>
            <ImplicitUsings>enable</ImplicitUsings>
            <InvariantGlobalization>true</InvariantGlobalization>
            <SatelliteResourceLanguages>en</SatelliteResourceLanguages>
            <RuntimeIdentifier>$(NETCoreSdkRuntimeIdentifier)</RuntimeIdentifier>
            <SelfContained>{(IsNative ? "true" : "false")}</SelfContained>
            <PublishAot>{(IsNative ? "true" : "false")}</PublishAot>
            <DebugType>none</DebugType>
            <!-- As packages have it: without the documentation of members. -->
            <AllowedReferenceRelatedFileExtensions>.none</AllowedReferenceRelatedFileExtensions>
            <InterceptorsNamespaces>$(InterceptorsNamespaces);Dapper.AOT</InterceptorsNamespaces>
          </PropertyGroup>
          <ItemGroup>
            {References()}
          </ItemGroup>
        </Project>
        """;

    private string References()
    {
        if (Peer == Peer.Tortoise)
        {
            return $"""
                <ProjectReference Include="{Repository}/src/Tortoise.Sqlite/Tortoise.Sqlite.csproj" />
                <ProjectReference Include="{Repository}/src/Tortoise.Generators/Tortoise.Generators.csproj" OutputItemType="Analyzer" ReferenceOutputAssembly="false" />
                """;
        }

        return Peer == Peer.Ef ? Package("Microsoft.EntityFrameworkCore.Sqlite")
            : Peer == Peer.Dapper ? Package("Dapper") + Package("Microsoft.Data.Sqlite")
            : Peer == Peer.DapperAot ? Package("Dapper") + Package("Dapper.AOT") + Package("Microsoft.Data.Sqlite")
            : Package("Microsoft.Data.Sqlite");
    }

    // In the version that the benchmarks have.
    private static string Package(string name)
    {
        var versions = XDocument.Load(Path.Combine(Repository, "Directory.Packages.props")).Descendants("PackageVersion");
        var version = versions.First(package => (string?)package.Attribute("Include") == name).Attribute("Version")!.Value;
        return $"""<PackageReference Include="{name}" Version="{version}" />""";
    }

    private string Model()
    {
        var text = new StringBuilder("namespace Cold;\n\n");
        for (var i = 0; i < Entities; i++)
        {
            text.AppendLine(Peer == Peer.Tortoise ? "[Tortoise.Model]" : "").AppendLine(
                $$"""
                public {{(Peer == Peer.Tortoise ? "partial " : "")}}class Entity{{i}}
                {
                    public long Id { get; set; }
                    public string Name { get; set; } = "";
                }
                """);
        }

        if (Peer == Peer.Ef)
        {
            text.AppendLine("public sealed class Context : Microsoft.EntityFrameworkCore.DbContext\n{");
            for (var i = 0; i < Entities; i++)
            {
                text.AppendLine($"    public Microsoft.EntityFrameworkCore.DbSet<Entity{i}> Entity{i} => Set<Entity{i}>();");
            }

            text.AppendLine("    protected override void OnConfiguring(Microsoft.EntityFrameworkCore.DbContextOptionsBuilder options) =>")
                .AppendLine("        Microsoft.EntityFrameworkCore.SqliteDbContextOptionsBuilderExtensions.UseSqlite(options, \"Data Source=cold.db\");\n}");
        }

        return text.ToString();
    }

    private string Program() =>
        Peer == Peer.Tortoise ? Tortoise()
        : Peer == Peer.Ef ? EntityFramework()
        : Peer == Peer.Dapper ? Dapper("")
        : Peer == Peer.DapperAot ? Dapper("[module: DapperAot]\n")
        : Ado();

    private static string Tortoise() => Around("", "await using var db = Tortoise.Database.Open(\"sqlite://cold.db\");", "(await Entity0.GetAsync(1)).Name");

    private static string EntityFramework() => Around("using Microsoft.EntityFrameworkCore;\n", "await using var context = new Context();", "(await context.Entity0.AsNoTracking().FirstAsync(e => e.Id == 1)).Name");

    private static string Dapper(string attribute) => Around(
        "using Dapper;\n" + attribute,
        "await using var connection = new Microsoft.Data.Sqlite.SqliteConnection(\"Data Source=cold.db\"); await connection.OpenAsync();",
        $"(await connection.QueryFirstAsync<Entity0>(\"{Read}\", new {{ id = 1 }})).Name");

    private static string Ado() => Around(
        "using Microsoft.Data.Sqlite;\n",
        $$"""
        await using var connection = new SqliteConnection("Data Source=cold.db");
        await connection.OpenAsync();
        await using var command = new SqliteCommand("{{Read}}", connection);
        var id = command.Parameters.Add("@id", SqliteType.Integer);
        command.Prepare();
        async Task<Entity0> ReadAsync(long key)
        {
            id.Value = key;
            await using var reader = await command.ExecuteReaderAsync();
            await reader.ReadAsync();
            return new Entity0 { Id = reader.GetInt64(0), Name = reader.GetString(1) };
        }
        """,
        "(await ReadAsync(1)).Name");

    private static string Around(string usings, string open, string read) =>
        $$"""
        using Cold;
        {{usings}}{{open}}
        Console.WriteLine({{read}});
        for (var i = 1; i < 1000; i++)
        {
            _ = {{read}};
        }

        Console.WriteLine(Environment.WorkingSet);
        """;

    private static string Here([CallerFilePath] string path = "") => path;
}
