using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Tortoise.Sqlite;

/// <summary>
/// Opens a database as Microsoft.Data.Sqlite does, but without the lock that SQLite takes on a connection in each of its functions: a session is used by
/// one caller at a time.
/// </summary>
internal static class SqliteHandle
{
    private const string DataDirectory = "|DataDirectory|";

    /// <param name="options">What to open; no password.</param>
    /// <param name="mayCreate">False for a file that must be there.</param>
    /// <exception cref="SqliteException">It cannot be opened.</exception>
    public static sqlite3 Open(SqliteConnectionStringBuilder options, bool mayCreate)
    {
        // Which sets the provider of SQLitePCLRaw, once: a program may choose another one afterwards.
        RuntimeHelpers.RunClassConstructor(typeof(SqliteConnection).TypeHandle);
        var file = options.DataSource;
        var flags = raw.SQLITE_OPEN_NOMUTEX | ModeOf(options.Mode, mayCreate) | CacheOf(options.Cache);
        if (file.StartsWith("file:", StringComparison.OrdinalIgnoreCase))
        {
            flags |= raw.SQLITE_OPEN_URI;
        }
        else if (options.Mode == SqliteOpenMode.Memory)
        {
            flags |= raw.SQLITE_OPEN_URI;
            file = "file:" + file;
        }
        else if (!file.Equals(":memory:", StringComparison.OrdinalIgnoreCase)
            && AppDomain.CurrentDomain.GetData("DataDirectory") is string { Length: > 0 } folder)
        {
            // A rooted path stays as it is.
            file = Path.Combine(folder, file.StartsWith(DataDirectory, StringComparison.OrdinalIgnoreCase) ? file[DataDirectory.Length..] : file);
        }

        var result = raw.sqlite3_open_v2(file, out var handle, flags, string.IsNullOrWhiteSpace(options.Vfs) ? null : options.Vfs);
        try
        {
            SqliteException.ThrowExceptionForRC(result, handle);
            return handle;
        }
        catch
        {
            handle.Dispose();
            throw;
        }
    }

    private static int ModeOf(SqliteOpenMode mode, bool mayCreate) => mode switch
    {
        SqliteOpenMode.ReadOnly => raw.SQLITE_OPEN_READONLY,
        SqliteOpenMode.Memory => raw.SQLITE_OPEN_READWRITE | raw.SQLITE_OPEN_CREATE | raw.SQLITE_OPEN_MEMORY,
        SqliteOpenMode.ReadWriteCreate when mayCreate => raw.SQLITE_OPEN_READWRITE | raw.SQLITE_OPEN_CREATE,
        _ => raw.SQLITE_OPEN_READWRITE,
    };

    private static int CacheOf(SqliteCacheMode cache) => cache switch
    {
        SqliteCacheMode.Shared => raw.SQLITE_OPEN_SHAREDCACHE,
        SqliteCacheMode.Private => raw.SQLITE_OPEN_PRIVATECACHE,
        _ => 0,
    };
}
