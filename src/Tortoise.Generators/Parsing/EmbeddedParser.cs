using Microsoft.CodeAnalysis;
using Tortoise.Generators.Catalog;
using Tortoise.Generators.Model;
using Tortoise.Generators.Names;
using Tortoise.Generators.Rules;

namespace Tortoise.Generators.Parsing;

/// <summary><c>[Embedded]</c>: a property whose value is stored in columns of the model's table.</summary>
internal static class EmbeddedParser
{
    /// <summary>The members of an embedded value as fields of the model.</summary>
    public static void Collect(ModelDeclaration model, IPropertySymbol property, AttributeData attribute, ModelProperties properties)
    {
        foreach (var name in AttributeNames.FieldOptions)
        {
            if (name != AttributeNames.Embedded && property.FindAttribute(name) is { } option)
            {
                model.RefuseOption(property, option, "its members are columns: put it on them, or name them in an attribute of the class");
            }
        }

        if (property.Type is IErrorTypeSymbol)
        {
            // The compiler reports a type that does not exist.
            model.Break();
            return;
        }

        var walk = new EmbeddedTypeParser(model);
        var prefix = attribute.NamedString("Prefix") ?? model.Naming.Column(property.Name) + "_";
        if (walk.Parse(property.Type, new(property.Name, prefix, "", "", FieldTypeParser.IsNullable(property.Type), false)) is { } type)
        {
            properties.Add(new EmbeddedDeclaration(property, type, walk.Leaves));
        }
        else
        {
            model.Report(FieldRules.Embedded, property, property.Name, walk.Reason);
        }
    }

    public static EmbeddedSpec Parse(ModelDeclaration model, EmbeddedDeclaration embedded, ModelProperties properties)
    {
        var property = embedded.Symbol;
        return new()
        {
            Name = property.Name,
            Identifier = CSharpNames.Escape(property.Name),
            Type = embedded.Type,
            IsNullable = FieldTypeParser.IsNullable(property.Type),
            First = properties.Positions(property.Name).DefaultIfEmpty().Min(),
            Access = AccessParser.Parse(model, property),
            Accessibility = FieldParser.HandleAccessibility(property),
            Notice = NoticeParser.Parse(property),
            PartialProperty = PartialPropertyParser.Parse(model, property),
            Summary = SummaryParser.Parse(property),
        };
    }

    /// <summary>A field that is a member of an embedded value: it is read and set through the property of the model.</summary>
    /// <param name="model">The model.</param>
    /// <param name="embedded">The value.</param>
    /// <param name="index">Its index among the model's embedded values.</param>
    /// <param name="field">The field.</param>
    /// <param name="spec">What its own property says.</param>
    public static FieldSpec AsMemberOf(ModelDeclaration model, EmbeddedDeclaration embedded, int index, FieldDeclaration field, FieldSpec spec)
    {
        var leaf = embedded.Leaf(field.Name);
        return spec with
        {
            Identifier = string.Join(".", field.Name.Split('.').Select(CSharpNames.Escape)),
            Access = AccessParser.Parse(model, embedded.Symbol),
            Accessibility = FieldParser.HandleAccessibility(embedded.Symbol),
            IsTracked = embedded.Symbol.IsTracked(),
            PartialProperty = null,
            IsGenerated = false,
            ClockStamp = ClockStamp.None,
            Embedded = new EmbeddedFieldSpec(
                index, leaf.Way, leaf.Owner, leaf.OwnerMayBeMissing, CSharpNames.Escape(field.Symbol.Name), leaf.Type with { Precision = spec.Type.Precision, IsUnicode = spec.Type.IsUnicode }),
            Rules = leaf.IsOptional ? [.. spec.Rules.Select(OfOptional)] : spec.Rules,
        };
    }

    /// <summary>A value that must be there is missing where there is no object that has it.</summary>
    private static RuleSpec OfOptional(RuleSpec rule) =>
        rule is { IsRequired: true, Failure: { } failure } ? rule with { Failure = $"value is not null && ({failure})", IsRequired = false } : rule;
}
