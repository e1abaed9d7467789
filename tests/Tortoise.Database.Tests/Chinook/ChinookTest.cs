using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Tortoise.Tests.Chinook;

/// <summary>A test on a copy of the Chinook database. What is right, plain SQL tells, through Microsoft's driver.</summary>
public abstract class ChinookTest
{
    private TemporaryFolder _folder = null!;
    private Database _database = null!;
    private IDisposable _scope = null!;

    /// <summary>What the database was sent since the test began.</summary>
    protected SqlLog Log { get; } = new();

    private string Path => _folder.PathOf("chinook.sqlite");

    [SetUp]
    public void OpenCopy()
    {
        _folder = new TemporaryFolder();
        File.Copy(Original(), Path);
        _database = Database.Open($"sqlite://{Path}", new DatabaseOptions { LoggerFactory = Log });
        _scope = _database.Enter();
        Log.Clear();
    }

    [TearDown]
    public async Task DeleteCopy()
    {
        _scope?.Dispose();
        if (_database is not null)
        {
            await _database.DisposeAsync();
        }

        _folder?.Dispose();
    }

    /// <summary>The rows of plain SQL, their cells as text, for comparing.</summary>
    protected List<string> Sql(string sql)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path, Pooling = false }.ConnectionString);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
        {
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? "" : reader.GetString(i))));
        }

        Assert.That(rows, Is.Not.Empty, "the question has an answer");
        return rows;
    }

    /// <summary>The one number that plain SQL answers.</summary>
    protected long Number(string sql) => long.Parse(Sql(sql).Single(), CultureInfo.InvariantCulture);

    protected static string Row(params object?[] cells) => string.Join('|', cells.Select(cell => Convert.ToString(cell, CultureInfo.InvariantCulture)));

    private static string Original()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "Tortoise.sln")))
            {
                var file = System.IO.Path.Combine(folder.Parent!.FullName, "shared", "data", "chinook", "Chinook_Sqlite.sqlite");
                Assume.That(file, Does.Exist, "the Chinook database is not part of the repository: put it into ../shared/data/chinook beside it");
                return file;
            }
        }

        throw new FileNotFoundException("Tortoise.sln is in no folder above the tests.");
    }
}
