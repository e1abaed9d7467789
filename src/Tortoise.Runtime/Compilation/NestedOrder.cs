using Tortoise.Expressions;

namespace Tortoise.Compilation;

/// <summary>The ordering of a query that becomes the table of another one, which orders by columns of it.</summary>
internal sealed class NestedOrder
{
    private readonly IReadOnlyList<OrderTerm> _terms;
    private readonly List<int> _places = [];

    /// <param name="terms">The ordering.</param>
    /// <param name="columns">What the query selects; a term that is not among it is added.</param>
    /// <param name="areSame">True if a column is what a term orders by.</param>
    public NestedOrder(IReadOnlyList<OrderTerm> terms, List<Expr> columns, Func<Expr, Expr, bool> areSame)
    {
        _terms = terms;
        foreach (var term in terms)
        {
            var place = columns.FindIndex(column => areSame(column, term.Expression));
            _places.Add(place < 0 ? columns.Count : place);
            if (place < 0)
            {
                columns.Add(term.Expression);
            }
        }
    }

    /// <summary>The same ordering of the rows of the table.</summary>
    public IReadOnlyList<OrderTerm> Over(QueryTable table) =>
        [.. _terms.Select((term, index) => new OrderTerm(table.Column(_places[index]), term.Descending, term.NullsFirstOrDefault))];
}
