using System.Diagnostics;
using Tortoise.Values;

namespace Tortoise.Expressions;

/// <summary>The result of a function.</summary>
internal sealed class FunctionExpr<T>(SqlFunction function, Expr[] arguments, FieldType<T> type) : Expr<T>, ICall
{
    public FunctionExpr(SqlFunction function, Expr argument, FieldType<T> type)
        : this(function, [argument], type)
    {
    }

    public FunctionCall Call => new(function, arguments, Kind);

    internal override FieldType<T> Type => type;

    internal override bool IsAggregate { get; } = arguments.Any(static argument => argument.IsAggregate);

    internal override bool IsNullable { get; } = function.Nullability switch
    {
        Nullability.Never => false,
        Nullability.OfAnyArgument => arguments.Any(static argument => argument.IsNullable),
        Nullability.OfAllArguments => arguments.All(static argument => argument.IsNullable),
        Nullability.OfNoRows or Nullability.OfSomeArguments => true,
        _ => throw new UnreachableException(),
    };

    internal override Expr Rewrite(ExprRewriter rewriter) =>
        new FunctionExpr<T>(function, Array.ConvertAll(arguments, rewriter.Rewrite), type);

    internal override void AddTo(ref ShapeBuilder shape)
    {
        shape.Add(ShapeCode.Function);

        // A string that needs Unicode may be all that makes the result a Unicode one, which other columns are compared with in another way.
        shape.Add((function.Id << 8) | (IsUnicode ? 128 : 0) | (int)Kind);
        shape.Add(arguments.Length);
        foreach (var argument in arguments)
        {
            shape.Walk(argument);
        }
    }

    internal override void Accept(ExprVisitor visitor) => visitor.VisitFunction(Call);
}
