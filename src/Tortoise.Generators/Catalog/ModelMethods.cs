using Tortoise.Generators.Model;
using static Tortoise.Generators.Catalog.TypeNames;

namespace Tortoise.Generators.Catalog;

/// <summary>The table of methods that a model gets. Emission writes them; the collision check compares their signatures.</summary>
internal static class ModelMethods
{
    private const string NoMatch = "<exception cref=\"global::Tortoise.DoesNotExistException\">No object satisfies the condition.</exception>";
    private const string NoKey = "<exception cref=\"global::Tortoise.DoesNotExistException\">No object has the key.</exception>";
    private const string SeveralMatches =
        "<exception cref=\"global::Tortoise.MultipleObjectsReturnedException\">Several objects satisfy the condition.</exception>";

    private static readonly GeneratedParameter Token = new(CancellationTokenType, "cancellationToken", "default");

    /// <summary>All methods of a model with relations.</summary>
    public static IEnumerable<GeneratedMethod> Of(ModelSpec model) => All(model).Concat(Fetches(model));

    /// <summary>The methods of every model.</summary>
    public static IEnumerable<GeneratedMethod> All(ModelSpec model) =>
        Queries(model).Concat(model.Key.Count == 0 ? [] : KeyQueries(model)).Concat(Writes(model)).Concat(InstanceMethods(model));

    /// <summary>The method that starts a query if the model has a member <c>All</c> of its own.</summary>
    public static GeneratedMethod InPlaceOfAll(ModelSpec model) => new(
        "public static", model.Type.QuerySet, "Query", [],
        $"{model.Type.QuerySet}.Root",
        "Returns a query for all objects.");

