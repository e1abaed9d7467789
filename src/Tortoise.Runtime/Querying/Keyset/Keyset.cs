using Tortoise.Compilation;
using Tortoise.CompilerServices;
using Tortoise.Expressions;
using Tortoise.Values;

namespace Tortoise.Querying;

/// <summary>The rows of a query after a row, or before one, in its ordering, which ends with the key.</summary>
internal sealed class Keyset
{
    private readonly SelectQuery _rows;
    private readonly IReadOnlyList<OrderTerm> _order;
    private readonly KeysetCursor _cursor;

    /// <param name="query">The query.</param>
    /// <param name="key">The key of its cursors; null for none.</param>
    /// <exception cref="InvalidOperationException">A row can occur in the query several times.</exception>
    public Keyset(SelectQuery query, byte[]? key)
    {
        query.ThrowIfRowsRepeat();
        _rows = Slices.PushDown(query);
        _order = Ordering.Of(_rows, isByKey: true, isUnique: true) is { Count: > 0 } order
            ? order
            : [.. query.Row.Model.Key.Select(index => new Column(query.Row.Model.Fields[index], query.Row).Asc())];
        var terms = _order.Select(term => new KeysetTerm(term).Description);
        _cursor = new KeysetCursor($"{query.Row.Model.Name} {string.Join(", ", terms)}", key);
    }

    /// <summary>The first rows after one, or, backward, the last before one, the nearest first; each with the values of the ordering.</summary>
    /// <param name="cursor">The place of the one; null for the beginning, or the end.</param>
    /// <param name="isBackward">True for rows before it.</param>
    /// <param name="count">How many.</param>
    /// <exception cref="KeysetCursorException">The cursor is not one of the ordering.</exception>
    public SelectQuery From(string? cursor, bool isBackward, int count)
    {
        OrderTerm[] order = isBackward ? [.. _order.Select(term => term.Reverse())] : [.. _order];
        var rows = cursor is null ? _rows : _rows.WithWhere(After(order, _cursor.Read(cursor, order.Length)));
        return rows.WithOrder(order).WithOwner([.. order.Select(term => term.Expression)]).WithLimit(new Parameter<long>(FieldTypes.Int64, count));
    }

    /// <summary>The place of a row.</summary>
    public string CursorOf(string?[] values) => _cursor.Write(values);

    /// <summary>A reader of rows with the values of the ordering as text, which are their last columns.</summary>
    public Reader<T, TReader> With<T, TReader>(TReader reader)
        where TReader : struct, IRowReader<T> => new(reader, [.. _order.Select(term => new KeysetTerm(term).Type)]);

    /// <summary>
    /// Rows that differ in a term come later in it, and have the same values in those before. The first term alone bounds the rows too, so that they are one
    /// range of an index.
    /// </summary>
    private static Q After(OrderTerm[] order, string?[] values)
    {
        var terms = order.Select(term => new KeysetTerm(term)).ToList();
        var later = Q.None;
        for (var i = terms.Count - 1; i >= 0; i--)
        {
            later = i == terms.Count - 1 ? terms[i].After(values[i]) : terms[i].After(values[i]) | (terms[i].Same(values[i]) & later);
        }

        return terms.Count > 1 && values[0] is { } first && terms[0].IsRange(first) ? terms[0].FromOn(first) & later : later;
    }

    internal readonly struct Reader<T, TReader>(TReader reader, FieldType[] types) : IRowReader<(T Item, string?[] Values)>
        where TReader : struct, IRowReader<T>
    {
        public (T Item, string?[] Values) Read<TRow>(in TRow row)
            where TRow : struct, IRow
        {
            var values = new string?[types.Length];
            for (var i = 0; i < values.Length; i++)
            {
                values[i] = types[i].ReadText(in row, row.ColumnCount - values.Length + i);
            }

            return (reader.Read(in row), values);
        }
    }
}
