using Tortoise.Generators.Model;
using Tortoise.Generators.Resolution;
using static Tortoise.Generators.Catalog.TypeNames;
using static Tortoise.Generators.Emission.TableEmitter;

namespace Tortoise.Generators.Emission;

/// <summary>The metadata of relations. Models refer to each other, so each gets the metadata of the others late.</summary>
internal static class RelationFactsEmitter
{
    public static IEnumerable<string> Options(ResolvedModel resolved)
    {
        var model = resolved.Spec;
        if (model.Relations.Count > 0)
        {
            yield return List("Relations", model.Relations.Select(Relation));
        }

        if (model.Links.Count > 0)
        {
            yield return List("Links", model.Links.Select(Links));
        }

        if (resolved.Ends.Count > 0)
        {
            yield return List("Ends", resolved.Ends.Select(end => End(model, end)));
        }
    }

    /// <summary>The inverses of relations to models of other assemblies, whose metadata cannot have them.</summary>
    public static void EmitFarEnds(SourceWriter writer, ModelSpec model)
    {
        if (model.FarEnds().ToArray() is [_, ..] far)
        {
            writer.Gap().Open(GeneratedCodeMarker.FileClass(model, model.Type.FarEnds));
            foreach (var (_, end) in far)
            {
                writer.Line($"internal static readonly {RelationEnd} {end.Back} = {End(model, end)};");
            }

            writer.Close();
        }
    }

    private static string List(string name, IEnumerable<string> items)
    {
        var line = $"{name} = [{string.Join(", ", items)}]";
        return SourceWriter.FitsLine(line.Length, depth: 2) ? line : $"{name} =\n[\n{string.Concat(items.Select(static item => $"    {item},\n"))}]";
    }

    private static string Relation(RelationSpec relation) =>
        $"new({Literal(relation.Name)}, {Facts(relation.Target)}, [{string.Join(", ", relation.Key.Select(static part => part.Field))}])"
        + TableEmitter.Options(RelationOptions(relation));

    private static IEnumerable<string> RelationOptions(RelationSpec relation)
    {
        if (relation.IsOneToOne)
        {
            yield return "IsUnique = true";
        }

        if (relation.ToField is { } field)
        {
            yield return $"ToField = {Literal(field)}";
        }

        foreach (var option in ConstraintOptions(relation.OnDelete, relation.HasConstraint))
        {
            yield return option;
        }
    }

    private static string Links(LinkSpec links) =>
        $"new({Literal(links.Name)}, {Facts(links.Target)}){TableEmitter.Options(LinkOptions(links))}";

    private static IEnumerable<string> LinkOptions(LinkSpec links)
    {
        if (links.LinkModel is { } model)
        {
            yield return $"LinkModel = {Facts(model)}";
        }

        if (links.Table is { } table)
        {
            yield return $"Table = {Literal(table)}";
        }

        if (links.ForwardKey is { } forward)
        {
            yield return $"ForwardKey = {Literal(forward)}";
        }

        if (links.BackwardKey is { } backward)
        {
            yield return $"BackwardKey = {Literal(backward)}";
        }

        if (links.IsSymmetrical)
        {
            yield return "IsSymmetrical = true";
        }

        foreach (var option in ConstraintOptions(links.OnDelete, links.HasConstraint))
        {
            yield return option;
        }
    }

    private static IEnumerable<string> ConstraintOptions(string? onDelete, bool hasConstraint)
    {
        if (onDelete is not null)
        {
            yield return $"OnDelete = orm::OnDelete.{onDelete}";
        }

        if (!hasConstraint)
        {
            yield return "HasConstraint = false";
        }
    }

    private static string End(ModelSpec model, EndSpec end)
    {
        var name = Literal(end.Name);
        return end.Kind switch
        {
            EndKind.ToOne => $"{RelationEnd}.ToOne({name}, {end.Declared})",
            EndKind.ReverseOne => $"{RelationEnd}.ReverseOne({name}, {Facts(end.Other)}, {end.Declared})",
            EndKind.ReverseMany => $"{RelationEnd}.ReverseMany({name}, {Facts(end.Other)}, {end.Declared})",
            EndKind.Links => $"{RelationEnd}.Links({name}, {Facts(model.Type.ModelName)}, {end.Declared})",
            _ => $"{RelationEnd}.Links({name}, {Facts(end.Other)}, {end.Declared}, isBackward: true)",
        };
    }

    private static string Facts(ModelName model) => $"{ModelOf}<{model.FullName}>.Metadata";
}