    private static IEnumerable<GeneratedMethod> Queries(ModelSpec model)
    {
        var (name, querySet) = (model.Type.Identifier, model.Type.QuerySet);
        var predicate = Predicate(model);

        yield return new(
            "public static", querySet, "All", [],
            $"{querySet}.Root",
            "Returns a query for all objects.");
        yield return new(
            "public static", querySet, "Filter", [predicate],
            "All().Filter(predicate)",
            "Returns a query for the objects that satisfy a condition.");
        yield return new(
            "public static", querySet, "Filter", [new(Q, "condition")],
            "All().Filter(condition)",
            "Returns a query for the objects that satisfy a condition that was built outside a lambda.");
        yield return new(
            "public static", querySet, "Exclude", [predicate],
            "All().Exclude(predicate)",
            "Returns a query for the objects that do not satisfy a condition.");
        yield return new(
            "public static", $"{RawQuery}<{name}>", "Raw", [new(SqlTemplate, "sql")],
            "new(sql)",
            "Returns a query that runs a SELECT statement; interpolated values become parameters.");
        yield return new(
            "public static", $"{ValueTaskType}<{name}>", "GetAsync", [predicate, Token],
            "All().GetAsync(predicate, cancellationToken)",
            "Returns the only object that satisfies a condition.")
        {
            Exceptions = [NoMatch, SeveralMatches],
        };
        yield return new(
            "public static", $"{ValueTaskType}<{name}?>", "GetOrDefaultAsync", [predicate, Token],
            "All().GetOrDefaultAsync(predicate, cancellationToken)",
            "Returns the only object that satisfies a condition, or null if there is none.")
        {
            Exceptions = [SeveralMatches],
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
            "Returns the object with this key.")
        {
            Exceptions = [NoKey],
        };
        yield return new(
            $"{key.Accessibility} static", $"{ValueTaskType}<{name}?>", "GetOrDefaultAsync", [.. key.Parameters, Token],
            $"All().GetOrDefaultAsync({key.Condition}, cancellationToken)",
            "Returns the object with this key, or null if there is none.");
        yield return new(
            $"{key.Accessibility} static",
            $"{ValueTaskType}<{Dictionary}<{key.Type}, {name}>>",
            "InBulkAsync",
            [new($"{IEnumerable}<{key.Type}>", "keys"), Token],
            $"All().InBulkAsync({key.Finder}, keys, {selector}, cancellationToken)",
            "Returns the objects with these keys, by key. Keys without an object are omitted.");
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
            "Returns the only object that satisfies a condition, or inserts a new one if there is none.")
        {
            Exceptions = [SeveralMatches],
        };
        yield return new(
            "public static", createdOrNot, "UpdateOrCreateAsync", [predicate, update, create, Token],
            $"{ModelOperations}.UpdateOrCreateAsync(Filter(predicate), update, create, cancellationToken)",
            "Changes and saves the only object that satisfies a condition, or inserts a new one if there is none. The delegates may run again after a conflict or a deadlock.")
        {
            Exceptions = [SeveralMatches],
        };
        yield return new(
            "public static",
            $"{ValueTaskType}<int>",
            "BulkCreateAsync",
            [models, OptionalFields(model, "onConflict"), OptionalFields(model, "update"), ignoreConflicts, batchSize, Token],
            $"{ModelOperations}.BulkCreateAsync(\n"
                + "    models, onConflict?.Invoke(default), update?.Invoke(default), ignoreConflicts, batchSize, cancellationToken)",
            "Inserts objects with few statements. With <paramref name=\"onConflict\"/> or <paramref name=\"ignoreConflicts\"/>, existing rows are updated or kept. Returns the number of rows that were written.");
        yield return new(
            "public static", $"{ValueTaskType}<int>", "BulkUpdateAsync", [models, fields, batchSize, Token],
            $"{ModelOperations}.BulkUpdateAsync(models, fields(default), batchSize, cancellationToken)",
            "Updates the given fields of objects with few statements. Returns the number of rows that were found.")
        {
            Exceptions = Stale(model, "A row was modified or deleted since its object was read. Nothing was written."),
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
            "Inserts the object if it is new; otherwise updates its row, or only the given fields.")
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
            "Reloads the object from the database.");
        yield return new(
            "public", ValueTaskType, "RefreshAsync", [fields, Token],
            $"{ModelOperations}.RefreshAsync(this, fields?.Invoke(default), cancellationToken)",
            "Reloads the object, or only the given fields, from the database.");
    }

    /// <summary>The methods of a model with relations, its own or those of others to it.</summary>
    public static IEnumerable<GeneratedMethod> Fetches(ModelSpec model) => Fetches(model.Type.Identifier, model.Type.Fields, "[this]", "the object");

    /// <summary>The same for many objects at once.</summary>
    public static IEnumerable<GeneratedMethod> FetchesOfMany(ModelName model) => Fetches(model.FullName, model.Fields, "models", "the objects");

    /// <summary>The methods of a to-many relation.</summary>
    public static IEnumerable<GeneratedMethod> OfRelated(ModelName model)
    {
        GeneratedParameter predicate = new($"{Func}<{model.Fields}, {Q}>", "predicate");

        yield return new(
            "public", model.QuerySet, "All", [],
            $"rows.Of({model.QuerySet}.Root)",
            "Returns a query for the related objects.");
        yield return new(
            "public", model.QuerySet, "Filter", [predicate],
            $"rows.Of({model.QuerySet}.Root).Filter(predicate)",
            "Returns a query for the related objects that satisfy a condition.");
        yield return new(
            "public", model.QuerySet, "Exclude", [predicate],
            $"rows.Of({model.QuerySet}.Root).Exclude(predicate)",
            "Returns a query for the related objects that do not satisfy a condition.");
    }

    private static IEnumerable<GeneratedMethod> Fetches(string model, string modelFields, string models, string objects)
    {
        GeneratedParameter reload = new("bool", "reload", "false");

        yield return new(
            "public", ValueTaskType, "FetchRelatedAsync",
            [new($"{Func}<{modelFields}, {IRelationPath}>", "path"), reload, Token],
            $"{ModelOperations}.FetchRelatedAsync<{model}>({models}, [path(default)], reload, cancellationToken)",
            $"Loads a relation of {objects}. What is already loaded is loaded again only if <paramref name=\"reload\"/> is true.");
        yield return new(
            "public", ValueTaskType, "FetchRelatedAsync",
            [new($"{Func}<{modelFields}, {IRelationPath}[]>", "paths"), reload, Token],
            $"{ModelOperations}.FetchRelatedAsync<{model}>({models}, paths(default), reload, cancellationToken)",
            $"Loads several relations of {objects}. What is already loaded is loaded again only if <paramref name=\"reload\"/> is true.");
    }

    /// <summary>What a write throws if the model has a version.</summary>
    private static string[] Stale(
        ModelSpec model, string reason = "The row was modified or deleted since the object was read. Nothing was written.") =>
        model.Fields.Any(static field => field.IsVersion) ? [$"<exception cref=\"global::Tortoise.ConcurrencyException\">{reason}</exception>"] : [];

    private static GeneratedParameter Predicate(ModelSpec model) => new($"{Func}<{model.Type.Fields}, {Q}>", "predicate");

    private static GeneratedParameter OptionalFields(ModelSpec model, string name) =>
        new($"{Func}<{model.Type.Fields}, {FieldList}>?", name, "null");
}
