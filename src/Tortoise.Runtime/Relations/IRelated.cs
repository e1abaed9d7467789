using System.ComponentModel;

namespace Tortoise;

/// <summary>The objects that refer to an object, for methods that get the types of their queries from them (<see cref="RelatedQueries"/>).</summary>
/// <typeparam name="TModel">The model of the objects.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
#pragma warning disable CA1040 // its types are what it is for
public interface IRelated<out TModel>;
#pragma warning restore CA1040
