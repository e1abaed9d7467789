using System.Globalization;
using Tortoise.Dialects;
using Tortoise.Expressions;

namespace Tortoise.Compilation;

/// <summary>Window functions.</summary>
internal abstract partial class SqlCompiler
{
    private bool _isInCondition;

    /// <exception cref="InvalidOperationException">It is in a condition, which is decided before windows are computed.</exception>
    public override void VisitWindow(IWindow window)
    {
        if (_isInCondition)
        {
            throw new InvalidOperationException(
                $"A condition cannot compute {window.Call.Function.Name} over a window: Annotate it, and filter by the value: .Annotate(t => …Over(…)).Filter((t, value) => value <= 3).");
        }

        VisitFunction(window.Call);
    }

    /// <summary>How a window of all rows is spelled: what is between its parentheses.</summary>
    protected virtual string WindowOfAll => "";

    private void WriteOver(Window window)
    {
        Sql.Text(" OVER ");
        if (_scopes[^1].Windows.FirstOrDefault(known => Sameness.AreSameText(known.Window, window))?.Name is { } name)
        {
            Sql.Name(name);
        }
        else
        {
            WriteWindow(window);
        }
    }

    /// <summary>The windows that have names.</summary>
    private void WriteWindows()
    {
        if (_scopes[^1].Windows is { Count: > 0 } windows)
        {
            Sql.Text(" WINDOW ").List(windows, known =>
            {
                Sql.Name(known.Name).Text(" AS ");
                WriteWindow(known.Window);
            });
        }
    }

    private void WriteWindow(Window window)
    {
        Sql.Text("(").Text(window.IsOfAll ? WindowOfAll : "");
        var before = "";
        if (window.Partition.Count > 0)
        {
            Sql.Text("PARTITION BY ").List(window.Partition, VisitKey);
            before = " ";
        }

        if (window.Order.Count > 0)
        {
            Sql.Text(before).Text("ORDER BY ").List(window.Order, WriteOrderTerm);
            before = " ";
        }

        if (window.Frame is { } frame)
        {
            Sql.Text(before);
            WriteFrame(frame);
        }

        Sql.Text(")");
    }

    private void WriteFrame(Frame frame)
    {
        if (frame.Unit == FrameUnit.Groups && !Dialect.FramesOfGroups)
        {
            throw new UnsupportedByDialectException(Dialect.Name, "frames of groups", "use a frame of rows, or DenseRank in a query of its own");
        }

        Sql.Text(frame.Unit == FrameUnit.Groups ? "GROUPS BETWEEN " : "ROWS BETWEEN ");
        Sql.Text(frame.From is null ? "UNBOUNDED PRECEDING" : Bound(frame.From.Value));
        Sql.Text(" AND ");
        Sql.Text(frame.To is null ? "UNBOUNDED FOLLOWING" : Bound(frame.To.Value));

        static string Bound(int offset) => offset switch
        {
            0 => "CURRENT ROW",
            < 0 => string.Create(CultureInfo.InvariantCulture, $"{-(long)offset} PRECEDING"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{offset} FOLLOWING"),
        };
    }
}
