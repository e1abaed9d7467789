namespace Tortoise.Dialects.MySql;

/// <summary>How MySQL and MariaDB keep a <see cref="Guid"/>: they have no type of their own that both share.</summary>
public enum MySqlGuidFormat
{
    /// <summary>16 bytes, big-endian, so that they sort as the text does: <c>BINARY(16)</c>.</summary>
    Binary16,

    /// <summary>Text of 36 characters, compared in any case: <c>CHAR(36)</c>, as other programs often have it.</summary>
    Char36,
}
