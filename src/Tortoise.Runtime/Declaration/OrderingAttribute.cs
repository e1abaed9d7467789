namespace Tortoise;

/// <summary>The order of a query that gives none itself.</summary>
/// <param name="names">Names of properties, the most significant first; a leading <c>-</c> means descending.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OrderingAttribute(params string[] names) : Attribute
{
    /// <summary>The names as given.</summary>
    public IReadOnlyList<string> Names { get; } = names;
}
