using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Tortoise.Generators.Rules;

namespace Tortoise.Generators.Analyzers;

/// <summary>Reports a <see cref="DateTime"/> that is visibly not UTC where a column is compared with it or set to it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LocalTimeAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [QueryRules.LocalTime];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (QueryTypes.Of(start.Compilation) is { } types)
            {
                start.RegisterOperationAction(operation => Analyze(operation, types), OperationKind.Binary, OperationKind.Invocation);
            }
        });
    }

    private static void Analyze(OperationAnalysisContext context, QueryTypes types)
    {
        switch (context.Operation)
        {
            case IBinaryOperation { OperatorMethod: { } method } comparison when types.IsOfRuntime(method):
                Check(context, comparison.LeftOperand);
                Check(context, comparison.RightOperand);
                break;
            case IInvocationOperation { TargetMethod: { Name: "Set" or "In" or "NotIn" or "Range" } method } call when types.IsOfRuntime(method):
                foreach (var value in call.Arguments.SelectMany(static argument => argument.Values()))
                {
                    Check(context, value);
                }

                break;
            default:
                break;
        }
    }

    private static void Check(OperationAnalysisContext context, IOperation value)
    {
        // Converted to a DateTimeOffset it says which moment is meant.
        if (value is IConversionOperation { OperatorMethod: not null } || value.Plain() is not { } time || !IsDateTime(time.Type))
        {
            return;
        }

        if (Origin(time) is { } found)
        {
            context.ReportDiagnostic(Diagnostic.Create(QueryRules.LocalTime, time.Syntax.GetLocation(), time.Name(), found.Kind, found.Instead));
        }
    }

    /// <summary>The source of a time, through calls that preserve its kind; null if the kind is unknown, or UTC.</summary>
    private static (string Kind, string Instead)? Origin(IOperation time) => time.Plain() switch
    {
        IPropertyReferenceOperation { Property: { Name: nameof(DateTime.Now), ContainingType: var type } } when IsDateTime(type) =>
            ("Local", "'DateTime.UtcNow'"),
        IPropertyReferenceOperation { Property: { Name: nameof(DateTime.Today), ContainingType: var type } } when IsDateTime(type) =>
            ("Local", "'DateTime.UtcNow.Date'"),
        IPropertyReferenceOperation { Property: { Name: nameof(DateTime.Date), ContainingType: var type }, Instance: { } instance } when IsDateTime(type) =>
            Origin(instance),
        IInvocationOperation { TargetMethod: { ContainingType: var type, ReturnType: var result } method, Instance: { } instance }
            when method.Name.StartsWith("Add", StringComparison.Ordinal) && IsDateTime(type) && IsDateTime(result) => Origin(instance),
        IObjectCreationOperation { Constructor: { Parameters.Length: > 0 } constructor } creation
            when IsDateTime(creation.Type) && !constructor.Parameters.Any(static parameter => parameter.Type.Name == nameof(DateTimeKind)) =>
            ("Unspecified", "'new DateTime(…, DateTimeKind.Utc)'"),
        _ => null,
    };

    private static bool IsDateTime(ITypeSymbol? type) => type?.SpecialType == SpecialType.System_DateTime;
}
