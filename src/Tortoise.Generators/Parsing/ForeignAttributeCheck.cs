using Microsoft.CodeAnalysis;
using Tortoise.Generators.Names;
using Tortoise.Generators.Rules;

namespace Tortoise.Generators.Parsing;

/// <summary>Attributes of other libraries that have the meaning of one of ours, but no effect here.</summary>
internal static class ForeignAttributeCheck
{
    private static readonly string[] Namespaces =
    [
        "System.ComponentModel.DataAnnotations", "System.ComponentModel.DataAnnotations.Schema", "Microsoft.EntityFrameworkCore",
    ];

    private static readonly Dictionary<string, string> Ours = new(StringComparer.Ordinal)
    {
        ["Column"] = "[Tortoise.Column(\"name\")]",
        ["Comment"] = "[Tortoise.Comment(\"…\")]",
        ["ConcurrencyCheck"] = "[Tortoise.Version] on an int or a long",
        ["DatabaseGenerated"] = "[Tortoise.PrimaryKey(Generated = …)] or [Tortoise.DbDefault]",
        ["ForeignKey"] = "[Tortoise.ForeignKey] on the related object: public partial Team Team { get; set; }",
        ["Index"] = "[Tortoise.Index(nameof(…))]",
        ["InverseProperty"] = "[Tortoise.ForeignKey(RelatedName = \"…\")] on the other model",
        ["Key"] = "[Tortoise.PrimaryKey]",
        ["NotMapped"] = "[Tortoise.NotMapped]",
        ["Precision"] = "[Tortoise.Precision(…, …)]",
        ["PrimaryKey"] = "[Tortoise.PrimaryKey(…)]",
        ["Table"] = "[Model(Table = \"name\")]",
        ["Timestamp"] = "[Tortoise.Version]",
        ["Unicode"] = "[Tortoise.Unicode(…)]",
    };

    public static void Run(ModelDeclaration model)
    {
        foreach (var type in model.Type.BaseClasses().Append(model.Type))
        {
            foreach (var symbol in type.GetMembers().OfType<IPropertySymbol>().Prepend<ISymbol>(type))
            {
                foreach (var attribute in symbol.GetAttributes())
                {
                    if (Find(attribute) is { } ours)
                    {
                        model.Report(
                            ModelRules.ForeignAttribute, symbol, attribute, attribute.OptionName(), attribute.AttributeClass!.ContainingNamespace.FullName(), symbol.Name, ours);
                    }
                }
            }
        }
    }

    private static string? Find(AttributeData attribute) =>
        attribute.AttributeClass is { } type
        && type.Name.EndsWith("Attribute", StringComparison.Ordinal)
        && Ours.TryGetValue(attribute.OptionName(), out var ours)
        && Namespaces.Contains(type.ContainingNamespace.FullName())
            ? ours
            : null;
}
