using System.Runtime.CompilerServices;
using Tortoise.Persistence;

namespace Tortoise;

/// <summary>Compares objects by the keys of their rows.</summary>
internal sealed class ModelKeyComparer<TModel> : IEqualityComparer<TModel>
    where TModel : class, IModel<TModel>
{
    public static readonly ModelKeyComparer<TModel> Instance = new();

    public bool Equals(TModel? x, TModel? y) =>
        ReferenceEquals(x, y) || (x is not null && y is not null && ObjectState<TModel>.KeyOf(x) is { } key && key == ObjectState<TModel>.KeyOf(y));

    public int GetHashCode(TModel obj) => ObjectState<TModel>.KeyOf(obj)?.GetHashCode() ?? RuntimeHelpers.GetHashCode(obj);
}
