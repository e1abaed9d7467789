namespace Tortoise.Expressions;

/// <summary>The functions that dialects spell. An aggregate is computed over many rows.</summary>
internal enum SqlFunction
{
    Lower,
    Upper,
    Length,
    Trim,
    Count,
    Sum,
    Average,
    Min,
    Max,
}

/// <summary>The untyped face of a call, for visitors.</summary>
internal readonly record struct FunctionCall(SqlFunction Function, Expr Argument, Values.FieldKind Kind);
