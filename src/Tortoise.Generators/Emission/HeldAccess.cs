using Tortoise.Generators.Model;
using static Tortoise.Generators.Catalog.TypeNames;

namespace Tortoise.Generators.Emission;

/// <summary>
/// Where <c>model</c> holds what a relation loaded, from its own class or a derived one: then by a file-local door, because what holds it is
/// private.
/// </summary>
internal static class HeldAccess
{
    private const string Prefix = "_tortoise";

    /// <summary>Name of the member that holds what is loaded.</summary>
    public static string Field(string property) => Prefix + property;

    /// <summary>Name of the member that remembers a declared key.</summary>
    public static string KeyField(string property) => $"{Prefix}{property}Key";

    public static string Of(ModelSpec model, EndSpec end) => end.Kind switch
    {
        EndKind.ToOne => Of(model, model.Relations[end.Declared]),
        EndKind.Links when model.Links[end.Declared].PartialProperty is null => Door(model, end.Name),
        _ => $"model.{Field(end.Name)}",
    };

    public static string Of(ModelSpec model, RelationSpec relation) =>
        relation.PartialProperty is null ? Door(model, relation.Name) : $"model.{Field(relation.Name)}";

    public static string KeyOf(ModelSpec model, RelationSpec relation) =>
        relation.PartialProperty is null ? Door(model, relation.Name + "Key") : $"model.{KeyField(relation.Name)}";

    public static void Emit(SourceWriter writer, ModelSpec model)
    {
        var relations = model.Relations.Where(static relation => relation.PartialProperty is null).ToArray();
        var links = model.Links.Where(static links => links.PartialProperty is null).ToArray();
        if (relations.Length + links.Length == 0)
        {
            return;
        }

        writer.Gap().Open(GeneratedMark.FileClass(model, model.Type.Held));
        foreach (var relation in relations)
        {
            Emit(Field(relation.Name), $"{Held}<{relation.Target.FullName}> {relation.Name}({relation.Owner} model)");
            if (relation.HasDeclaredKey)
            {
                Emit(KeyField(relation.Name), $"{HeldKey}<{relation.DeclaredKey(model)}> {relation.Name}Key({relation.Owner} model)");
            }
        }

        foreach (var link in links)
        {
            Emit(Field(link.Name), $"{Held}<{RelationPropertiesEmitter.Rows(link)}> {link.Name}({link.Owner} model)");
        }

        writer.Close();

        void Emit(string field, string signature) => writer.Gap().Line($"""
            [{UnsafeAccessor}({UnsafeAccessorKind}.Field, Name = "{field}")]
            internal static extern ref {signature};
            """);
    }

    private static string Door(ModelSpec model, string name) => $"{model.Type.Held}.{name}(model)";
}
