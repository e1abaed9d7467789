using Microsoft.CodeAnalysis;
using Tortoise.Generators.Rules;

namespace Tortoise.Generators.Parsing;

/// <summary>
/// A model as declared in the source, and the single place where its faults are reported, to the callback of its caller; an error breaks
/// the model.
/// </summary>
internal sealed class ModelDeclaration(
    INamedTypeSymbol type,
    Compilation compilation,
    Action<Finding>? report,
    CancellationToken cancellationToken)
{
    public INamedTypeSymbol Type { get; } = type;

    public Compilation Compilation { get; } = compilation;

    public CancellationToken CancellationToken { get; } = cancellationToken;

    public bool IsBroken { get; private set; }

    /// <summary>How the model's assembly names tables and columns by default.</summary>
    public Naming Naming => field ??= Naming.Of(Type.ContainingAssembly);

    /// <summary>The first rule that the model breaks; null if it breaks none.</summary>
    public string? BrokenBy { get; private set; }

    /// <summary>Marks the model as broken by something that the compiler, or another model, reports.</summary>
    public void Break() => IsBroken = true;

    public void Report(DiagnosticDescriptor rule, ISymbol at, params string[] arguments)
    {
        BreakBy(rule);
        if (!IsReportedByBase(at))
        {
            Report(rule, at.Locations.FirstOrDefault(static location => location.IsInSource), arguments);
        }
    }

    public void Report(DiagnosticDescriptor rule, ISymbol of, AttributeData at, params string[] arguments)
    {
        BreakBy(rule);
        if (!IsReportedByBase(of))
        {
            Report(rule, at.Location(), arguments);
        }
    }

    /// <summary>Reports why an option does not fit its property or class.</summary>
    public void RefuseOption(ISymbol symbol, AttributeData option, string reason) =>
        Report(FieldRules.OptionDoesNotFit, symbol, option, option.OptionName(), symbol.Name, reason);

    public void Report(DiagnosticDescriptor rule, Location? location, string[] arguments)
    {
        BreakBy(rule);
        report?.Invoke(new Finding(rule, location ?? Type.Locations[0], arguments));
    }

    private void BreakBy(DiagnosticDescriptor rule)
    {
        if (rule.DefaultSeverity == DiagnosticSeverity.Error)
        {
            IsBroken = true;
            BrokenBy ??= rule.Id;
        }
    }

    /// <summary>A base class that is a model reports the faults of its members itself.</summary>
    private bool IsReportedByBase(ISymbol symbol) =>
        symbol.ContainingType is { } container
        && symbol is IPropertySymbol
        && !SymbolEqualityComparer.Default.Equals(container, Type)
        && container.IsModel();
}
