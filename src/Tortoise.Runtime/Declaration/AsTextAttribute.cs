namespace Tortoise;

/// <summary>Stores an enum by the names of its members. Without it an enum is stored as its integer.</summary>
/// <remarks>
/// <c>==</c>, <c>!=</c> and <c>In</c> compare names, so an index on the column can be used. What depends on an order (<c>&lt;</c>,
/// <c>&lt;=</c>, <c>&gt;</c>, <c>&gt;=</c>, <c>Range</c>, <c>OrderBy</c>, <c>Min</c>, <c>Max</c>) means what it means in C#, the order of the
/// members' values: the SQL has a CASE over the names, for which no index can be used. A string in the table that is not a member's name is less than
/// all members there. Distinct rows cannot be ordered by such an enum.
/// </remarks>
[AttributeUsage(AttributeTargets.Property)]
public sealed class AsTextAttribute : Attribute;
