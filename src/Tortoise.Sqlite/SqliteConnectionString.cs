using System.Data.Common;
using Microsoft.Data.Sqlite;
using Tortoise.Execution;

namespace Tortoise.Sqlite;

/// <summary>
/// A connection string of Microsoft.Data.Sqlite: what to open, and how. The library's own builder would bring much of the library into a native program,
/// which needs none of it.
/// </summary>
internal sealed class SqliteConnectionString
{
    public string DataSource { get; set; } = "";

    public SqliteOpenMode Mode { get; set; } = SqliteOpenMode.ReadWriteCreate;

    public SqliteCacheMode Cache { get; private set; }

    /// <summary>The key of an encrypted database; empty for none.</summary>
    public string Password { get; private set; } = "";

    /// <summary>The name of a virtual file system; empty for the usual one.</summary>
    public string Vfs { get; private set; } = "";

    /// <summary>Whether foreign keys are enforced; null if it is not said.</summary>
    public bool? ForeignKeys { get; private set; }

    public bool RecursiveTriggers { get; private set; }

    /// <exception cref="ConfigurationException">It has no such form, or an option is unknown or has an invalid value.</exception>
    public static SqliteConnectionString Parse(string text) => ConnectionStrings.Parse(
        () =>
        {
            var options = new DbConnectionStringBuilder { ConnectionString = text };
            var parsed = new SqliteConnectionString();
            foreach (string name in options.Keys)
            {
                parsed.Set(name, (string)options[name]);
            }

            return parsed;
        },
        "Microsoft.Data.Sqlite",
        "Data Source=…");

    /// <exception cref="FormatException">The option is unknown, or the value is none of it.</exception>
    private void Set(string name, string value)
    {
        switch (name.ToUpperInvariant())
        {
            case "DATA SOURCE" or "DATASOURCE" or "FILENAME":
                DataSource = value;
                break;
            case "MODE":
                Mode = ModeOf(value);
                break;
            case "CACHE":
                Cache = CacheOf(value);
                break;
            case "PASSWORD":
                Password = value;
                break;
            case "VFS":
                Vfs = value;
                break;
            case "FOREIGN KEYS":
                ForeignKeys = bool.Parse(value);
                break;
            case "RECURSIVE TRIGGERS":
                RecursiveTriggers = bool.Parse(value);
                break;
            case "DEFAULT TIMEOUT" or "COMMAND TIMEOUT" or "POOLING":
                // Of the library's commands and pool, which are not used.
                break;
            default:
                throw new FormatException(name);
        }
    }

    private static SqliteOpenMode ModeOf(string value) => value.ToUpperInvariant() switch
    {
        "READWRITECREATE" => SqliteOpenMode.ReadWriteCreate,
        "READWRITE" => SqliteOpenMode.ReadWrite,
        "READONLY" => SqliteOpenMode.ReadOnly,
        "MEMORY" => SqliteOpenMode.Memory,
        _ => throw new FormatException(value),
    };

    private static SqliteCacheMode CacheOf(string value) => value.ToUpperInvariant() switch
    {
        "DEFAULT" => SqliteCacheMode.Default,
        "PRIVATE" => SqliteCacheMode.Private,
        "SHARED" => SqliteCacheMode.Shared,
        _ => throw new FormatException(value),
    };
}
