using Tortoise.Generators.Model;
using static Tortoise.Generators.Catalog.TypeNames;

namespace Tortoise.Generators.Catalog;

/// <summary>
/// The table of methods that a class gets which shares the table of another: what all other models have as extensions. C# cannot infer the types of such an
/// extension for a class whose base class is a model, too. Writes are those of the root, which knows all classes.
/// </summary>
internal static class SubclassMethods
{
    private const string Many = "<exception cref=\"orm::MultipleObjectsReturnedException\">Several objects satisfy the condition.</exception>";
    private const string Writes = "orm::ModelWrites";

    private static readonly GeneratedParameter Token = new(CancellationTokenType, "cancellationToken", "default");
    private static readonly GeneratedParameter GivenToken = new(CancellationTokenType, "cancellationToken");

    /// <summary>Their names.</summary>
    public static readonly string[] Names =
    [
        "All", "Filter", "Where", "Exclude", "OrderBy", "OrderByDescending", "Limit", "Using", "Prefetch", "SelectRelated", "GetAsync", "GetOrDefaultAsync",
        "FirstAsync", "FirstOrDefaultAsync", "ToListAsync", "CountAsync", "ExistsAsync", "AnyAsync", "CreateAsync", "BulkCreateAsync", "BulkUpdateAsync",
        "SaveAsync", "DeleteAsync", "RefreshAsync", "Validate", "ValidateAsync", "FetchRelatedAsync",
    ];

    public static IEnumerable<GeneratedMethod> Of(ModelSpec model) => [.. Queries(model), .. Values(model), .. Statics(model), .. OfObject(model)];

    private static IEnumerable<GeneratedMethod> Queries(ModelSpec model)
    {
        var (fields, set) = (model.Type.Fields, model.Type.QuerySet);
        var predicate = new GeneratedParameter($"sys::Func<{fields}, {Q}>", "predicate");
        return
        [
            Query("All", "Returns a query for all objects of the class.", body: $"{set}.Root"),
            Query("Filter", "Returns a query for the objects that satisfy a condition.", predicate),
            Query("Filter", "Returns a query for the objects that satisfy a condition that was built outside a lambda.", new GeneratedParameter(TypeNames.Q, "condition")),
            Query("Where", "Returns a query for the objects that satisfy a condition; the same as <c>Filter</c>.", predicate),
            Query("Exclude", "Returns a query for the objects that do not satisfy a condition.", predicate),
            Query("OrderBy", "Returns a query for all objects, ordered by one term.", new GeneratedParameter($"sys::Func<{fields}, orm::OrderTerm>", "term")),
            Query("OrderBy", "Returns a query for all objects, ordered by several terms, the most significant first.", new GeneratedParameter($"sys::Func<{fields}, orm::OrderTerm[]>", "terms")),
            Query("OrderByDescending", "Returns a query for all objects, ordered by one term in descending order.", new GeneratedParameter($"sys::Func<{fields}, {Expr}>", "term")),
            Query("Limit", "Returns a query for at most this many objects.", new GeneratedParameter("int", "count")),
            Query("Using", "Returns a query for all objects that runs on the given database instead of the current one.", new GeneratedParameter("orm::Database", "database")),
            Query("Prefetch", "Returns a query for all objects that loads a relation with one additional statement.", new GeneratedParameter($"sys::Func<{fields}, orm::IRelationPath>", "path")),
            Query("SelectRelated", "Returns a query for all objects that loads a to-one relation by a join, in the same statement.", new GeneratedParameter($"sys::Func<{fields}, orm::Expressions.IRowFields>", "path")),
        ];

        GeneratedMethod Query(string name, string summary, GeneratedParameter? parameter = null, string? body = null) => new(
            "public static", set, name, parameter is null ? [] : [parameter], body ?? $"{set}.Root.{name}({parameter!.Name})", summary);
    }

    private static IEnumerable<GeneratedMethod> Values(ModelSpec model)
    {
        var (name, fields) = (model.Type.Identifier, model.Type.Fields);
        var predicate = new GeneratedParameter($"sys::Func<{fields}, {Q}>", "predicate");
        return
        [
            Value(name, "GetAsync", "Returns the only object that satisfies a condition.", predicate) with { Exceptions = ["<exception cref=\"orm::DoesNotExistException\">No object satisfies the condition.</exception>", Many] },
            Value(name + "?", "GetOrDefaultAsync", "Returns the only object that satisfies a condition, or null if there is none.", predicate) with { Exceptions = [Many] },
            Value(name, "FirstAsync", "Returns the first object in the default ordering, or by key if there is none.") with { Exceptions = ["<exception cref=\"orm::DoesNotExistException\">No row matches.</exception>"] },
            Value(name + "?", "FirstOrDefaultAsync", "Returns the first object in the default ordering, or by key if there is none; null if no row matches."),
            Value($"{List}<{name}>", "ToListAsync", "Returns all objects."),
            Value("long", "CountAsync", "Returns the number of rows."),
            Value("long", "CountAsync", "Returns the number of rows that satisfy a condition.", predicate),
            Value("bool", "ExistsAsync", "Returns whether any row satisfies a condition.", predicate),
            Value("bool", "AnyAsync", "Returns whether there is any row."),
            Value("bool", "AnyAsync", "Returns whether any row satisfies a condition.", predicate),
        ];

        GeneratedMethod Value(string type, string method, string summary, GeneratedParameter? parameter = null) => new(
            "public static",
            $"{ValueTaskType}<{type}>",
            method,
            parameter is null ? [Token] : [parameter, Token],
            $"{model.Type.QuerySet}.Root{(parameter is null || method.StartsWith("Get", StringComparison.Ordinal) ? "" : $".Filter({parameter.Name})")}.{method}({(method.StartsWith("Get", StringComparison.Ordinal) ? "predicate, " : "")}cancellationToken)",
            summary);
    }

