using Tortoise.Generators.Model;
using static Tortoise.Generators.Catalog.TypeNames;

namespace Tortoise.Generators.Catalog;

/// <summary>The table of methods that a model gets. Emission writes them; the collision check compares their signatures.</summary>
internal static class ModelMethods
{
    private const string DoesNotExist = "<exception cref=\"global::Tortoise.DoesNotExistException\">There is none.</exception>";
    private const string Several = "<exception cref=\"global::Tortoise.MultipleObjectsReturnedException\">There are several.</exception>";

    private static readonly GeneratedParameter Token = new(CancellationTokenType, "cancellationToken", "default");

    /// <summary>All that a model can have.</summary>
    public static IEnumerable<GeneratedMethod> Of(ModelSpec model) => All(model).Concat(Fetches(model));

    /// <summary>Those of every model.</summary>
    public static IEnumerable<GeneratedMethod> All(ModelSpec model) =>
        Queries(model).Concat(model.Key.Count == 0 ? [] : KeyQueries(model)).Concat(Writes(model)).Concat(InstanceMethods(model));

    /// <summary>Where every query begins in a model that has a member <c>All</c> of its own.</summary>
    public static GeneratedMethod InPlaceOfAll(ModelSpec model) => new(
        "public static", model.Type.QuerySet, "Query", [],
        $"{model.Type.QuerySet}.Root",
        "All rows.");

    private static IEnumerable<GeneratedMethod> Queries(ModelSpec model)
    {
        var (name, querySet) = (model.Type.Identifier, model.Type.QuerySet);
        var predicate = Predicate(model);

        yield return new(
            "public static", querySet, "All", [],
            $"{querySet}.Root",
            "All rows.");
        yield return new(
            "public static", querySet, "Filter", [predicate],
            "All().Filter(predicate)",
            "The rows for which the condition holds.");
        yield return new(
            "public static", querySet, "Filter", [new(Q, "condition")],
            "All().Filter(condition)",
            "The rows for which the condition holds, which was built outside a lambda.");
        yield return new(
            "public static", querySet, "Exclude", [predicate],
            "All().Exclude(predicate)",
            "The rows for which the condition does not hold.");
        yield return new(
            "public static", $"{RawQuery}<{name}>", "Raw", [new(SqlTemplate, "sql")],
            "new(sql)",
            "The rows that a SELECT of yours gives; every hole in the string becomes a parameter.");
        yield return new(
            "public static", $"{ValueTaskType}<{name}>", "GetAsync", [predicate, Token],
            "All().GetAsync(predicate, cancellationToken)",
            "The only object for which the condition holds.")
        {
            Exceptions = [DoesNotExist, Several],
        };
        yield return new(
            "public static", $"{ValueTaskType}<{name}?>", "GetOrDefaultAsync", [predicate, Token],
            "All().GetOrDefaultAsync(predicate, cancellationToken)",
            "The only object for which the condition holds; null if there is none.")
        {
            Exceptions = [Several],
        };
    }

    private static IEnumerable<GeneratedMethod> KeyQueries(ModelSpec model)
    {
        var name = model.Type.Identifier;
        var key = new KeyShape(model);
        var selector = key.Selector(new PropertyAccess(model).Get);

        yield return new(
            $"{key.Accessibility} static", $"{ValueTaskType}<{name}>", "GetAsync", [.. key.Parameters, Token],
            $"All().GetAsync({key.Condition}, cancellationToken)",
            "The object with this key.")
        {
            Exceptions = [DoesNotExist],
        };
        yield return new(
            $"{key.Accessibility} static", $"{ValueTaskType}<{name}?>", "GetOrDefaultAsync", [.. key.Parameters, Token],
            $"All().GetOrDefaultAsync({key.Condition}, cancellationToken)",
            "The object with this key; null if there is none.");
        yield return new(
            $"{key.Accessibility} static",
            $"{ValueTaskType}<{Dictionary}<{key.Type}, {name}>>",
            "InBulkAsync",
            [new($"{IEnumerable}<{key.Type}>", "keys"), Token],
            $"All().InBulkAsync({key.Finder}, keys, {selector}, cancellationToken)",
            "The objects with these keys, by key. Keys without an object are not in the result.");
    }

    private static IEnumerable<GeneratedMethod> Writes(ModelSpec model)
    {
        var name = model.Type.Identifier;
        var predicate = Predicate(model);
        var createdOrNot = $"{ValueTaskType}<({name} Model, bool Created)>";
        GeneratedParameter models = new($"{IEnumerable}<{name}>", "models");
        GeneratedParameter create = new($"{Func}<{name}>", "create");
        GeneratedParameter update = new($"{ActionType}<{name}>", "update");
        GeneratedParameter fields = new($"{Func}<{model.Type.Fields}, {FieldList}>", "fields");
        GeneratedParameter ignoreConflicts = new("bool", "ignoreConflicts", "false");
        GeneratedParameter batchSize = new("int", "batchSize", "0");

        yield return new(
            "public static", $"{ValueTaskType}<{name}>", "CreateAsync", [new(name, "model"), Token],
            $"{ModelOperations}.CreateAsync(model, cancellationToken)",
            "Inserts an object and returns it.");
        yield return new(
            "public static", createdOrNot, "GetOrCreateAsync", [predicate, create, Token],
            $"{ModelOperations}.GetOrCreateAsync(Filter(predicate), create, cancellationToken)",
            "The only object for which the condition holds; if there is none, a new one.");
        yield return new(
            "public static", createdOrNot, "UpdateOrCreateAsync", [predicate, update, create, Token],
            $"{ModelOperations}.UpdateOrCreateAsync(Filter(predicate), update, create, cancellationToken)",
            "The only object for which the condition holds, changed and saved; where there is none, a new one. The callbacks may run more than once: they are repeated after a conflict or a deadlock.");
        yield return new(
            "public static",
            $"{ValueTaskType}<int>",
            "BulkCreateAsync",
            [models, OptionalFields(model, "onConflict"), OptionalFields(model, "update"), ignoreConflicts, batchSize, Token],
            $"{ModelOperations}.BulkCreateAsync(\n"
                + "    models, onConflict?.Invoke(default), update?.Invoke(default), ignoreConflicts, batchSize, cancellationToken)",
            "Inserts many objects in few statements; rows that conflict can be ignored or updated. Returns how many were written.");
        yield return new(
            "public static", $"{ValueTaskType}<int>", "BulkUpdateAsync", [models, fields, batchSize, Token],
            $"{ModelOperations}.BulkUpdateAsync(models, fields(default), batchSize, cancellationToken)",
            "Updates these fields of many objects in few statements. Returns how many rows there were.")
        {
            Exceptions = Stale(model, "A row was modified or deleted since its object was read. None was written."),
        };
    }

