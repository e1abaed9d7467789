using System.ComponentModel;
using Tortoise.Expressions;
using Tortoise.Metadata;

namespace Tortoise.CompilerServices;

/// <summary>A JSON document of which an index is over a value, for generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class IndexedDocument
{
    /// <summary>The document of a column.</summary>
    /// <typeparam name="TJson">The document in a query.</typeparam>
    /// <param name="model">The model.</param>
    /// <param name="field">Index of the field.</param>
    public static TJson Of<TJson>(ModelMetadata model, int field)
        where TJson : class, IJsonExpr<TJson> => TJson.At(JsonPart.Of(ModelTable.Of(model), field));
}
