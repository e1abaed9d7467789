using Tortoise.Compilation;
using Tortoise.Expressions;
using Tortoise.Values;

namespace Tortoise.Querying;

/// <summary>
/// The query for a row by its key, which is always the same but for the key: it is bound once, with a place for the key. It lives as long as the program, so
/// it must keep no key alive, nor the object that a key is of.
/// </summary>
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
            var place = new Comparison(ComparisonOperator.Equal, ((Comparison)condition).Left, new KeyPlace(key.Kind));
            Volatile.Write(ref _query, query = rows.WithWhere(place, row));
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

    /// <summary>Where the key goes. A statement depends on the kind of a value, and on whether it can be null, which no key is.</summary>
    private sealed class KeyPlace(FieldKind kind) : Parameter
    {
        internal override bool IsNullable => false;

        internal override FieldKind Kind => kind;

        // The query runs with a key in it. Without one it would find nothing.
        internal override void Write(IParameterWriter writer, int ordinal, Slot slot) => writer.Null(ordinal, kind);
    }
}
