namespace Tortoise.Expressions;

/// <summary>Rows in groups, of which one row is selected for each.</summary>
public sealed partial class SelectQuery
{
    /// <summary>One row per group of rows with the same values.</summary>
    /// <param name="groupBy">The values.</param>
    /// <param name="sets">The groupings by some of them, each as indexes of these; null for one by all.</param>
    internal SelectQuery WithGroupBy(IReadOnlyList<Expr> groupBy, IReadOnlyList<IReadOnlyList<int>>? sets = null) => With(_rows with { GroupBy = groupBy, GroupingSets = sets });

    /// <summary>The same rows as one group, of which the columns are aggregates, and values that are the same for all rows.</summary>
    internal SelectQuery AsOneGroup(IReadOnlyList<Expr> columns)
    {
        var copy = WithGroupBy([]);
        copy.Columns = columns;
        return copy;
    }

    internal SelectQuery WithHaving(Q condition, TableSource? row = null) => With(_rows with { Having = Having is null ? condition : Junction.And(Having, condition) }, row);

    /// <summary>The same rows or groups, whichever they are.</summary>
    internal SelectQuery WithoutHaving() => With(_rows with { Having = null });

    /// <summary>The first row of each group of rows with the same values.</summary>
    internal SelectQuery WithDistinctOn(IReadOnlyList<Expr> values) => With(_rows with { DistinctOn = values });

    private void AddGroups(ref ShapeBuilder shape)
    {
        if (GroupBy.Count > 0)
        {
            shape.Add(GroupBy.Count);
            foreach (var value in GroupBy)
            {
                shape.Walk(value);
            }

            AddGroupingSets(ref shape);
        }

        if (Having is not null)
        {
            shape.Walk(Having);
        }

        if (DistinctOn.Count > 0)
        {
            shape.Add(DistinctOn.Count);
            foreach (var value in DistinctOn)
            {
                shape.Walk(value);
            }
        }
    }

    private void AddGroupingSets(ref ShapeBuilder shape)
    {
        shape.Add(GroupingSets?.Count ?? -1);
        foreach (var set in GroupingSets ?? [])
        {
            shape.Add(set.Count);
            foreach (var index in set)
            {
                shape.Add(index);
            }
        }
    }
}
