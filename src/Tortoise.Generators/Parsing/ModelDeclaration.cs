using Microsoft.CodeAnalysis;
using Tortoise.Generators.Rules;

namespace Tortoise.Generators.Parsing;

/// <summary>
/// A model as it stands in the source, and the one place where what is wrong with it is told. The generator passes nothing to report to
/// and asks <see cref="IsBroken"/>; the analyzer passes its sink.
/// </summary>
internal sealed class ModelDeclaration(
    INamedTypeSymbol type,
    Compilation compilation,
    Action<Diagnostic>? report,
    CancellationToken cancellationToken)
{
    public INamedTypeSymbol Type { get; } = type;

    public Compilation Compilation { get; } = compilation;

    public CancellationToken CancellationToken { get; } = cancellationToken;

    public bool IsBroken { get; private set; }

    /// <summary>How the model's assembly names what has no name of its own.</summary>
    public Naming Naming => field ??= Naming.Of(Type.ContainingAssembly);

    /// <summary>Drops the model for something that the compiler itself reports.</summary>
    public void Break() => IsBroken = true;

    public void Report(DiagnosticDescriptor rule, ISymbol at, params string[] arguments)
    {
        IsBroken = true;
        if (IsReportedByBase(at))
        {
            return;
        }

        Report(rule, at.Locations.FirstOrDefault(static location => location.IsInSource), arguments);
    }

    public void Report(DiagnosticDescriptor rule, ISymbol of, AttributeData at, params string[] arguments)
    {
        IsBroken = true;
        if (!IsReportedByBase(of))
        {
            Report(rule, at.Location(), arguments);
        }
    }

    /// <summary>Tells why an option does not fit the property or class it stands on.</summary>
    public void RefuseOption(ISymbol symbol, AttributeData option, string reason) =>
        Report(FieldRules.OptionDoesNotFit, symbol, option, option.OptionName(), symbol.Name, reason);

    public void Report(DiagnosticDescriptor rule, Location? location, string[] arguments)
    {
        IsBroken = true;
        report?.Invoke(Diagnostic.Create(rule, location ?? Type.Locations[0], arguments));
    }

    /// <summary>A base class that is a model tells itself what is wrong with its members.</summary>
    private bool IsReportedByBase(ISymbol symbol) =>
        symbol.ContainingType is { } container
        && symbol is IPropertySymbol
        && !SymbolEqualityComparer.Default.Equals(container, Type)
        && container.IsModel();
}
