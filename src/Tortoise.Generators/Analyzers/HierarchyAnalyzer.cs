using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Tortoise.Generators.Names;
using Tortoise.Generators.Parsing;
using Tortoise.Generators.Resolution;
using Tortoise.Generators.Rules;

namespace Tortoise.Generators.Analyzers;

/// <summary>Reports what two classes of one table cannot both have: a value of the discriminator, a column, or the name of a test for a class. A project without such classes costs nothing.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class HierarchyAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [HierarchyRules.DuplicateValue, HierarchyRules.DuplicateColumn, HierarchyRules.Collision];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            // Not to be cancelled: the exception would be kept, and thrown to all who ask later.
            var faults = new Lazy<ILookup<string, HierarchyFault>>(() => Find(start.Compilation, CancellationToken.None));
            start.RegisterSymbolAction(symbol => Analyze(symbol, faults), SymbolKind.NamedType);
        });
    }

    private static void Analyze(SymbolAnalysisContext context, Lazy<ILookup<string, HierarchyFault>> faults)
    {
        if (context.Symbol is not INamedTypeSymbol type || !type.IsModel() || HierarchyParser.RootOf(type) is null)
        {
            return;
        }

        foreach (var fault in faults.Value[type.FullName()])
        {
            var rule = fault.Rule switch
            {
                HierarchyFault.DuplicateValue => HierarchyRules.DuplicateValue,
                HierarchyFault.DuplicateColumn => HierarchyRules.DuplicateColumn,
                _ => HierarchyRules.Collision,
            };
            var place = fault.Member is { } member
                ? type.GetMembers(member).FirstOrDefault()?.Locations[0]
                : type.FindAttribute(AttributeNames.DiscriminatorValue)?.Location();
            context.ReportDiagnostic(Diagnostic.Create(rule, place ?? type.Locations[0], [.. fault.Arguments]));
        }
    }

    private static ILookup<string, HierarchyFault> Find(Compilation compilation, CancellationToken cancellationToken)
    {
        var classes = ClassesOf(compilation.Assembly.GlobalNamespace)
            .Where(static type => type.IsModel() && HierarchyParser.RootOf(type) is not null)
            .Select(type => ModelParser.Parse(new ModelDeclaration(type, compilation, report: null, cancellationToken)))
            .Where(static model => model?.Hierarchy is not null)
            .Select(static model => model!)
            .ToImmutableArray();
        var all = Hierarchies.Of(classes, cancellationToken);
        return classes
            .Where(static model => model.Hierarchy!.IsRoot)
            .SelectMany(root => HierarchyFault.Of(all.ClassesOf(root.Type.FullName)))
            .ToLookup(static fault => fault.Model);
    }

    private static IEnumerable<INamedTypeSymbol> ClassesOf(INamespaceOrTypeSymbol container) => container.GetMembers().SelectMany(static member => member switch
    {
        INamespaceSymbol space => ClassesOf(space),
        INamedTypeSymbol { TypeKind: TypeKind.Class } type => ClassesOf(type).Prepend(type),
        INamedTypeSymbol type => ClassesOf(type),
        _ => [],
    });
}
