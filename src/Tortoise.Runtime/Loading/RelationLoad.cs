using System.ComponentModel;
using Tortoise.Expressions;
using Tortoise.Metadata;

namespace Tortoise.Relations;

/// <summary>What to load into an end of objects, and into ends of the loaded objects.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class RelationLoad
{
    private RelationLoad(RelationEnd end, RelatedQuery? rows, IReadOnlyList<RelationLoad> nested, Action<object, object>? into = null, IgnoredFilters? ignored = null)
    {
        Ignored = ignored;
        Into = into;
        End = end;
        Rows = rows;
        Nested = nested;
    }

    /// <summary>The end.</summary>
    internal RelationEnd End { get; }

    /// <summary>Which of the rows, in which order; null for all of them in the default order of their model.</summary>
    internal RelatedQuery? Rows { get; }

    /// <summary>What is loaded into the loaded objects.</summary>
    internal IReadOnlyList<RelationLoad> Nested { get; }

    /// <summary>Takes the rows of an object in place of the end; null for the end itself.</summary>
    internal Action<object, object>? Into { get; }

    /// <summary>What loads it. Each load brings it along, so that a native program without loads has nothing of loading.</summary>
    internal Func<Database, object[], IReadOnlyList<RelationLoad>, bool, CancellationToken, ValueTask> Loader { get; } = RelationLoader.LoadAllAsync;

    /// <summary>The query filters that are switched off; null for none.</summary>
    internal IgnoredFilters? Ignored { get; }

    /// <summary>The same without query filters, here and in what is loaded into the loaded objects.</summary>
    internal RelationLoad Ignoring(IgnoredFilters ignored) => new(End, Rows, Ignoring(Nested, ignored), Into, IgnoredFilters.Both(Ignored, ignored));

    /// <inheritdoc cref="Ignoring(IgnoredFilters)"/>
    internal static IReadOnlyList<RelationLoad> Ignoring(IReadOnlyList<RelationLoad> loads, IgnoredFilters ignored)
    {
        // Not by LINQ, for which a native compiler keeps all that loads could do, even where there are none.
        var unfiltered = new RelationLoad[loads.Count];
        for (var i = 0; i < unfiltered.Length; i++)
        {
            unfiltered[i] = loads[i].Ignoring(ignored);
        }

        return unfiltered;
    }

    /// <summary>The object at the end of a to-one path.</summary>
    /// <exception cref="ArgumentException">The path is empty: it is the query's own row.</exception>
    public static RelationLoad Of(TableSource? source) => source is JoinedTable { End: { } end } joined
        ? Of(joined.Parent, new RelationLoad(end, null, []))
        : throw new ArgumentException("A relation is expected, such as x => x.Owner; the row itself is always loaded.", nameof(source));

    /// <summary>All that an end reaches.</summary>
    internal static RelationLoad Of(RelationEnd end) => new(end, null, []);

    /// <summary>The rows at the end of a path.</summary>
    internal static RelationLoad Of(TableSource source, RelationEnd end, RelatedQuery rows, IReadOnlyList<RelationLoad> nested) =>
        Of(source, new RelationLoad(end, rows, nested));

    /// <summary>The same with another destination for the rows.</summary>
    /// <exception cref="ArgumentException">There is another relation on the way, or the relation is of one object.</exception>
    internal RelationLoad WithInto(Action<object, object> into) => End.IsMany
        ? new RelationLoad(End, Rows, Nested, into, Ignored)
        : throw new ArgumentException(
            $"A callback can receive only the rows of a to-many relation of the queried objects, which {End} is not. Nest it: x => x.Items.Prefetch(…).",
            nameof(into));

    private static RelationLoad Of(TableSource source, RelationLoad load) => source is JoinedTable joined

        // A link in between is not an object.
        ? Of(joined.Parent, joined.End is { } end ? new RelationLoad(end, null, [load]) : load)
        : load;
}
