using Tortoise.Expressions;
using Tortoise.Metadata;
using Tortoise.Relations;

namespace Tortoise.Querying;

/// <summary>
/// The conditions of names and values from outside, all of which must hold. Those that lead over the same to-many relation are about the same related row.
/// </summary>
internal static class StringConditions
{
    /// <summary>The conditions; null if there are none.</summary>
    /// <exception cref="StringQueryException">A name or value is not allowed.</exception>
    public static Q? Of<TValue>(ModelMetadata model, TableSource row, IEnumerable<KeyValuePair<string, TValue>> conditions, StringQueryOptions? options)
    {
        ArgumentNullException.ThrowIfNull(conditions);
        options ??= StringQueryOptions.Default;
        var paths = new FieldPaths(model, options);
        var parts = new List<Part>();
        foreach (var (name, value) in conditions)
        {
            paths.ThrowIfTooMany(parts.Count + 1);
            var path = paths.Condition(name);
            parts.Add(new Part(path, new StringValue(path, value, options), 0));
        }

        return parts.Count == 0 ? null : All(row, parts);
    }

    private static Q All(TableSource row, IEnumerable<Part> parts)
    {
        var result = Q.All;
        foreach (var group in parts.GroupBy(part => part.Way))
        {
            var source = group.First().Singles.Aggregate(row, JoinedTable.Over);
            result = group.First().Many is { } many
                ? result & Any(source, many, [.. group.Select(part => part.AfterMany)])
                : group.Aggregate(result, (all, part) => all & part.Of(source));
        }

        return result;
    }

    /// <summary>A related row satisfies the conditions, or, if that is what one of them asks, there is none.</summary>
    private static Q Any(TableSource source, RelationEnd end, IReadOnlyList<Part> parts)
    {
        var result = Q.All;
        var ofRows = new List<Part>();
        var rows = new RelatedQuery(source, end);
        foreach (var part in parts)
        {
            if (part.IsExistence(out var exists))
            {
                result &= new Exists(rows.Correlated(), negated: !exists);
            }
            else
            {
                ofRows.Add(part);
            }
        }

        if (ofRows.Count > 0)
        {
            var row = rows.Query.NewRow();
            result &= new Exists(rows.With(rows.Query.WithWhere(All(row, ofRows), row)).Correlated(), negated: false);
        }

        return result;
    }

    /// <summary>A condition, seen from a row on its way.</summary>
    /// <param name="Path">The name.</param>
    /// <param name="Value">The value.</param>
    /// <param name="Start">The number of relations that lead to the row.</param>
    private readonly record struct Part(FieldPath Path, StringValue Value, int Start)
    {
        /// <summary>The relations to one row, up to the first to many.</summary>
        public IEnumerable<RelationEnd> Singles => Path.Ends.Skip(Start).TakeWhile(end => !end.IsMany);

        public RelationEnd? Many => Path.Ends.Skip(Start).FirstOrDefault(end => end.IsMany);

        public Part AfterMany => this with { Start = Start + Singles.Count() + 1 };

        /// <summary>The relations up to the first to many, as text.</summary>
        public string Way => string.Join("__", [.. Singles.Select(end => end.Property), Many is { } many ? $"{many.Property}[]" : ""]);

        /// <summary>True if the name ends with the relation that led to the row, and asks whether there is one.</summary>
        public bool IsExistence(out bool exists)
        {
            exists = false;
            if (Start < Path.Ends.Count || Path.Field is not null || (Path.Lookup is not (StringLookup.IsNull or StringLookup.NotIsNull) && !IsNull))
            {
                return false;
            }

            exists = Path.Lookup switch
            {
                StringLookup.IsNull => !Value.Required(Values.FieldTypes.Boolean),
                StringLookup.NotIsNull => Value.Required(Values.FieldTypes.Boolean),
                StringLookup.Not => true,
                _ => false,
            };
            return true;
        }

        public Q Of(TableSource row) => Path switch
        {
            { Field: { } field, Keys.Count: > 0 } => FieldCondition.OfJson(new Column(field, row), Path.Keys, Path.Lookup, Value),
            { Field: { } field, Part: { } part } => FieldCondition.OfPart(new Column(field, row), part, Path.Lookup, Value),
            { Field: { } field } => FieldCondition.Of(new Column(field, row), Path.Lookup, Value),
            _ => RowCondition.Of(row, Path.Lookup, Value),
        };

        private bool IsNull => Value.IsNull && Path.Lookup is StringLookup.Equal or StringLookup.Not;
    }
}
