using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Tortoise.Generators.Model;
using Tortoise.Generators.Rules;

namespace Tortoise.Generators.Parsing;

/// <summary>A rule as declared: the attribute, and the property that has it.</summary>
internal sealed record RuleDeclaration(ModelDeclaration Model, FieldDeclaration Field, FieldTypeSpec Type, AttributeData Attribute)
{
    /// <summary>The property.</summary>
    public IPropertySymbol Property => Field.Symbol;

    /// <summary>The type whose methods it can name: the model, or the type of an embedded value.</summary>
    public INamedTypeSymbol Owner => Field.Embedded is null ? Model.Type : Property.ContainingType;

    /// <summary>The value as a string.</summary>
    public string Text => Type.Kind == "Uri" ? "value?.OriginalString" : "value";

    /// <summary>The rule that is broken under a condition.</summary>
    /// <param name="failure">The condition.</param>
    /// <param name="message">The message, if the attribute has none.</param>
    /// <param name="told">What a message of the attribute can show after the name, as <c>{1}</c> and <c>{2}</c>.</param>
    public RuleSpec Fails(string failure, string message, params object?[] told) =>
        new(failure, RuleMessage.Parse(this, told) ?? SymbolDisplay.FormatLiteral(message, quote: true));

    /// <summary>Reports that it makes no sense for the type of its property.</summary>
    public RuleSpec? DoesNotFit(string reason)
    {
        Model.RefuseOption(Property, Attribute, reason);
        return null;
    }

    /// <summary>Reports what is wrong with it.</summary>
    public RuleSpec? Refuse(string reason)
    {
        Model.Report(FieldRules.Rule, Property, Attribute, Attribute.OptionName(), Property.Name, reason);
        return null;
    }
}
