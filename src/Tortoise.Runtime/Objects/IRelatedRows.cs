namespace Tortoise.Relations;

/// <summary>The untyped view of <see cref="Related{TModel}"/>.</summary>
internal interface IRelatedRows
{
    bool IsLoaded { get; }

    bool IsEmpty { get; }

    /// <summary>The loaded objects.</summary>
    IEnumerable<object> Loaded { get; }
}
