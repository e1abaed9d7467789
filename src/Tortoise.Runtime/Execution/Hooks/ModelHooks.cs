using System.ComponentModel;

namespace Tortoise.CompilerServices;

/// <summary>What a model implements of its hooks.</summary>
[Flags]
[EditorBrowsable(EditorBrowsableState.Never)]
public enum ModelHooks
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>A rule that waits, for the database or something else.</summary>
    ValidateAsync = 1,

    /// <summary>Something before or after a save.</summary>
    Save = 2,

    /// <summary>Something before or after a delete.</summary>
    Delete = 4,
}
