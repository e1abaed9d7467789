using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Tortoise.Generators.Rules;

namespace Tortoise.Generators.Analyzers;

/// <summary><c>??</c>, <c>is</c>, <c>switch</c>: tests that C# performs on the object that represents a column.</summary>
internal sealed class TestRule(QueryTypes types)
{
    public void Analyze(OperationAnalysisContext context)
    {
        var (tested, place, instead) = context.Operation switch
        {
            ICoalesceOperation coalesce => (coalesce.Value, coalesce, "'{0}.Coalesce(…)'"),
            ICoalesceAssignmentOperation coalesce => (coalesce.Target, coalesce, "'{0}.Coalesce(…)'"),
            IIsPatternOperation pattern => (pattern.Value, pattern, Instead(pattern.Pattern)),
            IIsTypeOperation type => (type.ValueOperand, type, "a condition on its value"),
            ISwitchOperation @switch => (@switch.Value, @switch.Value, "conditions combined with '&&' and '||'"),
            ISwitchExpressionOperation @switch => (@switch.Value, @switch.Value, "conditions combined with '&&' and '||'"),
            var other => (other, other, ""),
        };
        if (types.IsOfRow(tested))
        {
            var name = tested.Name();
            context.ReportDiagnostic(Diagnostic.Create(
                QueryRules.TestedByCSharp, place.Syntax.GetLocation(), name, instead.Replace("{0}", name)));
        }
    }

    private static string Instead(IPatternOperation pattern) => pattern switch
    {
        INegatedPatternOperation { Pattern: var negated } when IsNull(negated) => "'{0} != null'",
        IRecursivePatternOperation { PropertySubpatterns.Length: 0, DeconstructionSubpatterns.Length: 0 } => "'{0} != null'",
        _ when IsNull(pattern) => "'{0} == null'",
        IBinaryPatternOperation => "'{0}.In(…)', or comparisons combined with '&&' and '||'",
        _ => "a comparison, such as '{0} == …'",
    };

    private static bool IsNull(IPatternOperation pattern) => pattern is IConstantPatternOperation constant && constant.Value.IsNull();
}
