using Tortoise.Generators.Model;
using static Tortoise.Generators.Catalog.TypeNames;

namespace Tortoise.Generators.Emission;

/// <summary>
/// The fields that hold the related objects of <c>model</c>. They are private, so those of a base class are reached by file-local accessors.
/// </summary>
internal static class RelationSlots
{
    private const string Prefix = "_tortoise";

    /// <summary>Name of the field with the related object or objects.</summary>
    public static string Field(string property) => Prefix + property;

    /// <summary>Name of the field with the snapshot of a declared key.</summary>
    public static string KeyField(string property) => $"{Prefix}{property}Key";

    public static string Of(ModelSpec model, EndSpec end) => end.Kind switch
    {
        EndKind.ToOne => Of(model, model.Relations[end.Declared]),
        EndKind.Links when model.Links[end.Declared].PartialProperty is null => Accessor(model, end.Name),
        _ => $"model.{Field(end.Name)}",
    };

    public static string Of(ModelSpec model, RelationSpec relation) =>
        relation.PartialProperty is null ? Accessor(model, relation.Name) : $"model.{Field(relation.Name)}";

    public static string KeyOf(ModelSpec model, RelationSpec relation) =>
        relation.PartialProperty is null ? Accessor(model, relation.Name + "Key") : $"model.{KeyField(relation.Name)}";

    public static void EmitAccessors(SourceWriter writer, ModelSpec model)
    {
        var relations = model.Relations.Where(static relation => relation is { PartialProperty: null, Part: HierarchyPart.Own }).ToArray();
        var links = model.Links.Where(static links => links is { PartialProperty: null, Part: HierarchyPart.Own }).ToArray();
        if (relations.Length + links.Length == 0)
        {
            return;
        }

        writer.Gap().Open(GeneratedCodeMarker.FileClass(model, model.Type.Slots));
        foreach (var relation in relations)
        {
            EmitAccessor(Field(relation.Name), $"{RelationSlot} {relation.Name}({relation.Owner} model)");
            if (relation.HasDeclaredKey)
            {
                EmitAccessor(KeyField(relation.Name), $"{KeySnapshot}<{relation.DeclaredKey(model)}> {relation.Name}Key({relation.Owner} model)");
            }
        }

        foreach (var link in links)
        {
            EmitAccessor(Field(link.Name), $"{RelationSlot} {link.Name}({link.Owner} model)");
        }

        writer.Close();

        void EmitAccessor(string field, string signature) => writer.Gap().Line($"""
            [{UnsafeAccessor}({UnsafeAccessorKind}.Field, Name = "{field}")]
            internal static extern ref {signature};
            """);
    }

    private static string Accessor(ModelSpec model, string name) => $"{model.Type.Slots}.{name}(model)";
}
