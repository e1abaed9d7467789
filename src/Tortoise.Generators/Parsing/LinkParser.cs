using Microsoft.CodeAnalysis;
using Tortoise.Generators.Model;
using Tortoise.Generators.Names;

namespace Tortoise.Generators.Parsing;

/// <summary>The spec of each many-to-many relation.</summary>
internal static class LinkParser
{
    public static EquatableArray<LinkSpec> Parse(ModelDeclaration model, ModelProperties properties, ModelOptions options) =>
        [.. properties.Links.Select(link => Parse(model, link, options))];

    /// <summary>The table of the links, unless a model of links has one.</summary>
    public static string Table(ModelDeclaration model, IPropertySymbol property, AttributeData attribute, ModelOptions options) =>
        attribute.NamedString("Through") ?? model.Naming.LinkTable(options.Table, property.Name);

    private static LinkSpec Parse(ModelDeclaration model, LinkDeclaration link, ModelOptions options)
    {
        var (property, attribute) = (link.Symbol, link.Attribute);
        var isSymmetrical = attribute.NamedBool("Symmetrical") == true;
        var isSelf = SymbolEqualityComparer.Default.Equals(link.Target, model.Type);
        LinkRuleChecks.Run(model, link);
        var onDelete = attribute.NamedEnum("OnDelete");
        return new LinkSpec
        {
            Name = property.Name,
            Identifier = CSharpNames.Escape(property.Name),
            Target = link.Target.ModelName(),
            TargetTable = TargetParser.Parse(model, link.Target, new TargetKey(model.Compilation, model.CancellationToken).Of(link.Target, toField: null)),
            LinkModel = link.LinkModel?.ModelName(),
            Table = link.LinkModel is null ? Table(model, property, attribute, options) : null,
            ForwardKey = attribute.NamedString("ForwardKey") ?? DefaultKey(model, link, link.Target, ""),
            BackwardKey = attribute.NamedString("BackwardKey") ?? DefaultKey(model, link, model.Type, isSelf ? "Rel" : ""),
            OnDelete = onDelete is "Cascade" ? null : onDelete,
            HasConstraint = attribute.NamedBool("DbConstraint") != false,
            IsSymmetrical = isSymmetrical,
            Reverse = options.IsAbstract || isSymmetrical ? null : ReverseParser.Parse(model, attribute, link.Target, "s"),
            Owner = property.ContainingType.FullName(),
            PartialProperty = PartialPropertyParser.Parse(model, property),
            HandleAccessibility = FieldParser.HandleAccessibility(property),
            Notice = NoticeParser.Parse(property),
            Summary = SummaryParser.Parse(property),
        };
    }

    /// <summary>The column of an end's key, or the prefix of the columns of a composite key; null for the runtime's default.</summary>
    private static string? DefaultKey(ModelDeclaration model, LinkDeclaration link, INamedTypeSymbol end, string suffix)
    {
        if (link.LinkModel is not null || model.Naming.IsDefault)
        {
            return null;
        }

        var parts = new TargetKey(model.Compilation, model.CancellationToken).Of(end, toField: null);
        return model.Naming.Column(end.Name + suffix + (parts.Count == 1 ? parts[0].Property : ""));
    }
}
