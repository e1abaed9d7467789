using Tortoise.Generators.Model;
using static Tortoise.Generators.Catalog.TypeNames;

namespace Tortoise.Generators.Catalog;

/// <summary>The table of methods that name types of the model. Emission writes them; the collision check compares their signatures.</summary>
internal static class ModelMethods
{
    private const string NoKey = "<exception cref=\"orm::DoesNotExistException\">No object has the key.</exception>";

    private static readonly GeneratedParameter Token = new(CancellationTokenType, "cancellationToken", "default");

    /// <summary>The methods of a model that take its key. Those that take no type of the model's own are extensions in the runtime.</summary>
    public static IEnumerable<GeneratedMethod> Of(ModelSpec model)
    {
        if (model.Key.Count == 0)
        {
            yield break;
        }

        var name = model.Type.Identifier;
        var key = new KeyShape(model);
        var selector = key.Selector(new PropertyAccess(model).Get);

        yield return new(
            $"{key.Accessibility} static", $"{ValueTaskType}<{name}>", "GetAsync", [.. key.Parameters, Token],
            $"{model.Type.QuerySet}.Root.GetAsync({key.Condition}, cancellationToken)",
            "Returns the object with this key.")
        {
            Exceptions = [NoKey],
        };
        yield return new(
            $"{key.Accessibility} static", $"{ValueTaskType}<{name}?>", "GetOrDefaultAsync", [.. key.Parameters, Token],
            $"{model.Type.QuerySet}.Root.GetOrDefaultAsync({key.Condition}, cancellationToken)",
            "Returns the object with this key, or null if there is none.");
        yield return new(
            $"{key.Accessibility} static",
            $"{ValueTaskType}<{Dictionary}<{key.Type}, {name}>>",
            "InBulkAsync",
            [new($"{IEnumerable}<{key.Type}>", "keys"), Token],
            $"{model.Type.QuerySet}.Root.InBulkAsync({key.Finder}, keys, {selector}, cancellationToken)",
            "Returns the objects with these keys, by key. Keys without an object are omitted.");
    }

    /// <summary>The methods of many objects of a model with relations, its own or those of others to it.</summary>
    public static IEnumerable<GeneratedMethod> FetchesOf(ModelName model)
    {
        GeneratedParameter models = new($"this {IEnumerable}<{model.FullName}>", "models");
        GeneratedParameter reload = new("bool", "reload", "false");
        foreach (var (count, name, type) in new[] { ("a relation", "path", IRelationPath), ("several relations", "paths", IRelationPath + "[]") })
        {
            yield return new(
                "public static", ValueTaskType, "FetchRelatedAsync", [models, new($"{Func}<{model.Fields}, {type}>", name), reload, Token],
                $"{ModelRelations}.LoadAsync(models, {name}, reload, cancellationToken)",
                $"Loads {count} of the objects. What is already loaded is loaded again only if <paramref name=\"reload\"/> is true.");
        }
    }

    /// <summary>The methods of a to-many relation.</summary>
    public static IEnumerable<GeneratedMethod> OfRelated(ModelName model)
    {
        GeneratedParameter rows = new($"this {Related}<{model.FullName}>", "rows");
        GeneratedParameter predicate = new($"{Func}<{model.Fields}, {Q}>", "predicate");

        yield return new(
            "public static", model.QuerySet, "All", [rows],
            $"rows.Of({model.QuerySet}.Root)",
            "Returns a query for the related objects.");
        yield return new(
            "public static", model.QuerySet, "Filter", [rows, predicate],
            $"rows.Of({model.QuerySet}.Root).Filter(predicate)",
            "Returns a query for the related objects that satisfy a condition.");
        yield return new(
            "public static", model.QuerySet, "Exclude", [rows, predicate],
            $"rows.Of({model.QuerySet}.Root).Exclude(predicate)",
            "Returns a query for the related objects that do not satisfy a condition.");
    }
}