    private static IEnumerable<GeneratedMethod> InstanceMethods(ModelSpec model)
    {
        GeneratedParameter token = new(CancellationTokenType, "cancellationToken");
        GeneratedParameter mode = new(SaveMode, "mode", $"{SaveMode}.Auto");
        var fields = OptionalFields(model, "fields");

        yield return new(
            "public", ValueTaskType, "SaveAsync", [token],
            $"{ModelOperations}.SaveAsync(this, default, {SaveMode}.Auto, cancellationToken)",
            "Inserts the object if it is new; otherwise updates its row.")
        {
            Exceptions = Stale(model),
        };
        yield return new(
            "public", ValueTaskType, "SaveAsync", [fields, mode, Token],
            $"{ModelOperations}.SaveAsync(this, fields?.Invoke(default), mode, cancellationToken)",
            "Inserts the object if it is new; otherwise updates its row, or only these fields of it.")
        {
            Exceptions = Stale(model),
        };
        yield return new(
            "public", ValueTaskType, "DeleteAsync", [Token],
            $"{ModelOperations}.DeleteAsync(this, cancellationToken)",
            "Deletes the row of the object.")
        {
            Exceptions = Stale(model),
        };
        yield return new(
            "public", ValueTaskType, "RefreshAsync", [token],
            $"{ModelOperations}.RefreshAsync(this, default, cancellationToken)",
            "Reads the row of the object again.");
        yield return new(
            "public", ValueTaskType, "RefreshAsync", [fields, Token],
            $"{ModelOperations}.RefreshAsync(this, fields?.Invoke(default), cancellationToken)",
            "Reads the row of the object again, or only these fields of it.");
    }

    /// <summary>Those of a model with relations, its own or of others to it.</summary>
    public static IEnumerable<GeneratedMethod> Fetches(ModelSpec model) => Fetches(model.Type.Identifier, model.Type.Fields, "[this]", "the object");

    /// <summary>The same for many objects at once.</summary>
    public static IEnumerable<GeneratedMethod> FetchesOfMany(ModelName model) => Fetches(model.FullName, model.Fields, "models", "the objects");

    /// <summary>Those of a relation that holds many of a model's objects.</summary>
    public static IEnumerable<GeneratedMethod> OfRelated(ModelName model)
    {
        GeneratedParameter predicate = new($"{Func}<{model.Fields}, {Q}>", "predicate");

        yield return new(
            "public", model.QuerySet, "All", [],
            $"rows.Of({model.QuerySet}.Root)",
            "All of the related rows, read when the query runs.");
        yield return new(
            "public", model.QuerySet, "Filter", [predicate],
            $"rows.Of({model.QuerySet}.Root).Filter(predicate)",
            "The related rows for which the condition holds.");
        yield return new(
            "public", model.QuerySet, "Exclude", [predicate],
            $"rows.Of({model.QuerySet}.Root).Exclude(predicate)",
            "The related rows for which the condition does not hold.");
    }

    private static IEnumerable<GeneratedMethod> Fetches(string model, string modelFields, string models, string objects)
    {
        GeneratedParameter again = new("bool", "again", "false");

        yield return new(
            "public", ValueTaskType, "FetchRelatedAsync",
            [new($"{Func}<{modelFields}, {IRelationPath}>", "path"), again, Token],
            $"{ModelOperations}.FetchRelatedAsync<{model}>({models}, [path(default)], again, cancellationToken)",
            $"Loads related objects of {objects}; what is already loaded is loaded again only on request.");
        yield return new(
            "public", ValueTaskType, "FetchRelatedAsync",
            [new($"{Func}<{modelFields}, {IRelationPath}[]>", "paths"), again, Token],
            $"{ModelOperations}.FetchRelatedAsync<{model}>({models}, paths(default), again, cancellationToken)",
            $"Loads several relations of {objects}; what is already loaded is loaded again only on request.");
    }

    /// <summary>What a write of objects throws where the model has a version.</summary>
    private static string[] Stale(
        ModelSpec model, string reason = "The row was modified or deleted since the object was read. Nothing was written.") =>
        model.Fields.Any(static field => field.IsVersion) ? [$"<exception cref=\"global::Tortoise.ConcurrencyException\">{reason}</exception>"] : [];

    private static GeneratedParameter Predicate(ModelSpec model) => new($"{Func}<{model.Type.Fields}, {Q}>", "predicate");

    private static GeneratedParameter OptionalFields(ModelSpec model, string name) =>
        new($"{Func}<{model.Type.Fields}, {FieldList}>?", name, "null");
}
