using Tortoise.Generators.Emission;
using Tortoise.Generators.Model;
using static Tortoise.Generators.Catalog.TypeNames;

namespace Tortoise.Generators.Catalog;

/// <summary>The table of methods that a model gets. Emission writes them; the collision check compares their signatures.</summary>
internal static class ModelMethods
{
    private const string DoesNotExist = "<exception cref=\"global::Tortoise.DoesNotExistException\">There is none.</exception>";
    private const string Several = "<exception cref=\"global::Tortoise.MultipleObjectsReturnedException\">There are several.</exception>";

    private static readonly GeneratedParameter Token = new(CancellationTokenType, "cancellationToken", "default");

    public static IEnumerable<GeneratedMethod> All(ModelSpec model) => EntryPoints(model).Concat(InstanceMethods(model));

    public static IEnumerable<GeneratedMethod> EntryPoints(ModelSpec model)
    {
        var name = model.Type.Identifier;
        var querySet = model.Type.QuerySet;
        var key = new KeyShape(model);
        GeneratedParameter predicate = new($"{Func}<{model.Type.Fields}, {Q}>", "predicate");
        GeneratedParameter models = new($"{IEnumerable}<{name}>", "models");
        GeneratedParameter create = new($"{Func}<{name}>", "create");
        var createdOrNot = $"{ValueTaskType}<({name} Model, bool Created)>";

        yield return new("public static", querySet, "All", [], $"{querySet}.Root", "All rows.");
        yield return new("public static", querySet, "Filter", [predicate], "All().Filter(predicate)", "The rows for which the condition holds.");
        yield return new("public static", querySet, "Exclude", [predicate], "All().Exclude(predicate)", "The rows for which the condition does not hold.");
        yield return new("public static", $"{RawQuery}<{name}>", "Raw", [new(SqlTemplate, "sql")], "new(sql)", "The rows that a SELECT of yours gives; every hole in the string becomes a parameter.");
        yield return new($"{key.Accessibility} static", $"{ValueTaskType}<{name}>", "GetAsync", [.. key.Parameters, Token], $"All().GetAsync({key.Condition}, cancellationToken)", "The object with this key.")
        {
            Exceptions = [DoesNotExist],
        };
        yield return new("public static", $"{ValueTaskType}<{name}>", "GetAsync", [predicate, Token], "All().GetAsync(predicate, cancellationToken)", "The only object for which the condition holds.")
        {
            Exceptions = [DoesNotExist, Several],
        };
        yield return new($"{key.Accessibility} static", $"{ValueTaskType}<{name}?>", "GetOrDefaultAsync", [.. key.Parameters, Token], $"All().GetOrDefaultAsync({key.Condition}, cancellationToken)", "The object with this key; null where there is none.");
        yield return new("public static", $"{ValueTaskType}<{name}?>", "GetOrDefaultAsync", [predicate, Token], "All().GetOrDefaultAsync(predicate, cancellationToken)", "The only object for which the condition holds; null where there is none.")
        {
            Exceptions = [Several],
        };
        yield return new(
            $"{key.Accessibility} static",
            $"{ValueTaskType}<{Dictionary}<{key.Type}, {name}>>",
            "InBulkAsync",
            [new($"{IEnumerable}<{key.Type}>", "keys"), Token],
            $"All().InBulkAsync({key.Finder}, keys, {key.Selector(field => new PropertyAccess(model).Get(field))}, cancellationToken)",
            "The objects with these keys, by key. Keys without an object are not in the result.");
        yield return new("public static", $"{ValueTaskType}<{name}>", "CreateAsync", [new(name, "model"), Token], $"{ModelOperations}.CreateAsync(model, cancellationToken)", "Inserts an object and returns it.");
        yield return new("public static", createdOrNot, "GetOrCreateAsync", [predicate, create, Token], $"{ModelOperations}.GetOrCreateAsync(Filter(predicate), create, cancellationToken)", "The only object for which the condition holds; where there is none, a new one.");
        yield return new("public static", createdOrNot, "UpdateOrCreateAsync", [predicate, new($"{ActionType}<{name}>", "update"), create, Token], $"{ModelOperations}.UpdateOrCreateAsync(Filter(predicate), update, create, cancellationToken)", "The only object for which the condition holds, changed and saved; where there is none, a new one.");
        yield return new(
            "public static",
            $"{ValueTaskType}<int>",
            "BulkCreateAsync",
            [models, OptionalFields(model, "onConflict"), OptionalFields(model, "update"), new("bool", "ignoreConflicts", "false"), new("int", "batchSize", "0"), Token],
            $"{ModelOperations}.BulkCreateAsync(models, onConflict?.Invoke(default), update?.Invoke(default), ignoreConflicts, batchSize, cancellationToken)",
            "Inserts many objects in few statements. On a conflict in <paramref name=\"onConflict\"/> the fields of <paramref name=\"update\"/> are updated instead. Returns how many rows were written.");
        yield return new(
            "public static",
            $"{ValueTaskType}<int>",
            "BulkUpdateAsync",
            [models, new($"{Func}<{model.Type.Fields}, {FieldList}>", "fields"), new("int", "batchSize", "0"), Token],
            $"{ModelOperations}.BulkUpdateAsync(models, fields(default), batchSize, cancellationToken)",
            "Updates these fields of many objects in few statements. Returns how many rows there were.");
    }

    public static IEnumerable<GeneratedMethod> InstanceMethods(ModelSpec model)
    {
        GeneratedParameter token = new(CancellationTokenType, "cancellationToken");

        yield return new("public", ValueTaskType, "SaveAsync", [token], $"{ModelOperations}.SaveAsync(this, default, {SaveMode}.Auto, cancellationToken)", "Inserts the object where it is new, else updates its row.");
        yield return new("public", ValueTaskType, "SaveAsync", [OptionalFields(model, "fields"), new(SaveMode, "mode", $"{SaveMode}.Auto"), Token], $"{ModelOperations}.SaveAsync(this, fields?.Invoke(default), mode, cancellationToken)", "Inserts the object where it is new, else updates its row, or only these fields of it.");
        yield return new("public", ValueTaskType, "DeleteAsync", [Token], $"{ModelOperations}.DeleteAsync(this, cancellationToken)", "Deletes the row of the object.");
        yield return new("public", ValueTaskType, "RefreshAsync", [token], $"{ModelOperations}.RefreshAsync(this, default, cancellationToken)", "Reads the row of the object again.");
        yield return new("public", ValueTaskType, "RefreshAsync", [OptionalFields(model, "fields"), Token], $"{ModelOperations}.RefreshAsync(this, fields?.Invoke(default), cancellationToken)", "Reads the row of the object again, or only these fields of it.");
    }

    private static GeneratedParameter OptionalFields(ModelSpec model, string name) => new($"{Func}<{model.Type.Fields}, {FieldList}>?", name, "null");
}
