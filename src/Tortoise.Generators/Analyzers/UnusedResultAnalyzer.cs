using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Tortoise.Generators.Rules;

namespace Tortoise.Generators.Analyzers;

/// <summary>Reports statements that discard a query, or the task of a call to the database.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnusedResultAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [QueryRules.UnusedQuery, QueryRules.NotAwaited];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (QueryTypes.Of(start.Compilation) is { } types)
            {
                start.RegisterOperationAction(operation => Analyze(operation, types), OperationKind.ExpressionStatement);
            }
        });
    }

    private static void Analyze(OperationAnalysisContext context, QueryTypes types)
    {
        if (((IExpressionStatementOperation)context.Operation).Operation.Plain() is not IInvocationOperation call || !types.IsOurs(call.TargetMethod))
        {
            return;
        }

        var rule = types.IsQuery(call.Type) ? QueryRules.UnusedQuery

            // In an async method the compiler reports it (CS4014).
            : IsTask(call.Type) && !IsAsync(context) ? QueryRules.NotAwaited
            : null;
        if (rule is not null)
        {
            context.ReportDiagnostic(Diagnostic.Create(rule, call.Syntax.GetLocation(), call.TargetMethod.Name));
        }
    }

    private static bool IsTask(ITypeSymbol? type) =>
        type is { Name: "ValueTask" or "Task", ContainingNamespace: { Name: "Tasks", ContainingNamespace.Name: "Threading" } };

    private static bool IsAsync(OperationAnalysisContext context)
    {
        for (var current = context.Operation.Parent; current is not null; current = current.Parent)
        {
            switch (current)
            {
                case IAnonymousFunctionOperation lambda:
                    return lambda.Symbol.IsAsync;
                case ILocalFunctionOperation local:
                    return local.Symbol.IsAsync;
                default:
                    break;
            }
        }

        return context.ContainingSymbol is IMethodSymbol { IsAsync: true };
    }
}
