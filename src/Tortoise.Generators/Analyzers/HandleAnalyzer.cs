using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Tortoise.Generators.Rules;

namespace Tortoise.Generators.Analyzers;

/// <summary>
/// Reports C# that treats a column or condition as its value. The lambda of a query is plain code that runs once and builds a tree; what
/// is not an operator or method of Tortoise is evaluated right there, on the object that represents the column. It also reports a row that may be
/// missing and is selected as an object that is not null.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class HandleAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [QueryRules.TestedByCSharp, QueryRules.MadeString, QueryRules.UsedAsObject, QueryRules.OptionalRow];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (QueryTypes.Of(start.Compilation) is not { } types)
            {
                return;
            }

            var tests = new TestRule(types);
            start.RegisterOperationAction(
                tests.Analyze,
                OperationKind.Coalesce,
                OperationKind.CoalesceAssignment,
                OperationKind.IsPattern,
                OperationKind.IsType,
                OperationKind.Switch,
                OperationKind.SwitchExpression);
            var strings = new StringRule(types);
            start.RegisterOperationAction(
                strings.Analyze,
                OperationKind.Interpolation,
                OperationKind.InterpolatedStringAppendFormatted,
                OperationKind.Binary,
                OperationKind.CompoundAssignment,
                OperationKind.Invocation);
            var objects = new ObjectRule(types);
            start.RegisterOperationAction(objects.Analyze, OperationKind.Binary, OperationKind.Invocation, OperationKind.ObjectCreation);
            start.RegisterOperationAction(new OptionalRowRule(types).Analyze, OperationKind.Conversion);
        });
    }
}
