using System.ComponentModel;
using Tortoise.Metadata;

namespace Tortoise.CompilerServices;

/// <summary>A model that an assembly registered. Its metadata is created on first use.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class RegisteredModel
{
    private protected RegisteredModel()
    {
    }

    /// <summary>The class.</summary>
    internal abstract Type Type { get; }

    internal abstract ModelMetadata Metadata { get; }
}
