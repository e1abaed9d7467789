using Tortoise.Generators.Model;
using Tortoise.Generators.Resolution;
using static Tortoise.Generators.Emission.Json;

namespace Tortoise.Generators.Emission;

/// <summary>The table of a model as JSON: its columns, and what refers to them by their names.</summary>
internal static class ModelFacts
{
    public static string Of(ModelSpec model)
    {
        if (model.Hierarchy is { IsRoot: false } hierarchy)
        {
            return Json.Object(("root", Name(hierarchy.Root)));
        }

        return Json.Object(
            ("table", Text(model.Table)),
            ("renamedFrom", OptionalText(model.RenamedFrom)),
            ("schema", OptionalText(model.Schema)),
            ("comment", OptionalText(model.Comment)),
            ("group", OptionalText(model.Group)),
            ("only", Only(model.Databases)),
            ("managed", False(model.IsManaged)),
            ("columns", List(model.Fields.Select(ColumnFacts.Of))),
            ("key", Columns(model, model.Key)),
            ("uniques", List(model.Uniques.Select(index => Index(model, index)))),
            ("indexes", List(model.Indexes.Select(index => Index(model, index)))),
            ("checks", List(model.Checks.Select(Check))),
            ("relations", List(model.Relations.Select(Relation))),
            ("links", List(model.Links.Select(Links))),
            ("history", model.History is null ? null : Name(HistoryModel.NameOf(model.Type))));

        string Relation(RelationSpec relation) => Json.Object(
            ("property", Text(relation.Name)),
            ("columns", Columns(model, relation.Key.Select(static part => part.Field))),
            ("target", Name(relation.Target.FullName)),
            ("to", OptionalText(relation.ToField)),
            ("unique", True(relation.IsOneToOne)),
            ("onDelete", OptionalText(relation.OnDelete)),
            ("constraint", False(relation.HasConstraint)));
    }

    public static string? Columns(ModelSpec model, IEnumerable<int> fields) => List(fields.Select(field => Text(model.Fields[field].Column)));

    public static string Index(ModelSpec model, IndexSpec index) => Json.Object(
        ("name", Text(index.Name)),
        ("columns", Columns(model, index.Fields)),
        ("descending", Columns(model, index.Descending)),
        ("expression", OptionalText(index.Expression)),
        ("value", index.InDocument is { } path ? Value(model.Fields[index.Document], path) : null),
        ("unique", True(index.IsUnique)),
        ("where", OptionalText(index.Where)),
        ("include", Columns(model, index.Include)),
        ("method", OptionalText(index.Method)),
        ("only", Only(index.Databases)));

    public static string Check(CheckSpec check) => Json.Object(("name", Text(check.Name)), ("sql", Text(check.Sql)));

    private static string Links(LinkSpec links) => Json.Object(
        ("property", Text(links.Name)),
        ("target", Name(links.Target.FullName)),
        ("through", links.LinkModel is { } model ? Name(model.FullName) : null),
        ("table", OptionalText(links.Table)),
        ("forward", OptionalText(links.ForwardKey)),
        ("backward", OptionalText(links.BackwardKey)),
        ("symmetrical", True(links.IsSymmetrical)),
        ("onDelete", OptionalText(links.OnDelete)),
        ("constraint", False(links.HasConstraint)));

    /// <summary>A value inside a document: the way to it, the policy that names members without a name of their own, and what it is.</summary>
    private static string Value(FieldSpec document, JsonPathSpec path) => Json.Object(
        ("column", Text(document.Column)),
        ("path", List(path.Steps.Select(static step => Json.Object((step.IsNamed ? "name" : "property", Text(step.Name)))))),
        ("naming", OptionalText(path.Naming)),
        ("kind", OptionalText(path.Kind)));

    private static string Name(string fullName) => Text(SchemaFactsEmitter.NameOf(fullName));

    /// <summary>The databases that it is for; null for all.</summary>
    public static string? Only(IEnumerable<string> databases) => List(databases.Select(Text));
}
