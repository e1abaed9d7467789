using Tortoise.Expressions;

namespace Tortoise.Compilation;

/// <summary>The order a select really has: its own, or its model's default, turned round where it is reversed.</summary>
internal static class Ordering
{
    public static IReadOnlyList<Order> Of(SelectQuery query)
    {
        var model = query.Model;
        var terms = query.OrderBy;
        var hasDefault = query.Columns is null || !(query.IsDistinct || query.Columns.Any(column => column.IsAggregate));
        if (terms.Count == 0 && hasDefault)
        {
            terms = [.. model.Ordering.Select(term => new Order(new Column(model.Fields[term.Field]), term.Descending))];

            // "The first" and "the last" of something must not depend on how the database happens to read it.
            if (terms.Count == 0 && (query.IsReversed || query.IsOrderedByKey))
            {
                terms = [.. model.Key.Select(index => new Order(new Column(model.Fields[index]), descending: false))];
            }
        }

        return query.IsReversed ? [.. terms.Select(term => term.Reverse())] : terms;
    }
}
