using Tortoise.Querying;

namespace Tortoise;

/// <summary>
/// What names and values from outside may say: an allow-list, and limits. It is immutable: keep one per endpoint.
/// </summary>
/// <example>
/// <code>
/// private static readonly StringQueryOptions Filters = new StringQueryOptions().Allow("name__icontains", "tournament__name", "score__*");
/// </code>
/// </example>
public sealed class StringQueryOptions
{
    /// <summary>The limits, without an allow-list: all fields of the model and of those that relations lead to.</summary>
    public static StringQueryOptions Default { get; } = new();

    /// <summary>The maximum number of names in one call; 50 by default.</summary>
    public int MaxNames { get; init; } = 50;

    /// <summary>The maximum length of a name; 200 by default.</summary>
    public int MaxNameLength { get; init; } = 200;

    /// <summary>The maximum number of relations on the way to a field; 4 by default.</summary>
    public int MaxRelations { get; init; } = 4;

    /// <summary>The maximum length of a value that is a string, or, in a list, of each; 2000 by default.</summary>
    public int MaxValueLength { get; init; } = 2000;

    /// <summary>The maximum number of values in a list; 500 by default.</summary>
    public int MaxListLength { get; init; } = 500;

    /// <summary>
    /// The same options with an allow-list, or a longer one. A name that is not in it is refused as if there were no such field. A name allows
    /// just what it says: <c>name__icontains</c> is not <c>name</c>, which filters for equality and orders; <c>name__*</c> is the field with every lookup.
    /// </summary>
    /// <param name="names">Names as they are written in a query; case and single underscores do not count.</param>
    /// <exception cref="ArgumentNullException"><paramref name="names"/> or one of them is null.</exception>
    public StringQueryOptions Allow(params IEnumerable<string> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        var copy = (StringQueryOptions)MemberwiseClone();
        copy.Allowed = new AllowedNames([.. Allowed?.Names ?? [], .. names]);
        return copy;
    }

    /// <summary>The allow-list; null if there is none.</summary>
    internal AllowedNames? Allowed { get; private set; }
}
