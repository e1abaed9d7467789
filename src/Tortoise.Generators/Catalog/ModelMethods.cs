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
}
