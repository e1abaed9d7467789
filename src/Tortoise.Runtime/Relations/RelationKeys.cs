using System.ComponentModel;
using Tortoise.Metadata;
using Tortoise.Relations;

namespace Tortoise.CompilerServices;

/// <summary>Keys that relations take from objects.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class RelationKeys
{
    /// <summary>Refuses an object whose key can't be taken yet.</summary>
    /// <exception cref="InvalidOperationException">The object is not saved.</exception>
    public static void ThrowIfUnsaved(RelationEnd end, object related)
    {
        ArgumentNullException.ThrowIfNull(end);
        if (!end.Target.Objects!.IsSaved(related))
        {
            throw RelationFailures.Unsaved(end);
        }
    }
}
