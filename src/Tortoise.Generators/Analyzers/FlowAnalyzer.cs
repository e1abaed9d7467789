using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Tortoise.Generators.Rules;

namespace Tortoise.Generators.Analyzers;

/// <summary>
/// Reports transactions and scopes that are begun where the async flow is restored before their work is done: an async method that returns them to
/// its caller, an async iterator that yields inside them.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class FlowAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [FlowRules.LostToCaller, FlowRules.LostAtYield];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            var database = start.Compilation.GetTypeByMetadataName("Tortoise.Database");
            var transaction = start.Compilation.GetTypeByMetadataName("Tortoise.Transaction");
            if (database is not null && transaction is not null)
            {
                start.RegisterOperationAction(operation => Analyze(operation, database, transaction), OperationKind.Invocation);
            }
        });
    }

    private static void Analyze(OperationAnalysisContext context, INamedTypeSymbol database, INamedTypeSymbol transaction)
    {
        var call = (IInvocationOperation)context.Operation;
        var type = call.TargetMethod.ContainingType;
        var isBegin = call.TargetMethod.Name == "BeginAsync" && SymbolEqualityComparer.Default.Equals(type, database);
        var isEnter = call.TargetMethod.Name == "Enter"
            && (SymbolEqualityComparer.Default.Equals(type, database) || SymbolEqualityComparer.Default.Equals(type, transaction));
        if ((!isBegin && !isEnter) || Method(context) is not { Symbol.IsAsync: true } method)
        {
            return;
        }

        if (IsIterator(method.Symbol))
        {
            if (YieldsInside(call, method.Body))
            {
                context.ReportDiagnostic(Diagnostic.Create(FlowRules.LostAtYield, call.Syntax.GetLocation(), call.TargetMethod.Name));
            }
        }
        else if (Leaves(call, method.Body))
        {
            var advice = isBegin
                ? "let the caller enter it, using (tx.Enter()), begin it there, or return the task of BeginAsync from a method that is not async"
                : "return the database, and enter it where the work is done";
            context.ReportDiagnostic(Diagnostic.Create(FlowRules.LostToCaller, call.Syntax.GetLocation(), call.TargetMethod.Name, advice));
        }
    }

    /// <summary>The enclosing method, local function or lambda of a call.</summary>
    private static (IMethodSymbol Symbol, IOperation Body)? Method(OperationAnalysisContext context)
    {
        var current = context.Operation;
        while (current.Parent is { } parent)
        {
            switch (parent)
            {
                case IAnonymousFunctionOperation lambda:
                    return (lambda.Symbol, lambda.Body);
                case ILocalFunctionOperation local:
                    return (local.Symbol, local);
                default:
                    current = parent;
                    break;
            }
        }

        return context.ContainingSymbol is IMethodSymbol method ? (method, current) : null;
    }

    private static bool IsIterator(IMethodSymbol method) => method.ReturnType.Name is "IAsyncEnumerable" or "IAsyncEnumerator";

    /// <summary>True if the result is returned, or kept in a field or property.</summary>
    private static bool Leaves(IOperation call, IOperation body)
    {
        var value = call;
        while (value.Parent is IAwaitOperation or IConversionOperation or IParenthesizedOperation
            || (value.Parent is IInvocationOperation { TargetMethod.Name: "ConfigureAwait" or "AsTask" } && value.Parent is not IArgumentOperation))
        {
            value = value.Parent;
        }

        return value.Parent switch
        {
            IReturnOperation => true,
            ISimpleAssignmentOperation { Target: IFieldReferenceOperation or IPropertyReferenceOperation } => true,
            ISimpleAssignmentOperation { Target: ILocalReferenceOperation local } => IsReturned(local.Local, body),
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } => IsReturned(declarator.Symbol, body),
            _ => false,
        };
    }

    private static bool IsReturned(ILocalSymbol local, IOperation body) => body.Descendants().OfType<IReturnOperation>().Any(
        result => result.ReturnedValue?.Plain() is ILocalReferenceOperation reference && SymbolEqualityComparer.Default.Equals(reference.Local, local));

    /// <summary>True if a <c>yield return</c> is in the using statement of the call, or follows it in its block.</summary>
    private static bool YieldsInside(IOperation call, IOperation body)
    {
        var scope = body;
        for (var current = call.Parent; current is not null && current != body; current = current.Parent)
        {
            if (current is IUsingOperation or IBlockOperation)
            {
                scope = current;
                break;
            }
        }

        return scope.Descendants().Any(
            operation => operation.Kind == OperationKind.YieldReturn && operation.Syntax.SpanStart > call.Syntax.SpanStart);
    }
}
