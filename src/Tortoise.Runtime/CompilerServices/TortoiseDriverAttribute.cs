using System.ComponentModel;

namespace Tortoise.CompilerServices;

/// <summary>On a driver's assembly: the generator registers this driver in every app that references it.</summary>
/// <param name="driver">A type that implements <see cref="Execution.IDriver"/> and has a public constructor without parameters.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class TortoiseDriverAttribute(Type driver) : Attribute
{
    /// <summary>The driver's type.</summary>
    public Type Driver { get; } = driver;
}
