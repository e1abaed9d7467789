using Microsoft.CodeAnalysis;
using Tortoise.Generators.Model;
using Tortoise.Generators.Rules;

namespace Tortoise.Generators.Parsing;

/// <summary>
/// Removes the invalid fields and relations: the rest of the model is generated all the same, so that one property that is still
/// being typed does not break everything that refers to the model.
/// </summary>
internal static class UnusableProperties
{
    public static void LeaveOut(ModelDeclaration model, ModelProperties properties)
    {
        for (var i = properties.Count - 1; i >= 0; i--)
        {
            properties.Resolve(i, TypeOf(model, properties[i]));
        }

        foreach (var relation in properties.Relations.Where(relation => !HasKey(model, properties, relation)).ToArray())
        {
            model.Break();
            properties.Remove(relation);
        }
    }

    private static FieldTypeSpec? TypeOf(ModelDeclaration model, FieldDeclaration field)
    {
        if (CollisionCheck.ObjectMembers.Contains(field.Name))
        {
            ISymbol at = model.Type.GetMembers(field.Name).FirstOrDefault() ?? (ISymbol)model.Type;
            model.Report(ModelRules.Collision, at, field.Name, $"the member '{field.Name}'", model.Type.Name);
            return null;
        }

        if (field.OffsetOf is not null)
        {
            return KeptOffsetParser.Type(field.Symbol);
        }

        return field.Part is { } part
            ? part.Type with { IsNullable = field.Relation!.IsNullable }
            : field.Embedded is { } embedded && FieldTypeParser.Parse(model, field.Symbol) is { } member
                ? member with { IsNullable = member.IsNullable || embedded.Leaf(field.Name).IsOptional }
            : FieldTypeParser.Parse(model, field.Symbol);
    }

    /// <summary>Whether each part of the relation's key is a field of the right type.</summary>
    private static bool HasKey(ModelDeclaration model, ModelProperties properties, RelationDeclaration relation)
    {
        var positions = properties.Positions(relation.Symbol.Name);

        // A property with the key's name that is not a field was reported.
        if (positions.Count < relation.Parts.Count)
        {
            return false;
        }

        var fits = true;
        for (var i = 0; i < positions.Count; i++)
        {
            var declared = properties[positions[i]];
            var expected = relation.Parts[i].Type with { IsNullable = relation.IsNullable };
            if (declared.Part is null && declared.Type != expected with { Precision = declared.Type.Precision })
            {
                model.Report(RelationRules.DeclaredKey, declared.Symbol, declared.Name, relation.Symbol.Name, Describe(expected));
                fits = false;
            }
        }

        return fits;
    }

    private static string Describe(FieldTypeSpec type) =>
        (type.IsUnicode ? "" : "[Unicode(false)] ") + type.ClrType.Replace("global::", "");
}
