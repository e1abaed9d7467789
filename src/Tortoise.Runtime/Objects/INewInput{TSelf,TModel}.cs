using Tortoise.CompilerServices;

namespace Tortoise;

/// <summary>An input that has all that an object must be made with. Its static members are for Tortoise itself.</summary>
/// <typeparam name="TSelf">The input.</typeparam>
/// <typeparam name="TModel">The model.</typeparam>
public interface INewInput<TSelf, TModel> : IInput<TSelf, TModel>
    where TSelf : INewInput<TSelf, TModel>
    where TModel : class, IModel<TModel>
{
    /// <summary>Makes an object with what it must be made with.</summary>
    static abstract TModel Create(TSelf input);

    /// <summary>The members that it must be made with.</summary>
    static virtual FieldSet Required => default;
}
