using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Tortoise.Generators.Analyzers;

internal static class OperationExtensions
{
    private const int LongestName = 60;

    /// <summary>The operation without parentheses and without what the compiler converts by itself; a cast to object stays, for it says what it does.</summary>
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

    /// <summary>What a report calls the operation: its code, where that is short.</summary>
    public static string Name(this IOperation operation)
    {
        var code = operation.Plain().Syntax.ToString();
        return code.Length <= LongestName && code.IndexOf('\n') < 0 ? code : "…";
    }

    public static bool IsNull(this IOperation operation) => operation.Plain().ConstantValue is { HasValue: true, Value: null };

    /// <summary>The operations that are given to a parameter, each element of a params array by itself.</summary>
    public static IEnumerable<IOperation> Values(this IArgumentOperation argument) => argument.Value.Plain() switch
    {
        IArrayCreationOperation { Initializer: { } initializer } => initializer.ElementValues,
        ICollectionExpressionOperation collection => collection.Elements,
        _ => [argument.Value],
    };

    /// <summary>The method of object that a method overrides, however often it was overridden between.</summary>
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
