using Tortoise.Metadata;

namespace Tortoise.Expressions;

/// <summary>A list inside a JSON document as a table with one column: <c>json_each</c>, <c>jsonb_array_elements</c>, <c>JSON_TABLE</c>, <c>OPENJSON</c>.</summary>
/// <param name="document">The document, of a row around the query.</param>
/// <param name="path">The way to the list.</param>
internal sealed class JsonTable(Expr document, Expr path) : RootTable(ModelMetadata.None, earlier: null, isOptional: false)
{
    public Expr Document => document;

    public Expr Path => path;

    /// <summary>The same list of another document.</summary>
    public JsonTable Of(Expr rewritten) => new(rewritten, path);

    // Its element names it as it is.
    protected override RootTable Rename(bool isOptional) => this;
}
