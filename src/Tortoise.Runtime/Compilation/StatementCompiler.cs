using Tortoise.Dialects;
using Tortoise.Expressions;

namespace Tortoise.Compilation;

/// <summary>Turns a tree into a statement that can run: its shape finds the compiled text, or has it compiled; its values are passed separately.</summary>
internal sealed class StatementCompiler(Dialect dialect, int cacheSize)
{
    private readonly ShapeCache _shapes = new(cacheSize);

    public BoundStatement Bind(Statement statement)
    {
        var shape = new ShapeBuilder(stackalloc int[64], dialect.ListsAreArrays);
        try
        {
            statement.AddTo(ref shape);
            var values = shape.ToParameters();
            if (!_shapes.TryGet(in shape, out var compiled))
            {
                compiled = dialect.Compile(statement, values);
                _shapes.Add(in shape, compiled);
            }

            return new BoundStatement(compiled, values);
        }
        finally
        {
            shape.Dispose();
        }
    }
}
