using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tortoise.Generators.Model;
using Tortoise.Generators.Names;
using Tortoise.Generators.Rules;

namespace Tortoise.Generators.Parsing;

/// <summary>
/// Reads a model's class. One parser, two callers: the generator uses the result, the analyzer the reports.
/// </summary>
internal static class ModelParser
{
    public const string ModelAttribute = "Tortoise.ModelAttribute";

    public static bool IsCandidate(SyntaxNode node, CancellationToken cancellationToken) => node is TypeDeclarationSyntax;

    public static ParsedModel? Parse(GeneratorAttributeSyntaxContext context, CancellationToken cancellationToken)
    {
        if (context.TargetSymbol is not INamedTypeSymbol type || !IsFirstPart(type, context.TargetNode))
        {
            return null;
        }

        var findings = new List<Finding>();
        var spec = Parse(new ModelDeclaration(type, context.SemanticModel.Compilation, findings.Add, cancellationToken));
        return new ParsedModel(spec, spec is null && ReportParser.IsGenerators(type) ? [.. findings.Select(ReportParser.Parse)] : []);
    }

    /// <summary>
    /// The model without its faulty parts, which were reported; null if nothing can be added to the class.
    /// </summary>
    public static ModelSpec? Parse(ModelDeclaration model)
    {
        TypeParser.Check(model);
        if (model.IsBroken)
        {
            return null;
        }

        var options = ModelOptions.Parse(model);
        ForeignAttributeCheck.Run(model);
        var properties = FieldCollector.Collect(model);
        UnusableProperties.LeaveOut(model, properties);
        var key = KeyParser.Parse(model, properties, options.IsAbstract);
        var fields = FieldParser.Parse(model, properties, key);
        model.CancellationToken.ThrowIfCancellationRequested();
        var names = new SchemaNames(model, options.Table);
        var indexes = IndexParser.Parse(model, properties, key, fields, names);
        var relations = RelationParser.Parse(model, properties, fields, options.IsAbstract);
        var links = LinkParser.Parse(model, properties, options);
        var spec = new ModelSpec
        {
            Type = TypeParser.Parse(model.Type),
            IsAbstract = options.IsAbstract,
            Hierarchy = HierarchyParser.Parse(model),
            HasBaseClass = model.Type.BaseClasses().Any(),
            StateOwner = model.Type.BaseClasses().FirstOrDefault(static type => type.IsModel())?.FullName(),
            Experimental = [.. NoticeParser.ExperimentalIds(model.Type)],
            HasJsonCallbacks = model.Type.AllInterfaces.Any(static type => type.Name is "IJsonOnSerializing" or "IJsonOnSerialized"),
            RecordText = RecordTextParser.Parse(model),
            Hooks = HookParser.Parse(model),
            Filters = ScopeParser.Filters(model),
            Manager = ScopeParser.Manager(model),
            History = HistoryParser.Parse(model, options, fields, key),
            IsValidatable = model.Type.AllInterfaces.Any(static type => type.Name == "IValidatableObject" && type.ContainingNamespace.FullName() == RuleParser.DataAnnotations),
            Table = options.Table,
            RenamedFrom = RenamedFromParser.Parse(model, options),
            Schema = options.Schema,
            Comment = options.Comment,
            Group = options.Group,
            Databases = options.Databases,
            IsManaged = options.IsManaged,
            Fields = [.. fields],
            Embedded = [.. properties.Embedded.Select(embedded => EmbeddedParser.Parse(model, embedded, properties))],
            Relations = relations,
            Links = links,
            Key = [.. key.Fields],
            Indexes = indexes.Indexes,
            Uniques = indexes.Uniques,
            Checks = CheckParser.Parse(model, properties, fields, names),
            Ordering = OrderingParser.Parse(model, properties),
            Construction = options.IsAbstract ? ConstructionSpec.None : ConstructionParser.Parse(model, properties, fields),
        };
        if (CollisionCheck.Run(model, spec) is not { } yielding)
        {
            return null;
        }

        spec = ReverseCheck.Run(model, properties, yielding);
        return model.IsBroken ? spec with { BrokenBy = model.BrokenBy, Plain = [.. PlainPropertyParser.Parse(model, spec)] } : spec;
    }

    /// <summary>True for the part with the first [Model]; the compiler reports a second one.</summary>
    private static bool IsFirstPart(INamedTypeSymbol type, SyntaxNode part) =>
        type.FindAttribute(AttributeNames.Model)?.ApplicationSyntaxReference is { } reference
        && reference.SyntaxTree == part.SyntaxTree
        && part.Span.Contains(reference.Span)
        && part is TypeDeclarationSyntax declaration
        && declaration.AttributeLists.Any(list => list.Span.Contains(reference.Span));
}
