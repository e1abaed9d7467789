using Tortoise.Generators.Catalog;
using Tortoise.Generators.Model;
using Tortoise.Generators.Resolution;
using static Tortoise.Generators.Catalog.TypeNames;

namespace Tortoise.Generators.Emission;

/// <summary>The members of <c>IModel</c> that load and write relations.</summary>
internal static class RelationInterfaceEmitter
{
    public static void Emit(SourceWriter writer, ResolvedModel resolved, PropertyAccess access)
    {
        if (resolved.Ends.Count == 0)
        {
            return;
        }

        var model = resolved.Spec;
        var name = model.Type.Identifier;
        EmitRelated(writer, resolved, name);
        EmitRelate(writer, resolved, access, name);
        if (model.Relations.Count > 0)
        {
            writer.Member(GeneratedCodeMarker.Of(resolved.Spec)).Open($"static void {IModel}<{name}>.TakeKeys({name} model)");
            foreach (var relation in model.Relations)
            {
                ForeignKeyEmitter.EmitTake(writer, resolved, relation, access);
            }

            writer.Close();
        }
    }

    private static void EmitRelated(SourceWriter writer, ResolvedModel resolved, string name)
    {
        writer.Member(GeneratedCodeMarker.Of(resolved.Spec)).Line($"static object? {IModel}<{name}>.Related({name} model, int end) => end switch").Open();
        for (var i = 0; i < resolved.Ends.Count; i++)
        {
            writer.Line(Related(resolved, resolved.Ends[i], i));
        }

        writer.Line("_ => null,").Close(";");
    }

    private static void EmitRelate(SourceWriter writer, ResolvedModel resolved, PropertyAccess access, string name)
    {
        writer.Member(GeneratedCodeMarker.Of(resolved.Spec))
            .Open($"static void {IModel}<{name}>.Relate({name} model, int end, object? related)")
            .Open("switch (end)");
        for (var i = 0; i < resolved.Ends.Count; i++)
        {
            writer.Line(Relate(resolved, access, resolved.Ends[i], i));
        }

        writer.Close().Close();
    }

    /// <summary>The case of an end that says what it holds.</summary>
    public static string Related(ResolvedModel resolved, EndSpec end, int index)
    {
        var value = RelationSlots.Of(resolved.Spec, end) + ".Value";
        var isCopy = resolved.Spec.Type.IsRecord && end.IsMany;
        return $"{index} => {value}{(isCopy ? $" is {RelationPropertiesEmitter.Rows(end)} rows && rows.IsOf(model) ? rows : null" : "")},";
    }

    /// <summary>The case of an end that sets what it holds.</summary>
    public static string Relate(ResolvedModel resolved, PropertyAccess access, EndSpec end, int index)
    {
        var rows = end.Other.IsSubclass ? $"{ModelRegistry}.ListOf<{end.Other.FullName}>(related!)" : $"({List}<{end.Other.FullName}>)related!";
        var statement = end.IsMany ? $"model.{end.Identifier}.Hold({rows});" : $"{RelationSlots.Of(resolved.Spec, end)} = new(related);";
        if (end.Kind == EndKind.ToOne && resolved.Spec.Relations[end.Declared] is { HasDeclaredKey: true } relation)
        {
            var member = RelationSlots.KeyOf(resolved.Spec, relation);
            statement += $" {ForeignKeyEmitter.TakeSnapshot(relation, member, part => access.Get(resolved.Spec.Fields[part.Field]))}";
        }

        return $"case {index}: {statement} break;";
    }
}
