using Tortoise.Generators.Model;
using static Tortoise.Generators.Catalog.TypeNames;

namespace Tortoise.Generators.Catalog;

/// <summary>The table of methods of a model that take its key. Emission writes them; the collision check compares their signatures.</summary>
internal static class ModelMethods
{
    private const string NoKey = "<exception cref=\"orm::DoesNotExistException\">No object has the key.</exception>";

    private const string Get = "GetAsync";
    private const string GetOrDefault = "GetOrDefaultAsync";
    private const string InBulk = "InBulkAsync";

    private static readonly GeneratedParameter Token = new(CancellationTokenType, "cancellationToken", "default");

    /// <summary>True for the name of one of the methods that take the model's key, or leave its manager out.</summary>
    public static bool IsName(ModelSpec model, string name) => model.Key.Count > 0 && (name is (Get or GetOrDefault or InBulk) || (name is MemberNames.Unscoped && model.Manager is not null));

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
            $"{key.Accessibility} static", $"{ValueTaskType}<{name}>", Get, [.. key.Parameters, Token],
            $"{model.Type.QuerySet}.Root.GetAsync({key.Condition}, cancellationToken)",
            "Returns the object with this key.")
        {
            Exceptions = [NoKey],
        };
        yield return new(
            $"{key.Accessibility} static", $"{ValueTaskType}<{name}?>", GetOrDefault, [.. key.Parameters, Token],
            $"{model.Type.QuerySet}.Root.GetOrDefaultAsync({key.Condition}, cancellationToken)",
            "Returns the object with this key, or null if there is none.");
        yield return new(
            $"{key.Accessibility} static",
            $"{ValueTaskType}<{Dictionary}<{key.Type}, {name}>>",
            InBulk,
            [new($"{IEnumerable}<{key.Type}>", "keys"), Token],
            $"{model.Type.QuerySet}.Root.InBulkAsync({key.Finder}, keys, {selector}, cancellationToken)",
            "Returns the objects with these keys, by key. Keys without an object are omitted.");
    }
}
