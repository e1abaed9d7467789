using System.Text;
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

    // Once: a program may choose another provider of SQLitePCLRaw afterwards.
    static SqliteHandle() => Batteries_V2.Init();

    /// <param name="options">What to open.</param>
    /// <param name="mayCreate">False for a file that must be there.</param>
    /// <exception cref="SqliteException">It cannot be opened.</exception>
    /// <exception cref="ConfigurationException">It has a password, which the library of SQLite does not know.</exception>
    public static sqlite3 Open(SqliteConnectionString options, bool mayCreate)
    {
        // These two have the function for a key, but it does nothing. Asked before a file is made.
        if (options.Password.Length > 0 && raw.GetNativeLibraryName() is "e_sqlite3" or "winsqlite3")
        {
            throw NoEncryption();
        }

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
            if (result != raw.SQLITE_OK)
            {
                throw new SqliteException($"SQLite Error {result}: '{raw.sqlite3_errmsg(handle).utf8_to_string()}'.", result, raw.sqlite3_extended_errcode(handle));
            }

            if (options.Password.Length > 0)
            {
                Decrypt(handle, options.Password);
            }

            return handle;
        }
        catch
        {
            handle.Dispose();
            throw;
        }
    }

    // Whether it is the right one, the first read tells.
    private static void Decrypt(sqlite3 handle, string password)
    {
        try
        {
            if (raw.sqlite3_key(handle, Encoding.UTF8.GetBytes(password)) == raw.SQLITE_OK)
            {
                return;
            }
        }
        catch (EntryPointNotFoundException)
        {
        }

        throw NoEncryption();
    }

    private static ConfigurationException NoEncryption() => new(
        "The connection string has a Password, but this SQLite library does not support encryption: remove it, or reference one that does.");

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
