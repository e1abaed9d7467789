using System.Text.Json;

namespace Tortoise.Cli.Tests.Harness;

/// <summary>A folder of a user's: migrations, projects, whatever a test writes into it.</summary>
internal sealed class UserFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("tortoise-cli-").FullName;

    public string Migrations => File("Migrations");

    public string File(string path) => System.IO.Path.Combine(Path, path);

    public UserFolder Write(string path, string text)
    {
        var file = File(path);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);
        System.IO.File.WriteAllText(file, text);
        return this;
    }

    /// <summary>Writes a migration.</summary>
    public UserFolder Migration(string id, string? after, string sql, string dialect = "sqlite", params string[] changes)
    {
        Write($"Migrations/{id}/migration.json", JsonSerializer.Serialize(new { format = 1, id, after, group = "default", changes }));
        return Write($"Migrations/{id}/{dialect}.sql", sql);
    }

    /// <summary>Two migrations: a table, then a column and an index of it, which can be taken back.</summary>
    public UserFolder Team() => Migration(First, null, "-- create table team\nCREATE TABLE team (id INTEGER PRIMARY KEY, name TEXT);\n", changes: "create table team").Migration(
        Second,
        First,
        "-- add column team.city\nALTER TABLE team ADD COLUMN city TEXT;\n-- add index ix_city on team\nCREATE INDEX ix_city ON team (city);\n-- tortoise: down\nDROP INDEX ix_city;\nALTER TABLE team DROP COLUMN city;\n",
        changes: ["add column team.city", "add index ix_city on team"]);

    public const string First = "20261101000000_initial";

    public const string Second = "20261102000000_add_city";

    public const string Third = "20261103000000_nothing";

    /// <summary>A program with a model, whose code throws wherever it is run.</summary>
    public UserFolder Program(string folder = "src/App") => Write($"{folder}/App.csproj", Project()).Write($"{folder}/Program.cs", """
        throw new System.InvalidOperationException("Main was run");

        internal static class Start
        {
            [System.Runtime.CompilerServices.ModuleInitializer] internal static void Run() => throw new System.InvalidOperationException("the module was initialised");
        }

        [Model] public partial class Team
        {
            static Team() => throw new System.InvalidOperationException("a static constructor was run");
            public int Id { get; set; }
            public required partial string Name { get; set; }
        }

        [Model(Group = "audit")] public partial class Entry { public int Id { get; set; } }

        [Model(Group = "audit", Table = "team", Databases = ["sqlserver"])] public partial class Copy { public int Id { get; set; } }
        """);

    /// <summary>A project with what its packages would bring: the runtime, the driver, the generator.</summary>
    private static string Project() => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <OutputType>Exe</OutputType>
            <Nullable>enable</Nullable>
            <ImplicitUsings>enable</ImplicitUsings>
            <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
          </PropertyGroup>
          <ItemGroup>
            <Using Include="Tortoise" />
            <Reference Include="{AppContext.BaseDirectory}/Tortoise.Runtime.dll" />
            <Reference Include="{AppContext.BaseDirectory}/Tortoise.Sqlite.dll" />
            <Analyzer Include="{AppContext.BaseDirectory}/Tortoise.Generators.dll" />
          </ItemGroup>
          <Import Project="{AppContext.BaseDirectory}/Migrations.props" />
        </Project>
        """;

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(Path, recursive: true);
    }
}
