namespace Tortoise.Generators.Model;

/// <summary>A type of values from outside for objects of a model.</summary>
/// <param name="Type">The type.</param>
/// <param name="Members">Its members.</param>
/// <param name="Model">The model; null if the attribute names none.</param>
internal sealed record InputSpec(TypeSpec Type, EquatableArray<InputMemberSpec> Members, ModelName? Model)
{
    /// <summary>True if the model can be made with <c>new()</c>.</summary>
    public bool HasConstructor { get; init; }

    /// <summary>The names of what must be set when an object of the model is made.</summary>
    public EquatableArray<string> Required { get; init; }

    /// <summary>The row of a model of another assembly; null for one of this assembly.</summary>
    public RowSpec? ForeignRow { get; init; }

    /// <summary>Ids of the warnings about experimental declarations in it, and in its model.</summary>
    public EquatableArray<string> Experimental { get; init; }
}
