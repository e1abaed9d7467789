using Tortoise.Dialects;
using Tortoise.Expressions;

namespace Tortoise.Compilation.Lowering;

/// <summary>
/// Puts each common table expression where it can be read: before the statement, or, if it refers to rows of a query around it, before the query that
/// reads it. It comes after all that makes tables.
/// </summary>
internal sealed class DeclareCtes(Dialect dialect) : LoweringStep
{
    private bool _isWrite;
    private IReadOnlyList<Cte> _assigned = [];

    public override Statement Rewrite(Statement statement)
    {
        _isWrite = statement is UpdateQuery or DeleteQuery;
        if (statement is UpdateQuery update && dialect.WritesWithCtes)
        {
            _assigned = [.. JoinCollector.Of(update.Rows.WithColumns([.. update.Assignments.Select(static assignment => assignment.Value)])).Ctes];
        }

        return base.Rewrite(statement);
    }

    /// <exception cref="UnsupportedByDialectException">An expression refers to a row around it, which the database does not support.</exception>
    protected override SelectQuery Lower(SelectQuery query)
    {
        var isHead = Depth == (_isWrite && !dialect.WritesWithCtes ? 1 : 0);
        List<Cte> tables = [.. isHead ? JoinCollector.Of(query).Ctes.Concat(_assigned).Distinct().Where(static table => !table.IsCorrelated) : []];
        tables.AddRange(query.Tables.Select(static clause => clause.Table).Prepend(query.From)
            .OfType<CteReference>()
            .Where(static reference => !reference.IsPrevious && reference.Cte.IsCorrelated)
            .Select(static reference => reference.Cte)
            .Distinct());
        if (tables.Exists(static table => table.IsCorrelated) && !dialect.CorrelatesCtes)
        {
            throw new UnsupportedByDialectException(
                dialect.Name, "a common table expression that refers to a row of the query around it", "join its rows, or read the values first and use them in a second statement");
        }

        return tables.Count == 0 ? query : query.WithCtes(tables);
    }
}
