using Tortoise.Compilation;
using Tortoise.Expressions;

namespace Tortoise.Querying;

/// <summary>The query for a row by its key, which is always the same but for the key: it is bound once, and then has its value replaced.</summary>
internal static class KeyQuery<TModel>
    where TModel : class, IModel<TModel>
{
    private static SelectQuery? _query;

    /// <summary>Binds the query for a key, if that is what a condition finds, and what was added to it is no more than that.</summary>
    /// <param name="database">The database.</param>
    /// <param name="rows">The rows that the condition is about.</param>
    /// <param name="condition">The condition.</param>
    /// <param name="row">The name that the row has in it.</param>
    /// <param name="bound">The query.</param>
    public static bool TryBind(Database database, SelectQuery rows, Q condition, TableSource row, out BoundStatement bound)
    {
        bound = default;
        if (!rows.IsAllRows || rows.Model.MayBeFiltered || !IsByKey(rows, condition, row, out var key))
        {
            return false;
        }

        var query = Volatile.Read(ref _query);
        if (query is null)
        {
            Volatile.Write(ref _query, query = rows.WithWhere(condition, row));
        }

        // Other values of the same field are written in other ways.
        if (query.Where is not Comparison { Right: var value } || value.GetType() != key.GetType())
        {
            return false;
        }

        bound = new BoundStatement(database.Bind(query).Statement, [key]);
        return true;
    }

    private static bool IsByKey(SelectQuery rows, Q condition, TableSource row, out Parameter key)
    {
        key = null!;
        if (condition is not Comparison { Operator: ComparisonOperator.Equal, Negated: false, Left: IField { Metadata: { IsKey: true } field, Source: var source }, Right: Parameter value }
            || field.Model != rows.Model || rows.Model.Key.Count != 1 || value.Kind != field.Type.Kind || value.IsNullable
            || !(ReferenceEquals(source, row) || ReferenceEquals(source, rows.Row)))
        {
            return false;
        }

        key = value;
        return true;
    }
}
