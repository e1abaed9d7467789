using Tortoise.Relations;

namespace Tortoise.Persistence;

/// <summary>Adds to a constraint violation what the objects reveal: the properties of its columns, and what was most likely forgotten.</summary>
internal static class WriteErrors<TModel>
    where TModel : class, IModel<TModel>
{
    /// <param name="error">The error, in the words of the database.</param>
    /// <param name="models">The objects that were written.</param>
    /// <param name="wasSaved">True if one that was to be inserted was saved before.</param>
    public static IntegrityException Explain(IntegrityException error, IReadOnlyList<TModel> models, bool wasSaved) =>
        new($"{error.Message}{Cause(error, models, wasSaved)}", error.InnerException)
        {
            Kind = error.Kind,
            Table = error.Table,
            Columns = error.Columns,
            Constraint = error.Constraint,
            Fields = Fields(error),
        };

    private static string[] Fields(IntegrityException error) => error.Table is not null && error.Table != TModel.Metadata.Table
        ? []
        : [.. error.Columns.SelectMany(column => TModel.Metadata.Fields.Where(field => field.Column == column)).Select(field => field.Property)];

    private static string Cause(IntegrityException error, IReadOnlyList<TModel> models, bool wasSaved)
    {
        var metadata = TModel.Metadata;
        switch (error.Kind)
        {
            case IntegrityKind.ForeignKey:
                var unset = metadata.Ends
                    .Where(end => !end.IsReverse && !end.Near.IsNullable)
                    .FirstOrDefault(end => models.Any(model => end.Near.Fields.All(field => IsUnset(model, field))));
                return unset is null ? "" : $" {unset} is not set.";
            case IntegrityKind.Unique when wasSaved:
                return models.Count == 1
                    ? $" The {metadata.Name} is saved already: save it with SaveAsync, or give the copy its own key."
                    : $" A {metadata.Name} among those to insert is saved already: save it with SaveAsync or BulkUpdateAsync, or give the copy its own key.";
            default:
                return "";
        }
    }

    /// <summary>True if the key that a relation needs has no value, or that of its type before it is given one.</summary>
    private static bool IsUnset(TModel model, int field) =>
        new KeyCapture().Of(TModel.Metadata, [field], model) is null or { First: 0, Second: 0, Other: null or "" };
}
