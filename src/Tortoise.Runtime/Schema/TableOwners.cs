using Tortoise.Metadata;

namespace Tortoise.Schema;

/// <summary>
/// Refuses two models that would create the same table. The compiler refuses them within one assembly; here they may come from several.
/// </summary>
internal static class TableOwners
{
    /// <exception cref="ConfigurationException">Two models, or two link tables with different columns, have the same table.</exception>
    public static void Check(IEnumerable<ModelMetadata> models, IEnumerable<LinkMetadata> links, Func<ModelMetadata, string> tableOf)
    {
        // Databases differ about case, so two tables that differ by case only are one.
        foreach (var same in models.GroupBy(tableOf, StringComparer.OrdinalIgnoreCase))
        {
            if (same.Take(2).ToArray() is [var first, var second])
            {
                throw new ConfigurationException(
                    $"The models {Describe(first)} and {Describe(second)} have the same table '{same.Key}'. Give one of them another, " +
                    "[Model(Table = \"…\")], or mark the one that must not create the table with [Model(Managed = false)].");
            }
        }

        foreach (var same in links.GroupBy(link => tableOf(link.Links), StringComparer.OrdinalIgnoreCase))
        {
            var first = same.First();
            if (same.FirstOrDefault(link => !Columns(link).SetEquals(Columns(first))) is { } second)
            {
                throw new ConfigurationException(
                    $"The relations {first} and {second} have the same link table '{same.Key}', but different columns in it. Give one of them " +
                    "another, [ManyToMany(Through = \"…\")], or give both the same columns with ForwardKey and BackwardKey.");
            }
        }
    }

    private static string Describe(ModelMetadata model) => model.Objects is { ModelType: var type }
        ? $"'{type.FullName}' (assembly {type.Assembly.GetName().Name})"
        : model.Declaration ?? $"'{model.Name}'";

    private static HashSet<string> Columns(LinkMetadata link) =>
        link.Links.Fields.Select(field => field.Column).ToHashSet(StringComparer.OrdinalIgnoreCase);
}
