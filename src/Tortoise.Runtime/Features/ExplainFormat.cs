namespace Tortoise;

/// <summary>The form in which a database describes a plan.</summary>
public enum ExplainFormat
{
    /// <summary>Lines to read, where the database has them; JSON on MariaDB.</summary>
    Default,

    /// <summary>Lines to read. SQLite, PostgreSQL, MySQL.</summary>
    Text,

    /// <summary>JSON. PostgreSQL, MySQL, MariaDB.</summary>
    Json,

    /// <summary>XML. PostgreSQL.</summary>
    Xml,

    /// <summary>YAML. PostgreSQL.</summary>
    Yaml,
}
