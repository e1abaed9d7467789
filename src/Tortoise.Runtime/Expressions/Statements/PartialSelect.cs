using Tortoise.CompilerServices;
using Tortoise.Metadata;

namespace Tortoise.Expressions;

/// <summary>The fields of its rows that a query selects, if not all.</summary>
internal static class PartialSelect
{
    /// <summary>The fields of each row of a query: of its own first, then of those that are joined.</summary>
    /// <exception cref="ArgumentException">No field is named, or one is of many rows.</exception>
    public static (IReadOnlyList<JoinedTable> Related, FieldSet[] Parts) Of(TableSource own, IReadOnlyList<JoinedTable> related, FieldList fields)
    {
        if (fields.Count == 0)
        {
            throw new ArgumentException("Name at least one field.", nameof(fields));
        }

        var rows = related.ToList();
        var named = new List<(int Row, FieldMetadata Field)>();
        foreach (var field in fields)
        {
            var place = PlaceOf(rows, own, field.Source.Bind(own));
            var owner = place == 0 ? own.Model : rows[place - 1].Model;
            named.Add(field.Metadata.Model == owner
                ? (place, field.Metadata)
                : throw new ArgumentException($"{field.Metadata} is not a field of {owner.Name}.", nameof(fields)));
        }

        var parts = new FieldSet[rows.Count + 1];
        for (var i = 0; i < parts.Length; i++)
        {
            var owner = i == 0 ? own.Model : rows[i - 1].Model;
            parts[i] = owner.WithOffsets(owner.Fields
                .Where(field => field.IsKey || field.IsVersion || field.IsDiscriminator || named.Contains((i, field)))
                .Aggregate(default(FieldSet), (set, field) => set.With(field.Index)));
        }

        return (rows, parts);
    }

    private static int PlaceOf(List<JoinedTable> rows, TableSource own, TableSource source)
    {
        if (source is not JoinedTable joined || TableSource.AreSame(source, own))
        {
            return 0;
        }

        _ = PlaceOf(rows, own, joined.Parent);
        var place = rows.FindIndex(row => TableSource.AreSame(row, joined));
        if (place < 0)
        {
            SelectQuery.ThrowIfMany([joined]);
            place = rows.Count;
            rows.Add(joined);
        }

        return place + 1;
    }

    /// <exception cref="ArgumentException">A field that is left out could be read without an error.</exception>
    public static void ThrowIfUnguarded(ModelMetadata model, IEnumerable<FieldMetadata> fields)
    {
        var unguarded = model.Fields.Except(fields).Where(field => field is { IsTracked: false, IsDiscriminator: false, IsOffset: false }).Select(field => field.Property).ToList();
        if (unguarded.Count > 0)
        {
            throw new ArgumentException(
                $"Only cannot leave out {string.Join(", ", unguarded)} of {model.Name}: a property that is not partial would silently read as its default value. "
                + "Declare it partial, name it too, or use Select for values.");
        }
    }
}
