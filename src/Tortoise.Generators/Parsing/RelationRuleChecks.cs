using Tortoise.Generators.Model;
using Tortoise.Generators.Rules;

namespace Tortoise.Generators.Parsing;

/// <summary>Whether the options of a relation fit its key.</summary>
internal static class RelationRuleChecks
{
    public static void Run(
        ModelDeclaration model, RelationDeclaration relation, IReadOnlyList<(FieldDeclaration Declared, FieldSpec Spec)> key, string? onDelete)
    {
        var (property, attribute) = (relation.Symbol, relation.Attribute);
        foreach (var name in AttributeNames.NotOnForeignKeys)
        {
            if (property.FindAttribute(name) is { } option)
            {
                model.RefuseOption(property, option, $"its key is declared in '{relation.Target.Name}'");
            }
        }

        if (key.FirstOrDefault(static part => part.Declared.Part is null).Declared is { Name: var declared })
        {
            foreach (var name in AttributeNames.OnDeclaredKeys)
            {
                if (property.FindAttribute(name) is { } option)
                {
                    model.RefuseOption(property, option, $"the property '{declared}' is its key; put the option there");
                }
            }
        }

        var column = property.FindAttribute(AttributeNames.Column) ?? (attribute.NamedString("Column") is null ? null : attribute);
        if (column is not null && key.Count > 1)
        {
            model.RefuseOption(property, column, "a key of several columns has no single name; declare the properties of the key and name their columns");
        }

        if (onDelete == "SetNull" && !relation.IsNullable)
        {
            model.Report(
                RelationRules.OnDelete, attribute.LocationOfNamed("OnDelete"), [property.Name, "SetNull", "its key cannot be NULL; make the property nullable"]);
        }

        if (onDelete == "SetDefault" && key.Any(static part => part.Spec.DbDefault is null))
        {
            model.Report(
                RelationRules.OnDelete, attribute.LocationOfNamed("OnDelete"), [property.Name, "SetDefault", "its key has no default; give it one with [DbDefault]"]);
        }

        for (var i = 0; i < key.Count; i++)
        {
            if (key[i].Spec.IsVersion && key[i].Declared.Symbol.FindAttribute(AttributeNames.Version) is { } version)
            {
                model.RefuseOption(key[i].Declared.Symbol, version, $"it is the key of '{property.Name}', and a version changes with each save");
            }

            if (key[i].Declared.Part is null && column == attribute)
            {
                model.RefuseOption(property, column, $"the property '{key[i].Declared.Name}' is its key; name the column there");
            }
        }
    }
}
