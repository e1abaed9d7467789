namespace Tortoise.Generators.Model;

/// <summary>What an input from outside can do with a field.</summary>
internal enum InputUse
{
    /// <summary>Set it in a new object and in one that exists.</summary>
    Set,

    /// <summary>Set it in a new object only: a key that the program sets, or a required <c>init</c> property.</summary>
    Make,

    /// <summary>Nothing: the database generates the key.</summary>
    GeneratedKey,

    /// <summary>Nothing: the database computes it.</summary>
    Computed,

    /// <summary>Nothing: it is set with the time whose offset it is.</summary>
    Offset,

    /// <summary>Nothing: its property cannot be set.</summary>
    ReadOnly,
}
