using Microsoft.CodeAnalysis;
using Tortoise.Generators.Model;
using Tortoise.Generators.Rules;

namespace Tortoise.Generators.Parsing;

/// <summary>The options of <c>[Model]</c>.</summary>
internal sealed record ModelOptions(string Table, string? Schema, string? Comment, string? Group, EquatableArray<string> Databases, bool IsAbstract, bool IsManaged)
{
    private static readonly string[] OfTable = ["Table", "Schema", "Comment", "Group", "Databases", "Managed", "Abstract"];

    public static ModelOptions Parse(ModelDeclaration model)
    {
        var attribute = model.Type.FindAttribute(AttributeNames.Model);
        var table = attribute?.NamedString("Table");
        if (attribute is not null && table is not null && string.IsNullOrWhiteSpace(table))
        {
            model.RefuseOption(model.Type, attribute, "the name of a table cannot be empty");
        }

        if (HierarchyParser.BaseOf(model.Type) is not null)
        {
            return OfSubclass(model, attribute);
        }

        if (model.Type.BaseClasses().LastOrDefault(static type => type.IsModel() && !IsAbstractModel(type)) is { } concrete)
        {
            model.Report(ModelRules.ConcreteBase, model.Type, model.Type.Name, concrete.Name);
        }

        return new ModelOptions(
            table ?? model.Naming.Table(model.Type.Name),
            attribute?.NamedString("Schema"),
            attribute?.NamedString("Comment"),
            ModelGroup.Of(model.Type),
            [.. attribute?.NamedStrings("Databases") ?? []],
            IsAbstractModel(model.Type),
            attribute?.NamedBool("Managed") != false);
    }

    /// <summary>The options of the class whose table it shares.</summary>
    private static ModelOptions OfSubclass(ModelDeclaration model, AttributeData? attribute)
    {
        var root = HierarchyParser.RootOf(model.Type)!;
        if (attribute is not null && OfTable.FirstOrDefault(name => attribute.NamedArguments.Any(argument => argument.Key == name)) is { } option)
        {
            model.RefuseOption(model.Type, attribute, $"'{model.Type.Name}' shares the table of '{root.Name}', so {option} is said there");
        }

        return Parse(new ModelDeclaration(root, model.Compilation, report: null, model.CancellationToken)) with { IsAbstract = false };
    }

    public static bool IsAbstractModel(INamedTypeSymbol type) =>
        type.FindAttribute(AttributeNames.Model)?.NamedBool("Abstract") == true
        || (type.IsAbstract && HierarchyParser.RootOf(type) is null);
}
