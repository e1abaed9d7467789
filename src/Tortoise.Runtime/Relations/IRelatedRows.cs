namespace Tortoise.Relations;

/// <summary>The untyped face of <see cref="Related{TModel}"/>.</summary>
internal interface IRelatedRows
{
    bool IsLoaded { get; }

    /// <summary>The loaded objects.</summary>
    IEnumerable<object> Loaded { get; }
}
