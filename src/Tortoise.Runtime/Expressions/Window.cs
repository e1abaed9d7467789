using Tortoise.Expressions;

namespace Tortoise;

/// <summary>
/// The rows that a window function reads for a row: <c>Window.PartitionBy(t.City).OrderBy(t.Points.Desc())</c>. Immutable.
/// </summary>
public sealed class Window
{
    private Window()
    {
    }

    /// <summary>All rows, as one partition without an order.</summary>
    public static Window All { get; } = new();

    internal IReadOnlyList<Expr> Partition { get; private init; } = [];

    internal IReadOnlyList<OrderTerm> Order { get; private init; } = [];

    internal Frame? Frame { get; private init; }

    internal bool IsOfAll => Partition.Count + Order.Count == 0;

    /// <summary>The rows that have the same values.</summary>
    /// <param name="values">The values; at least one.</param>
    /// <exception cref="ArgumentException">There is no value, or one is computed over many rows.</exception>
    public static Window PartitionBy(params Expr[] values)
    {
        ArgumentNullException.ThrowIfNull(values);
        ArgumentOutOfRangeException.ThrowIfZero(values.Length);
        return new Window { Partition = values };
    }

    /// <summary>All rows, in an order.</summary>
    /// <param name="terms">The terms, the most significant first; at least one.</param>
    public static Window OrderedBy(params OrderTerm[] terms) => All.OrderBy(terms);

    /// <summary>The same rows in an order; replaces an earlier one.</summary>
    /// <param name="terms">The terms, the most significant first; at least one.</param>
    public Window OrderBy(params OrderTerm[] terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        ArgumentOutOfRangeException.ThrowIfZero(terms.Length);
        return new Window { Partition = Partition, Order = terms, Frame = Frame };
    }

    /// <summary>Only rows around the row, counted in the window's order.</summary>
    /// <param name="from">The first: 0 for the row itself, -2 for the second before it; null for that of the partition.</param>
    /// <param name="to">The last: 0 for the row itself, 2 for the second after it; null for that of the partition.</param>
    /// <exception cref="ArgumentException">The first comes after the last.</exception>
    /// <exception cref="InvalidOperationException">The window has no order.</exception>
    public Window Rows(int? from, int? to) => Framed(FrameUnit.Rows, from, to);

    /// <summary>Only groups of rows around the row's own: rows that are equal in the window's order. Not on MySQL, MariaDB and SQL Server.</summary>
    /// <param name="from">The first group: 0 for the row's own, -1 for the one before it; null for the first of the partition.</param>
    /// <param name="to">The last group: 0 for the row's own, 1 for the one after it; null for the last of the partition.</param>
    /// <exception cref="ArgumentException">The first comes after the last.</exception>
    /// <exception cref="InvalidOperationException">The window has no order.</exception>
    public Window Groups(int? from, int? to) => Framed(FrameUnit.Groups, from, to);

    /// <summary>Computes over the whole partition, whatever the order.</summary>
    internal Window Whole => Frame is null && Order.Count > 0 ? new Window { Partition = Partition, Order = Order, Frame = new Frame(FrameUnit.Rows, null, null) } : this;

    /// <summary>The same over other rows.</summary>
    internal Window Rewrite(ExprRewriter rewriter) => new()
    {
        Partition = [.. Partition.Select(rewriter.Rewrite)],
        Order = [.. Order.Select(term => term.Rewrite(rewriter))],
        Frame = Frame,
    };

    /// <summary>A window of rows of a query, for the compiler's own use.</summary>
    internal static Window Of(IReadOnlyList<Expr> partition, IReadOnlyList<OrderTerm> order) => new() { Partition = partition, Order = order };

    internal void AddTo(ref ShapeBuilder shape)
    {
        shape.Add(Partition.Count);
        foreach (var part in Partition)
        {
            shape.Walk(part);
        }

        shape.Add(Order.Count);
        foreach (var term in Order)
        {
            term.AddTo(ref shape);
        }

        shape.Add(Frame is null ? 0 : 1 + (int)Frame.Unit);
        if (Frame is not null)
        {
            shape.Add(Frame.From ?? int.MinValue);
            shape.Add(Frame.To ?? int.MaxValue);
        }
    }

    private Window Framed(FrameUnit unit, int? from, int? to)
    {
        if (Order.Count == 0)
        {
            throw new InvalidOperationException("A frame counts rows in the window's order: call OrderBy first.");
        }

        return from > to
            ? throw new ArgumentException($"The frame begins at {from}, which is after its end at {to}.", nameof(from))
            : new Window { Partition = Partition, Order = Order, Frame = new Frame(unit, from, to) };
    }
}
