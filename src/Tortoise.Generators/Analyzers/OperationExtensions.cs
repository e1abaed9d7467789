using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Tortoise.Generators.Analyzers;

internal static class OperationExtensions
{
    private const int LongestName = 60;

    /// <summary>The operation without parentheses and implicit conversions; an explicit cast to object stays.</summary>
    public static IOperation Plain(this IOperation operation)
    {
        while (true)
        {
            switch (operation)
            {
                case IParenthesizedOperation parenthesized:
                    operation = parenthesized.Operand;
                    break;
                case IConversionOperation conversion when conversion.IsImplicit || conversion.Type?.SpecialType != SpecialType.System_Object:
                    operation = conversion.Operand;
                    break;
                default:
                    return operation;
            }
        }
    }

    /// <summary>The operation as in messages: its code, if it is short.</summary>
    public static string Name(this IOperation operation)
    {
        var code = operation.Plain().Syntax.ToString();
        return code.Length <= LongestName && code.IndexOf('\n') < 0 ? code : "…";
    }

    public static bool IsNull(this IOperation operation) => operation.Plain().ConstantValue is { HasValue: true, Value: null };

    /// <summary>The arguments of a parameter; each element of a params array separately.</summary>
    public static IEnumerable<IOperation> Values(this IArgumentOperation argument) => argument.Value.Plain() switch
    {
        IArrayCreationOperation { Initializer: { } initializer } => initializer.ElementValues,
        ICollectionExpressionOperation collection => collection.Elements,
        _ => [argument.Value],
    };

    /// <summary>The method of object that a method overrides, directly or indirectly.</summary>
    public static bool IsOfObject(this IMethodSymbol method)
    {
        while (method.OverriddenMethod is { } overridden)
        {
            method = overridden;
        }

        return method.ContainingType?.SpecialType is SpecialType.System_Object or SpecialType.System_ValueType;
    }

    public static bool IsOfSystem(this ISymbol symbol)
    {
        var space = symbol.ContainingNamespace;
        while (space is { IsGlobalNamespace: false, ContainingNamespace.IsGlobalNamespace: false })
        {
            space = space.ContainingNamespace;
        }

        return space?.Name is "System" or "Microsoft";
    }
}
