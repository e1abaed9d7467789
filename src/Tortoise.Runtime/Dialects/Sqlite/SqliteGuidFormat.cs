namespace Tortoise.Dialects.Sqlite;

/// <summary>How SQLite, which has no type for it, keeps a <see cref="Guid"/>.</summary>
public enum SqliteGuidFormat
{
    /// <summary>Text of 36 characters, written in lower case and found in any case.</summary>
    Text,

    /// <summary>
    /// Text of 36 characters in upper case, as Microsoft.Data.Sqlite and EF Core write it. It is found in upper case only, by whatever index the
    /// table has.
    /// </summary>
    Upper,

    /// <summary>16 bytes, big-endian, so that they sort as the text does.</summary>
    Blob,

    /// <summary>16 bytes in the order of <see cref="Guid.ToByteArray()"/>, as System.Data.SQLite writes them.</summary>
    DotNetBlob,
}
