using System.ComponentModel;

namespace Tortoise;

/// <summary>
/// An object of a model, with the types of its queries: by it, methods of collections of such objects know them. Unlike those of <see cref="IModel{TSelf}"/>,
/// whose members are static, C# allows collections of it.
/// </summary>
/// <typeparam name="TModel">The model.</typeparam>
/// <typeparam name="TQuerySet">Its query set.</typeparam>
/// <typeparam name="TFields">Its fields.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
#pragma warning disable CA1040 // its types are what it is for
public interface IModelObject<TModel, TQuerySet, TFields>;
#pragma warning restore CA1040
