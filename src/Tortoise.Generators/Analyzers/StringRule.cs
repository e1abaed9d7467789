using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Tortoise.Generators.Rules;

namespace Tortoise.Generators.Analyzers;

/// <summary>Conversions of a column or condition to a string: its ToString has no value to show.</summary>
internal sealed class StringRule(QueryTypes types)
{
    public void Analyze(OperationAnalysisContext context)
    {
        switch (context.Operation)
        {
            case IInterpolationOperation { Parent: IInterpolatedStringOperation text } hole when !IsFormattable(text):
                ReportIfHandle(context, hole.Expression);
                break;
            case IInterpolatedStringAppendOperation { AppendCall: IInvocationOperation { TargetMethod: var append } call } when append.IsOfSystem() && !types.IsOfRuntime(append):
                ReportIfHandle(context, call.Arguments.FirstOrDefault()?.Value);
                break;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, OperatorMethod: null, Type.SpecialType: SpecialType.System_String } sum:
                ReportIfHandle(context, sum.LeftOperand);
                ReportIfHandle(context, sum.RightOperand);
                break;
            case ICompoundAssignmentOperation { OperatorKind: BinaryOperatorKind.Add, OperatorMethod: null, Type.SpecialType: SpecialType.System_String } sum:
                ReportIfHandle(context, sum.Value);
                break;
            case IInvocationOperation { TargetMethod: { Name: nameof(ToString) } method, Instance: { } instance } call when method.IsOfObject():
                ReportIfHandle(context, instance, call);
                break;
            case IInvocationOperation call when MakesString(call.TargetMethod):
                foreach (var value in call.Arguments.SelectMany(static argument => argument.Values()))
                {
                    ReportIfHandle(context, value);
                }

                break;
            default:
                break;
        }
    }

    /// <summary>An interpolated string that is passed as its parts; their use is unknown.</summary>
    private static bool IsFormattable(IInterpolatedStringOperation text) =>
        text.Parent is IConversionOperation { Type.Name: nameof(FormattableString) or nameof(IFormattable) } conversion
        && !(conversion.Parent is IArgumentOperation { Parent: IInvocationOperation call } && call.TargetMethod.IsOfSystem());

    /// <summary>Methods that call ToString of their arguments.</summary>
    public static bool MakesString(IMethodSymbol method) => method.ContainingType switch
    {
        { SpecialType: SpecialType.System_String } => method.Name is nameof(string.Concat) or nameof(string.Format) or nameof(string.Join),
        { Name: "StringBuilder" } type => type.IsOfSystem() && (method.Name is "Insert" || method.Name.StartsWith("Append", StringComparison.Ordinal)),
        { Name: "Convert" } type => type.IsOfSystem() && method.Name == nameof(Convert.ToString),
        _ => false,
    };

    private void ReportIfHandle(OperationAnalysisContext context, IOperation? value, IOperation? place = null)
    {
        // A cast to object does not help: its ToString is called all the same.
        while (value is IConversionOperation conversion)
        {
            value = conversion.Operand;
        }

        value = value?.Plain();
        if (value is not null && (types.IsHandle(value.Type) || IsSequenceOfHandles(value.Type)))
        {
            context.ReportDiagnostic(Diagnostic.Create(
                QueryRules.MadeString, (place ?? value).Syntax.GetLocation(), value.Name(), Instead(value.Type)));
        }
    }

    private bool IsSequenceOfHandles(ITypeSymbol? type) => type switch
    {
        IArrayTypeSymbol array => types.IsHandle(array.ElementType),
        INamedTypeSymbol { TypeArguments.Length: 1 } sequence => sequence.IsOfSystem() && types.IsHandle(sequence.TypeArguments[0]),
        _ => false,
    };

    private string Instead(ITypeSymbol? type) =>
        types.IsCondition(type) ? "use the condition itself"
        : types.IsValue(type) ? "use the column itself, and '+' to concatenate it with others in the database"
        : "use one of its columns";
}
