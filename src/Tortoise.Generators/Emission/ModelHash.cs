using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Tortoise.Generators.Model;
using static Tortoise.Generators.Emission.Json;

namespace Tortoise.Generators.Emission;

/// <summary>
/// Whether the table of a model, with its link tables, is the one that a migration made: a hash of all that decides about it. Names of classes and properties, former names
/// and the order of declarations are not in it, because no statement follows from them; what is referred to is, by the names of tables and columns.
/// </summary>
internal static class ModelHash
{
    /// <summary>64 hexadecimal digits in small letters; null for a model that no migration makes.</summary>
    public static string? Of(ModelSpec model)
    {
        if (model is { IsManaged: false } or { Hierarchy.IsRoot: false })
        {
            return null;
        }

        using var algorithm = SHA256.Create();
        var text = new StringBuilder();
        foreach (var part in algorithm.ComputeHash(Encoding.UTF8.GetBytes(WithLineFeeds(Facts(model)))))
        {
            text.Append(part.ToString("x2", CultureInfo.InvariantCulture));
        }

        return text.ToString();
    }

    /// <summary>The same for SQL over several lines however git checks its source out.</summary>
    private static string WithLineFeeds(string json) => json.Replace(Text("\r\n").Trim('"'), Text("\n").Trim('"'));

    /// <summary>What is hashed. A member more changes the hashes of the models that have it, and with them asks for a migration.</summary>
    private static string Facts(ModelSpec model)
    {
        return Json.Object(
            ("table", Text(model.Table)),
            ("schema", OptionalText(model.Schema)),
            ("comment", OptionalText(model.Comment)),
            ("group", OptionalText(model.Group)),
            ("only", ModelFacts.Only(model.Databases)),
            ("columns", Sorted(model.Fields.Select(ColumnFacts.Neutral))),
            ("key", ModelFacts.Columns(model, model.Key)),
            ("uniques", Sorted(model.Uniques.Select(index => ModelFacts.Index(model, index)))),
            ("indexes", Sorted(model.Indexes.Select(index => ModelFacts.Index(model, index)))),
            ("checks", Sorted(model.Checks.Select(ModelFacts.Check))),
            ("relations", Sorted(model.Relations.Select(Relation))),
            ("links", Sorted(model.Links.Where(static links => links.LinkModel is null).Select(Links))));

        string Relation(RelationSpec relation) => Json.Object(
            ("columns", ModelFacts.Columns(model, relation.Key.Select(static part => part.Field))),
            ("unique", True(relation.IsOneToOne)),
            ("to", relation.HasConstraint ? Table(relation.TargetTable, static column => Text(column.Name)) : null),
            ("onDelete", relation.HasConstraint ? OptionalText(relation.OnDelete) : null));
    }

    /// <summary>A link table has the key of both models; the own one is in the columns of the model.</summary>
    private static string Links(LinkSpec links) => Json.Object(
        ("table", OptionalText(links.Table)),
        ("forward", OptionalText(links.ForwardKey)),
        ("backward", OptionalText(links.BackwardKey)),
        ("to", Table(links.TargetTable, Column)),
        ("onDelete", links.HasConstraint ? OptionalText(links.OnDelete) : null),
        ("constraint", False(links.HasConstraint)));

    private static string Table(TargetSpec table, Func<TargetColumnSpec, string> column) => Json.Object(("table", Text(table.Table)), ("key", List(table.Key.Select(column))));

    private static string Column(TargetColumnSpec column) =>
        Json.Object([("name", Text(column.Name)), .. ColumnTypeFacts.Neutral(column.Type), ("length", Number(column.MaxLength))]);

    private static string? Sorted(IEnumerable<string> items) => List(items.OrderBy(static item => item, StringComparer.Ordinal));
}
