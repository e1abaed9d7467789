using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Tortoise.Generators.Rules;

namespace Tortoise.Generators.Analyzers;

/// <summary>Comparisons by reference, and methods that take any object: neither sees a value.</summary>
internal sealed class ObjectRule(QueryTypes types)
{
    private const string Compare = "compare with '==', or with 'In(…)'";

    public void Analyze(OperationAnalysisContext context)
    {
        switch (context.Operation)
        {
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals, OperatorMethod: null } comparison
                when FirstOfRow(comparison.LeftOperand, comparison.RightOperand) is { } operand:
                Report(context, comparison, operand, Instead(operand.Plain().Type));
                break;
            case IInvocationOperation { TargetMethod: { Name: nameof(Equals) or nameof(GetHashCode) } method, Instance: { } instance } call
                when method.IsOfObject() && types.IsOfRow(instance):
                Report(context, call, instance, Compare);
                break;
            case IInvocationOperation { TargetMethod: var method } call when IsSystemTest(method) && IsQueried(context, call, method):
                if (call.Arguments.SelectMany(static argument => argument.Values()).FirstOrDefault(types.IsOfRow) is { } argument)
                {
                    Report(context, call, argument, Compare);
                }

                break;
            case IInvocationOperation call when !types.IsOfRuntime(call.TargetMethod) && !StringRule.MakesString(call.TargetMethod):
                AnalyzeArguments(context, call.Arguments);
                break;
            case IObjectCreationOperation creation:
                AnalyzeArguments(context, creation.Arguments);
                break;
            default:
                break;
        }
    }

    /// <summary>object.Equals, ReferenceEquals, Contains and similar methods.</summary>
    private static bool IsSystemTest(IMethodSymbol method) =>
        method.ReturnType.SpecialType == SpecialType.System_Boolean && method.IsOfSystem();

    /// <summary>Outside a query, columns may be kept in sets and lists; only methods that compare objects are certainly a mistake.</summary>
    private bool IsQueried(OperationAnalysisContext context, IOperation call, IMethodSymbol method) =>
        method.ContainingType.SpecialType == SpecialType.System_Object || types.IsWithinQuery(call, context.ContainingSymbol);

    private void AnalyzeArguments(OperationAnalysisContext context, IEnumerable<IArgumentOperation> arguments)
    {
        foreach (var argument in arguments.Where(static argument => argument.Parameter is { } parameter && TakesObject(parameter.Type)))
        {
            foreach (var value in argument.Values().Where(types.IsOfRow))
            {
                if (types.IsWithinQuery(argument, context.ContainingSymbol))
                {
                    Report(context, value, value, "pass the method a value, or do it in the database");
                }
            }
        }
    }

    private static bool TakesObject(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => TakesObject(array.ElementType),
        INamedTypeSymbol { IsGenericType: true, TypeArguments.Length: 1 } sequence when sequence.IsOfSystem() => TakesObject(sequence.TypeArguments[0]),
        _ => type.SpecialType == SpecialType.System_Object,
    };

    private string Instead(ITypeSymbol? type) =>
        types.IsCondition(type) ? "combine conditions with '&&' and '||'"
        : types.IsValue(type) ? "give the other side the type of the column"
        : types.IsRow(type) ? "compare it with an object, or two rows by their keys"
        : "ask for related rows with 'Any(…)' or 'None(…)'";

    private IOperation? FirstOfRow(IOperation left, IOperation right) => types.IsOfRow(left) ? left : types.IsOfRow(right) ? right : null;

    private static void Report(OperationAnalysisContext context, IOperation place, IOperation handle, string instead) =>
        context.ReportDiagnostic(Diagnostic.Create(QueryRules.UsedAsObject, place.Syntax.GetLocation(), handle.Name(), instead));
}
