using Tortoise.Expressions;

namespace Tortoise.Compilation;

/// <summary>The order a select really has: its own, or its model's default, turned round where it is reversed.</summary>
internal static class Ordering
{
    public static IReadOnlyList<Order> Of(SelectQuery query)
    {
        // There is one sum, whatever the order of what it is made of.
        if (query.HasAggregate)
        {
            return [];
        }

        var row = query.Row ?? query.Root;
        var model = row?.Model ?? query.Model;
        var terms = query.OrderBy.ToList();

        // Distinct values are not rows that a model's order could be of.
        var isOfRows = query.Columns is null || !query.IsDistinct;
        if (terms.Count == 0 && isOfRows)
        {
            terms.AddRange(model.Ordering.Select(term => new Order(new Column(model.Fields[term.Field], row), term.Descending)));
        }

        // "The first" of something, and which rows a slice has where several are alike, must not depend on how the database reads them: two
        // statements over one slice would take different rows.
        if (isOfRows && (query.IsSliced || query.IsPerOwner || query.IsOrderedByKey || (query.IsReversed && terms.Count == 0)))
        {
            var ordered = terms.Select(term => term.Expression)
                .OfType<IField>()
                .Where(field => RowSource.AreSame(field.Source, row))
                .Select(field => field.Metadata)
                .ToHashSet();
            terms.AddRange(model.Key
                .Select(index => model.Fields[index])
                .Where(field => !ordered.Contains(field))
                .Select(field => new Order(new Column(field, row), descending: false)));
        }

        return query.IsReversed ? [.. terms.Select(term => term.Reverse())] : terms;
    }
}
