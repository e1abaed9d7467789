namespace Tortoise;

/// <summary>
/// On a <c>DateTime?</c>, <c>DateTimeOffset?</c> or <c>bool</c> of a model: rows are not deleted, but marked, with the time of the database's clock, or <c>true</c>. Marked rows are hidden
/// by a query filter named <c>SoftDelete</c>.
/// </summary>
/// <remarks><c>RestoreAsync</c> removes the mark, and <c>HardDeleteAsync</c> deletes the row.</remarks>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SoftDeleteAttribute : Attribute;
