using System.ComponentModel;

namespace Tortoise.Metadata;

/// <summary>What queries of a model begin with (<see cref="ManagerAttribute"/>).</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract partial class ModelManager
{
    private protected ModelManager()
    {
    }
}
