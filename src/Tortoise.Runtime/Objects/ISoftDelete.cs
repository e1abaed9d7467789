using System.ComponentModel;

namespace Tortoise;

/// <summary>A model with a <see cref="SoftDeleteAttribute"/>. The generator implements it: it is what <c>RestoreAsync</c> and <c>HardDeleteAsync</c> are for.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
#pragma warning disable CA1040 // it says what can be done with the model
public interface ISoftDelete;
#pragma warning restore CA1040
