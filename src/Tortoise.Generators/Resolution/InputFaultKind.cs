namespace Tortoise.Generators.Resolution;

/// <summary>What is wrong with a member of an input.</summary>
internal enum InputFaultKind
{
    /// <summary>The model has no field of its name.</summary>
    Unknown,

    /// <summary>The field has another type.</summary>
    Type,

    /// <summary>The field is not for inputs.</summary>
    Barred,
}