    private static IEnumerable<GeneratedMethod> Statics(ModelSpec model)
    {
        var (name, root) = (model.Type.Identifier, Root(model));
        yield return new("public static async", $"{ValueTaskType}<{name}>", "CreateAsync", [new(name, "model"), Token], $"({name})await {Writes}.CreateAsync<{root}>(model, cancellationToken).ConfigureAwait(false)", "Inserts an object and returns it.");
        yield return new(
            "public static",
            $"{ValueTaskType}<int>",
            "BulkCreateAsync",
            [new($"{IEnumerable}<{name}>", "models"), new("int", "batchSize", "0"), Token],
            $"{Writes}.BulkCreateAsync<{root}>(models, batchSize: batchSize, cancellationToken: cancellationToken)",
            "Inserts objects with few statements. Returns the number of rows that were written.");
        yield return new(
            "public static",
            $"{ValueTaskType}<int>",
            "BulkUpdateAsync",
            [new($"{IEnumerable}<{name}>", "models"), new(Lambda(model, "orm::FieldList"), "fields"), new("int", "batchSize", "0"), Token],
            $"{Writes}.BulkUpdateAsync<{root}>(models, row => fields({As(model)}), batchSize, cancellationToken)",
            "Updates the given fields of objects with few statements. Returns the number of rows that were found.");
    }

    private static IEnumerable<GeneratedMethod> OfObject(ModelSpec model)
    {
        var (root, fields) = (Root(model), new GeneratedParameter(Lambda(model, "orm::FieldList") + "?", "fields", "null"));
        var (given, path) = ($"fields is null ? null : row => fields({As(model)})", new GeneratedParameter(Lambda(model, "orm::IRelationPath"), "path"));
        yield return OfTask("SaveAsync", [GivenToken], $"{Writes}.SaveAsync<{root}>(this, cancellationToken)", "Inserts the object if it is new; otherwise updates its row.");
        yield return OfTask("SaveAsync", [fields, new("orm::SaveMode", "mode", "orm::SaveMode.Auto"), Token], $"{Writes}.SaveAsync<{root}>(this, {given}, mode, cancellationToken)", "Inserts the object if it is new; otherwise updates its row, or only the given fields.");
        yield return new(
            "[sys::Runtime.CompilerServices.OverloadResolutionPriority(-1)]\npublic",
            ValueTaskType,
            "SaveAsync",
            [new(Lambda(model, "orm::Querying.AssignmentList"), "assignments"), Token],
            $"{Writes}.SaveAsync<{root}>(this, row => assignments({As(model)}), cancellationToken)",
            "Sets columns of the object's row to values that the database computes from it, and reads them. Nothing else of the object is written.");
        yield return OfTask("DeleteAsync", [Token], $"{Writes}.DeleteAsync<{root}>(this, cancellationToken)", "Deletes the row of the object.");
        yield return OfTask("RefreshAsync", [GivenToken], $"{Writes}.RefreshAsync<{root}>(this, cancellationToken)", "Reloads the object from the database.");
        yield return OfTask("RefreshAsync", [fields, Token], $"{Writes}.RefreshAsync<{root}>(this, {given}, cancellationToken)", "Reloads the object, or only the given fields, from the database.");
        yield return OfTask(
            "FetchRelatedAsync",
            [path, new("bool", "reload", "false"), Token],
            $"orm::ModelRelations.FetchRelatedAsync<{root}>(this, row => path({As(model)}), reload, cancellationToken)",
            "Loads a relation of the object. What is already loaded is loaded again only if <paramref name=\"reload\"/> is true.");
        yield return new("public", $"sys::Collections.Generic.IReadOnlyList<orm::ValidationFailure>", "Validate", [], $"{Writes}.Validate<{root}>(this)", "Returns what is wrong with the object; it is empty for a valid one. A save checks the same by itself.");
        yield return new("public", $"{ValueTaskType}<sys::Collections.Generic.IReadOnlyList<orm::ValidationFailure>>", "ValidateAsync", [Token], $"{Writes}.ValidateAsync<{root}>(this, cancellationToken)", "Returns what is wrong with the object, also by those of its own rules that ask the database.");

        static GeneratedMethod OfTask(string name, GeneratedParameter[] parameters, string body, string summary) => new("public", ValueTaskType, name, parameters, body, summary);
    }

    private static string Lambda(ModelSpec model, string result) => $"sys::Func<{model.Type.Fields}, {result}>";

    /// <summary>The row of the root as that of the class.</summary>
    private static string As(ModelSpec model) => $"row.As{model.Type.Name}";

    /// <summary>The type arguments of the root: model, query set, fields.</summary>
    private static string Root(ModelSpec model)
    {
        var root = model.Hierarchy!.Classes[0].Name;
        return $"{root.FullName}, {root.QuerySet}, {root.Fields}";
    }
}
