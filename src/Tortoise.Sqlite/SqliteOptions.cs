using System.Buffers;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Tortoise.Diagnostics;
using Tortoise.Dialects.Sqlite;
using Tortoise.Execution;

namespace Tortoise.Sqlite;

/// <summary>What a URL, or a connection string, says about a database of SQLite.</summary>
internal sealed class SqliteOptions
{
    public static readonly TimeSpan DefaultLockTimeout = TimeSpan.FromSeconds(5);

    private static readonly SearchValues<char> WordCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_");

    private static readonly HashSet<string> KnownWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "on", "off", "yes", "no", "true", "false", "delete", "truncate", "persist", "memory", "wal", "normal", "full", "extra", "exclusive", "none",
        "incremental", "default", "file", "fast",
    };

    private readonly Dictionary<string, string> _pragmas = new(StringComparer.OrdinalIgnoreCase)
    {
        ["journal_mode"] = "WAL",
        ["foreign_keys"] = "ON",
    };

    // The pragmas that the URL names: whether SQLite has them is asked on each connection, which takes longer than to set them.
    private readonly HashSet<string> _given = new(StringComparer.OrdinalIgnoreCase);

    private readonly SqliteConnectionString _connection;

    private SqliteOptions(SqliteConnectionString connection, PoolOptions pool)
    {
        Pool = pool;
        _connection = connection;
        if (connection.ForeignKeys == false)
        {
            _pragmas["foreign_keys"] = "OFF";
        }

        if (connection.RecursiveTriggers)
        {
            _pragmas["recursive_triggers"] = "ON";
        }

        IsInMemory = connection.Mode == SqliteOpenMode.Memory || IsMemory(connection.DataSource);
    }

    /// <summary>What to open.</summary>
    public SqliteConnectionString Connection => _connection;

    /// <summary>Where the database is.</summary>
    public DatabaseEndpoint Endpoint => SqliteEndpoint.Of(_connection.DataSource, IsInMemory);

    public bool FileExists => File.Exists(_connection.DataSource);

    public bool IsInMemory { get; }

    /// <summary>The connections that read; one more writes.</summary>
    public PoolOptions Pool { get; }

    /// <summary>How long to wait for a lock of another process.</summary>
    public TimeSpan LockTimeout { get; private init; } = DefaultLockTimeout;

    /// <summary>How a Guid is kept.</summary>
    public SqliteGuidFormat Guids { get; private init; }

    /// <summary>True if a <see cref="DateTime"/> at midnight is kept as its day only.</summary>
    public bool HasShortTimes { get; private init; }

    private static int DefaultMaxSize => Math.Max(4, Environment.ProcessorCount);

    /// <summary>True for the data source of a database in memory.</summary>
    public static bool IsMemory(string dataSource) => dataSource.Length == 0 || dataSource.Contains(":memory:", StringComparison.OrdinalIgnoreCase);

    /// <exception cref="ConfigurationException">The connection string is wrong.</exception>
    public static SqliteOptions Of(string connectionString) =>
        new(SqliteConnectionString.Parse(connectionString), PoolOptions.Of(null, null, DefaultMaxSize));

    /// <exception cref="ConfigurationException">The URL, or one of its options, is wrong.</exception>
    public static SqliteOptions Of(DatabaseUrl url)
    {
        var path = Uri.UnescapeDataString(url.Rest);
        if (path.Length == 0)
        {
            throw new ConfigurationException("The SQLite URL names no file: write sqlite://club.db, sqlite:///absolute/club.db or sqlite://:memory:.");
        }

        if (path is ['/', var drive, ':', '/' or '\\', ..] && char.IsAsciiLetter(drive))
        {
            path = path[1..];
        }

        var given = new UrlOptions(url);
        var options = new SqliteOptions(new SqliteConnectionString { DataSource = path }, PoolOptions.Take(given, DefaultMaxSize))
        {
            Guids = Guid(given.Take("guid")),
            HasShortTimes = IsShort(given.Take("datetime")),
            LockTimeout = given.TakeNumber("busy_timeout", least: 0) is { } milliseconds ? TimeSpan.FromMilliseconds(milliseconds) : DefaultLockTimeout,
        };
        options.SetMode(given.Take("mode"));
        foreach (var (name, value) in given.Rest)
        {
            options.SetPragma(name, value);
        }

        return options;
    }

    /// <summary>Sets the connection's pragmas.</summary>
    public void Apply(SqliteSession session)
    {
        foreach (var (name, value) in _pragmas)
        {
            if (_given.Contains(name) && session.Text($"SELECT 1 FROM pragma_pragma_list WHERE name = '{name}' COLLATE NOCASE").Length == 0)
            {
                throw new ConfigurationException(
                    $"'{name}' is neither an option of the SQLite URL (mode, minsize, maxsize, timeout, busy_timeout, guid, datetime) nor a PRAGMA of this SQLite.");
            }

            var answer = session.Text($"PRAGMA {name} = {value}");
            if (name.Equals("journal_mode", StringComparison.OrdinalIgnoreCase)
                && !answer.Equals(value, StringComparison.OrdinalIgnoreCase)
                && !IsInMemory)
            {
                throw new ConfigurationException($"SQLite answered this journal_mode with '{answer}': it is not supported for this file or by this SQLite library.");
            }
        }
    }

    /// <summary>Sets what a script may have changed as it was, on a connection that holds its database, and so cannot be replaced.</summary>
    public void Restore(SqliteSession session)
    {
        session.Text("PRAGMA query_only = OFF");
        session.Text("PRAGMA recursive_triggers = OFF");
        session.Text("PRAGMA defer_foreign_keys = OFF");
        session.Text("PRAGMA ignore_check_constraints = OFF");
        Apply(session);
    }

    private void SetMode(string? value)
    {
        _connection.Mode = value?.ToUpperInvariant() switch
        {
            null => _connection.Mode,
            "RO" => SqliteOpenMode.ReadOnly,
            "RW" => SqliteOpenMode.ReadWrite,
            "RWC" => SqliteOpenMode.ReadWriteCreate,
            _ => throw new ConfigurationException($"The SQLite URL option 'mode' must be ro, rw or rwc."),
        };
        if (_connection.Mode == SqliteOpenMode.ReadOnly)
        {
            // The kind of journal is written in the file.
            _pragmas.Remove("journal_mode");
        }
    }

    private static SqliteGuidFormat Guid(string? format) => format?.ToUpperInvariant() switch
    {
        null or "TEXT" => SqliteGuidFormat.Text,
        "UPPER" => SqliteGuidFormat.Upper,
        "BLOB" => SqliteGuidFormat.Blob,
        "DOTNET_BLOB" => SqliteGuidFormat.DotNetBlob,
        _ => throw new ConfigurationException($"The SQLite URL option 'guid' must be text, upper, blob or dotnet_blob."),
    };

    private static bool IsShort(string? format) => format?.ToUpperInvariant() switch
    {
        null or "FULL" => false,
        "SHORT" => true,
        _ => throw new ConfigurationException($"The SQLite URL option 'datetime' must be full or short, but is '{format}'."),
    };

    private void SetPragma(string name, string value)
    {
        // A PRAGMA takes no parameters, so its parts go into text: nothing but words and numbers may.
        if (!IsWord(name) || !IsWord(value))
        {
            throw new ConfigurationException($"The SQLite URL option '{name}' must be a word or a number, and so must its value.");
        }

        // SQLite takes a word it does not know for OFF, without a word.
        if (!long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) && !KnownWords.Contains(value))
        {
            throw new ConfigurationException($"The value of '{name}' is not one that SQLite knows. Known values: {string.Join(", ", KnownWords)}.");
        }

        _pragmas[name] = value;
        _given.Add(name);
    }

    private static bool IsWord(string text) =>
        text.Length > 0 && !text.AsSpan(text[0] == '-' ? 1 : 0).ContainsAnyExcept(WordCharacters);
}
