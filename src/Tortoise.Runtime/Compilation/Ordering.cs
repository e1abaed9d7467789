using Tortoise.Expressions;
using Tortoise.Metadata;

namespace Tortoise.Compilation;

/// <summary>The effective ordering of a select: its own, or its model's default, reversed if requested.</summary>
internal static class Ordering
{
    /// <param name="query">The select.</param>
    /// <param name="isByKey">True if rows without an ordering are ordered by key.</param>
    /// <param name="isUnique">True if no two rows may be alike in it, whatever that costs.</param>
    /// <exception cref="InvalidOperationException">Distinct values are ordered by something that is not among them.</exception>
    public static IReadOnlyList<OrderTerm> Of(SelectQuery query, bool isByKey, bool isUnique = false)
    {
        // There is one sum, whatever the order of what it is made of, and one row with a key.
        if (query.HasAggregate || query.Columns?.All(column => column is Literal) == true || IsOfOneRow(query))
        {
            return [];
        }

        var row = query.Row;
        var model = row.Model;

        // A condition that is always true orders nothing, and databases take a constant for the position of a column or for a mistake.
        var terms = query.OrderBy.Where(term => term.Expression is not BooleanConstant).ToList();

        // Distinct values, and groups, are not rows that a model's order could be of.
        var isOfRows = query.Columns is null || !query.IsDistinct;
        if (terms.Count == 0 && isOfRows && query.From is ModelTable && query.GroupBy.Count == 0)
        {
            terms.AddRange(model.Ordering.Select(term => new OrderTerm(new Column(model.Fields[term.Field], row), term.Descending)));
        }

        // "The first" of something, and which rows a slice has where several are alike, must not depend on how the database reads them: two
        // statements over one slice would take different rows. An index that finds the nearest rows has them in no other order than that.
        if (isOfRows && (query.IsSliced || isByKey || (query.IsReversed && terms.Count == 0)) && (isUnique || query.IsReversed || terms is not [{ Expression.IsDistance: true, Descending: false, NullsFirstOrDefault: not true }]))
        {
            terms.AddRange(Uniqueness.Of(query).Select(static value => new OrderTerm(value, descending: false)));
        }

        if (query.IsDistinct && terms.Find(term => !IsSelected(term.Expression, query)) is { } unselected)
        {
            throw new InvalidOperationException(
                $"Distinct values of {model.Name} are ordered by {Describe(unselected.Expression)}, which is not selected: several rows with the same value "
                + "may differ in it, so the order is undefined. Select it too, order by a selected value, or remove Distinct().");
        }

        // The rank of a member is not among what is distinct, and a database orders that by nothing else.
        if (query.IsDistinct && terms.Find(term => term.Expression.Names is not null) is { } ranked)
        {
            throw new InvalidOperationException(
                $"Distinct values of {model.Name} cannot be ordered by {Describe(ranked.Expression)}: the enum is stored by name ([AsText], [AsDatabaseEnum]) and ordered by "
                + "its members' values. Remove Distinct(), order by something else, or order the list.");
        }

        // A column that occurs in an ordering twice is an error to some databases, and the second one changes nothing.
        for (var i = terms.Count - 1; i > 0; i--)
        {
            if (terms.FindIndex(term => AreSame(term.Expression, terms[i].Expression, query)) < i)
            {
                terms.RemoveAt(i);
            }
        }

        return query.IsReversed ? [.. terms.Select(term => term.Reverse())] : terms;
    }

    /// <summary>True if the condition leaves one row at most: that with a key, or with the value of a unique field.</summary>
    private static bool IsOfOneRow(SelectQuery query)
    {
        if (query.Where is null || query.IsSliced || query.GroupBy.Count > 0 || query.Row is JoinedTable || query.HasRepeatedRows)
        {
            return false;
        }

        var fixedFields = new HashSet<int>();
        var conditions = new Stack<Q>([query.Where]);
        while (conditions.TryPop(out var condition))
        {
            switch (condition)
            {
                case Junction { IsAnd: true } both:
                    conditions.Push(both.Left);
                    conditions.Push(both.Right);
                    break;
                case Comparison { Operator: ComparisonOperator.Equal, Negated: false, Left: IField field, Right: Parameter }
                    when field.Metadata.Model == query.Model && TableSource.AreSame(field.Source, query.From):
                    if (field.Metadata.IsUnique)
                    {
                        return true;
                    }

                    fixedFields.Add(field.Metadata.Index);
                    break;
            }
        }

        return query.Model.Key.All(fixedFields.Contains);
    }

    /// <summary>The position of an expression among what a query selects, from 1; null if it is not.</summary>
    public static int? PositionOf(Expr expression, SelectQuery query)
    {
        for (var i = 0; i < query.Columns!.Count; i++)
        {
            if (Sameness.AreSameText(query.Columns[i], expression, query))
            {
                return i + 1;
            }
        }

        return null;
    }

    private static bool IsSelected(Expr expression, SelectQuery query) =>
        query.Columns is not null
            ? PositionOf(expression, query) is not null
            : expression is IField field && TableSource.AreSame(field.Source, query.Row);

    /// <summary>True if both are the same column, whichever way leads to it.</summary>
    private static bool AreSame(Expr left, Expr right, SelectQuery query)
    {
        if (left is IDerivedColumn && right is IDerivedColumn)
        {
            return Sameness.AreSameText(left, right, query);
        }

        if (left is not IField first || right is not IField second)
        {
            return ReferenceEquals(left, right);
        }

        var (one, other) = (Plain(first), Plain(second));
        return one.Field == other.Field && TableSource.AreSame(one.Source, other.Source);

        (FieldMetadata Field, TableSource Source) Plain(IField column)
        {
            var (field, source) = (column.Metadata, column.Source.Bind(query.Row));
            JoinedTable.Elide(ref field, ref source);
            return (field, source);
        }
    }

    private static string Describe(Expr expression) => expression is IField field ? field.Metadata.Property : "an expression";
}
