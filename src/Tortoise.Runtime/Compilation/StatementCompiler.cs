using Tortoise.Diagnostics;
using Tortoise.Dialects;
using Tortoise.Expressions;

namespace Tortoise.Compilation;

/// <summary>Turns a tree into a statement that can run: its shape finds the compiled text, or has it compiled; its values are passed separately.</summary>
/// <param name="dialect">The dialect of the text.</param>
/// <param name="cacheSize">How many statements are kept at least.</param>
/// <param name="textOf">The text to send for a statement that was compiled.</param>
internal sealed class StatementCompiler(Dialect dialect, int cacheSize, Func<CommandInfo, string>? textOf = null)
{
    private static readonly FilterSet OfModels = new([]);
    private static int _count;

    private readonly int _number = Interlocked.Increment(ref _count);
    private readonly ShapeCache _shapes = new(cacheSize);

    /// <summary>The text and the values of a statement.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="filters">What is added to its conditions; null for what the models themselves add. The shape is that of the statement with it.</param>
    public BoundStatement Bind(Statement statement, FilterSet? filters = null)
    {
        if (statement.Memo is StatementMemo memo && memo.Compiler == _number)
        {
            CountHit();
            return memo.Statement;
        }

        var given = statement;
        var shape = new ShapeBuilder(stackalloc int[64], dialect.ListsAreArrays);
        try
        {
            statement.AddTo(ref shape);
            if (shape.MayBeFiltered && statement is not RowStatement)
            {
                statement = (filters ?? OfModels).Apply(statement);
                shape.Dispose();
                shape = new ShapeBuilder(stackalloc int[64], dialect.ListsAreArrays);
                statement.AddTo(ref shape);
            }

            var values = shape.ToParameters();
            if (!_shapes.TryGet(in shape, out var compiled))
            {
                if (TelemetrySwitch.IsSupported)
                {
                    TortoiseTelemetry.ShapeMisses.Add(1);
                }

                compiled = dialect.Compile(statement, values);
                compiled = textOf is null ? compiled : compiled.WithSql(textOf(compiled.Info));
                _shapes.Add(in shape, compiled);
            }
            else
            {
                CountHit();
            }

            var bound = new BoundStatement(compiled, values);

            // The values of filters are those of the moment.
            if (ReferenceEquals(statement, given))
            {
                given.Memo = given.Memo is null ? StatementMemo.First : new StatementMemo(_number, bound);
            }

            return bound;
        }
        finally
        {
            shape.Dispose();
        }
    }

    private static void CountHit()
    {
        if (TelemetrySwitch.IsSupported && TortoiseTelemetry.ShapeHits.Enabled)
        {
            TortoiseTelemetry.ShapeHits.Add(1);
        }
    }
}
