using Microsoft.CodeAnalysis;
using Tortoise.Generators.Model;
using Tortoise.Generators.Names;

namespace Tortoise.Generators.Parsing;

/// <summary>The spec of each foreign key and one-to-one relation.</summary>
internal static class RelationParser
{
    public static EquatableArray<RelationSpec> Parse(
        ModelDeclaration model, ModelProperties properties, IReadOnlyList<FieldSpec> fields, bool isAbstract) =>
        [.. properties.Relations.Select(relation => Parse(model, properties, fields, relation, isAbstract))];

    private static RelationSpec Parse(
        ModelDeclaration model, ModelProperties properties, IReadOnlyList<FieldSpec> fields, RelationDeclaration relation, bool isAbstract)
    {
        var (property, attribute) = (relation.Symbol, relation.Attribute);
        var positions = properties.Positions(property.Name);
        var onDelete = attribute.NamedEnum("OnDelete");
        RelationRuleChecks.Run(model, relation, [.. positions.Select(position => (properties[position], fields[position]))], onDelete);
        return new RelationSpec
        {
            Name = property.Name,
            Identifier = CSharpNames.Escape(property.Name),
            Target = relation.Target.ModelName(),
            TargetTable = TargetParser.Parse(model, relation.Target, relation.Parts),
            IsOneToOne = relation.IsOneToOne,
            IsNullable = relation.IsNullable,
            Key =
            [
                .. relation.Parts.Zip(
                    positions,
                    (part, position) => new RelationKeySpec(position, CSharpNames.Escape(part.Property), IsDeclared: properties[position].Part is null)),
            ],
            ToField = attribute.NamedString("ToField"),
            OnDelete = onDelete is "Cascade" ? null : onDelete,
            HasConstraint = attribute.NamedBool("DbConstraint") != false,
            Reverse = isAbstract ? null : ReverseParser.Parse(model, attribute, relation.Target, relation.IsOneToOne ? "" : "s"),
            Owner = property.ContainingType.FullName(),
            PartialProperty = PartialPropertyParser.Parse(model, property),
            Accessibility = property.DeclaredAccessibility.Text(),
            HandleAccessibility = FieldParser.HandleAccessibility(property),
            Notice = NoticeParser.Parse(property),
            Summary = SummaryParser.Parse(property),
        };
    }
}
