using Microsoft.Data.Sqlite;

namespace Tortoise.Tests.Sqlite;

/// <summary>A file for a test that opens databases itself.</summary>
public abstract class SqliteFile
{
    private TemporaryFolder _folder = null!;

    protected string Path { get; private set; } = "";

    [SetUp]
    public void CreateFolder()
    {
        _folder = new TemporaryFolder();
        Path = _folder.PathOf("test.db");
    }

    [TearDown]
    public void DeleteFolder() => _folder.Dispose();

    protected string InFolder(string name) => _folder.PathOf(name);

    /// <summary>Opens the file, with the table of teams.</summary>
    protected async Task<Database> OpenAsync(string options = "", SqlLog? log = null)
    {
        var database = Database.Open($"sqlite://{Path}{options}", new DatabaseOptions { LoggerFactory = log });
        await database.GenerateSchemasAsync([TeamQuerySet.Model]);
        return database;
    }

    /// <summary>A connection that Tortoise knows nothing of.</summary>
    protected SqliteConnection Foreign()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path, Pooling = false, DefaultTimeout = 1 }.ConnectionString);
        connection.Open();
        return connection;
    }

    protected static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>Starts work that is in nobody's transaction.</summary>
    protected static Task<T> Apart<T>(Func<Task<T>> work)
    {
        using (ExecutionContext.SuppressFlow())
        {
            return Task.Run(work);
        }
    }

    /// <summary>The handles of the file that this process holds; where the system does not tell, none.</summary>
    protected List<string> OpenHandles() => !Directory.Exists("/proc/self/fd")
        ? []
        : [.. Directory.EnumerateFileSystemEntries("/proc/self/fd").Select(Target).Where(target => target.StartsWith(Path, StringComparison.Ordinal))];

    private static string Target(string handle)
    {
        try
        {
            return new FileInfo(handle).LinkTarget ?? "";
        }
        catch (IOException)
        {
            return "";
        }
    }
}
