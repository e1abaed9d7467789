namespace Tortoise;

/// <summary>
/// Stores an enum as the database's own enum: a type of its own on PostgreSQL, <c>ENUM('Sad', 'Happy')</c> on MySQL and MariaDB, and on SQLite and SQL Server, which have none, text with a check. The values are
/// the names of the members, as with <see cref="AsTextAttribute"/>, in the order of the members' values.
/// </summary>
/// <remarks>
/// <c>&lt;</c>, <c>OrderBy</c>, <c>Min</c> and the like mean what they mean in C# on every database. On PostgreSQL they are the type's own, so an index serves them; elsewhere the SQL has a CASE over the
/// names. Not for <c>[Flags]</c> enums, nor for enums with two names for one value.
/// </remarks>
/// <param name="type">Name of the type on PostgreSQL, in the connection's default schema; by default that of the enum in the style of tables, <c>mood</c>.</param>
/// <example>
/// <code>
/// [AsDatabaseEnum] public Mood Mood { get; set; }
/// [AsDatabaseEnum("mood_of_person")] public Mood? Before { get; set; }
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Property)]
public sealed class AsDatabaseEnumAttribute(string? type = null) : Attribute
{
    /// <summary>Name of the type on PostgreSQL; null for that of the enum.</summary>
    public string? Type { get; } = type;
}
