using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Tortoise.Generators.Model;
using Tortoise.Generators.Names;
using Tortoise.Generators.Parsing;
using Tortoise.Generators.Resolution;
using Tortoise.Generators.Rules;

namespace Tortoise.Generators.Analyzers;

/// <summary>The models of a compilation, and of the assemblies that it references, beside what migrations leave of their tables.</summary>
internal sealed class ModelComparison
{
    private readonly Compilation _compilation;
    private readonly MigrationHistory _history;
    private readonly Dictionary<string, TableFacts> _own = new(StringComparer.Ordinal);
    private readonly Lazy<TableFacts[]> _others;
    private readonly Lazy<bool> _hasBrokenModels;

    public ModelComparison(Compilation compilation, MigrationHistory history, CancellationToken cancellationToken)
    {
        _compilation = compilation;
        _history = history;
        _others = new(() => [.. compilation.SourceModule.ReferencedAssemblySymbols.Where(static one => AssemblyParser.ReferencesRuntime(one) && !HasMigrations(one)).SelectMany(TableFacts.Of)]);
        _hasBrokenModels = new(() => compilation.SyntaxTrees.Where(static tree => !tree.IsGenerated()).SelectMany(tree => FileText.Classes(tree, Naming.Of(compilation.Assembly))).Any(IsBroken));
        foreach (var facts in TableFacts.Of(compilation, cancellationToken))
        {
            _own[facts.Class] = facts;
        }
    }

    /// <summary>Compares a model of the project.</summary>
    public void Analyze(SymbolAnalysisContext context)
    {
        if (context.Symbol is not INamedTypeSymbol type || !type.IsModel() || !_own.TryGetValue(NameOf(type), out var facts))
        {
            return;
        }

        Compare(context.ReportDiagnostic, facts, type.Locations[0]);
        if (HistoryParser.IsAudited(type) && _own.TryGetValue(facts.Class + HistorySpec.Suffix, out var kept))
        {
            Compare(context.ReportDiagnostic, kept, type.Locations[0]);
        }

        FindSpentNames(context, type, facts);
    }

    /// <summary>Reports what is in no source of the project: models of other assemblies, at the last migration, and tables without a model, where a migration names them.</summary>
    public void Analyze(AdditionalFileAnalysisContext context)
    {
        if (!MigrationFile.Is(context.AdditionalFile) || _history.Known.FirstOrDefault(one => one.Path == context.AdditionalFile.Path) is not { } file)
        {
            return;
        }

        var group = file.Spec!.Group;
        if (_history.Known.Last(one => one.Spec!.Group == group) == file)
        {
            foreach (var facts in _others.Value.Where(facts => facts.Group == group))
            {
                Compare(context.ReportDiagnostic, facts, Locate(file.IdSpan));
            }
        }

        foreach (var table in file.Hashes.Where(table => table.Hash is not null && _history.Last(group, table.Table)?.File == file && !HasModel(group, table.Table)))
        {
            context.ReportDiagnostic(Diagnostic.Create(
                MigrationRules.Differs, Locate(table.Span), $"Table '{table.Table}', which '{file.Spec.Id}' was the last migration to change, has no model any more"));
        }

        Location Locate(TextSpan span) => MigrationHistory.Locate(context.AdditionalFile, span, context.CancellationToken);
    }

    private static string NameOf(INamedTypeSymbol type) => type.FullName().Replace("global::", "").Replace("@", "");

    /// <summary>True for an assembly whose own build compares its models.</summary>
    private static bool HasMigrations(IAssemblySymbol assembly) =>
        assembly.GetTypeByMetadataName($"Tortoise.CompilerServices.Registrations.{AssemblyMigrations.ClassPrefix}{Registration.ClassOf(assembly.Name)}") is not null;

    /// <summary>True if a model has the table, or may have it: one that the generator wrote nothing of, because something is wrong with it.</summary>
    private bool HasModel(string group, string table) =>
        _own.Values.Concat(_others.Value).Any(facts => facts.Group == group && facts.Table == table) || _hasBrokenModels.Value;

    private bool IsBroken(ClassText text) =>
        _compilation.Assembly.GetTypeByMetadataName(text.MetadataName) is { } type && type.IsModel() && !ModelOptions.IsAbstractModel(type) && !_own.ContainsKey(NameOf(type));

    private void Compare(Action<Diagnostic> report, TableFacts facts, Location location)
    {
        if (facts.Hash is null || !_history.HasGroup(facts.Group))
        {
            return;
        }

        if (_history.Last(facts.Group, facts.Table) is not { Hash: { } hash } last)
        {
            report(Diagnostic.Create(MigrationRules.Differs, location, $"Table '{facts.Table}' of '{facts.Name}' is in no migration"));
        }
        else if (hash != facts.Hash)
        {
            var change = TableChange.Of(facts, _history.ColumnsOf(facts.Group, facts.Table));
            report(Diagnostic.Create(
                MigrationRules.Differs,
                location,
                change.Properties,
                $"Table '{facts.Table}' of '{facts.Name}' differs from what '{last.File.Spec!.Id}', the last migration that changed it, has made{change.Text}"));
        }
    }

    private void FindSpentNames(SymbolAnalysisContext context, INamedTypeSymbol type, TableFacts facts)
    {
        if (((ISymbol)type).FindAttribute(AttributeNames.RenamedFrom) is { } onClass
            && onClass.StringAt(0) is { } table
            && _history.Last(facts.Group, facts.Table) is { Hash: not null })
        {
            Report(onClass, facts.Table, table);
        }

        var properties = type.GetMembers().OfType<IPropertySymbol>()
            .Select(static property => (Attribute: ((ISymbol)property).FindAttribute(AttributeNames.RenamedFrom), property))
            .Where(static pair => pair.Attribute is not null)
            .ToArray();
        if (properties.Length == 0 || RootOf(facts) is not { } root || _history.ColumnsOf(root.Group, root.Table) is not { } columns)
        {
            return;
        }

        var own = root.Columns();
        foreach (var (attribute, property) in properties)
        {
            if (attribute!.StringAt(0) is { } from
                && own.FirstOrDefault(column => column.From == from && column.Property.StartsWith(property.Name, StringComparison.Ordinal)).Column is { Length: > 0 } column
                && columns.Contains(column)
                && !columns.Contains(from))
            {
                Report(attribute!, column, from);
            }
        }

        void Report(AttributeData attribute, string name, string from) =>
            context.ReportDiagnostic(Diagnostic.Create(MigrationRules.SpentName, attribute.Location() ?? type.Locations[0], name, from));
    }

    private TableFacts? RootOf(TableFacts facts) => facts.Root is null ? facts : _own.TryGetValue(facts.Root, out var root) ? root : null;
}
