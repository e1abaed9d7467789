using Tortoise.CompilerServices;

namespace Tortoise;

/// <summary>What every input (<see cref="InputAttribute{TModel}"/>) implements, by generated code. Its static members are for Tortoise itself.</summary>
/// <typeparam name="TSelf">The input.</typeparam>
/// <typeparam name="TModel">The model.</typeparam>
public interface IInput<TSelf, TModel>
    where TSelf : IInput<TSelf, TModel>
    where TModel : class, IModel<TModel>
{
    /// <summary>The names of the members, which are those of fields.</summary>
    static abstract string[] Members { get; }

    /// <summary>The members that were given, by their indexes.</summary>
    static abstract FieldSet Given(TSelf input);

    /// <summary>The value of a member.</summary>
    static abstract object? Value(TSelf input, int member);

    /// <summary>Sets the field of a member.</summary>
    static abstract void Set(TSelf input, int member, TModel model);

    /// <summary>The members whose fields are set only when an object is made.</summary>
    static virtual FieldSet OnlyNew => default;
}
