using System.ComponentModel;

namespace Tortoise.CompilerServices;

/// <summary>
/// On an assembly with models: the generator calls this class's <c>Register</c> in every project that references the assembly, so that the
/// models are known before anything of the assembly has run.
/// </summary>
/// <param name="registration">A public static class with a public method <c>Register</c> without parameters.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class TortoiseModelsAttribute(Type registration) : Attribute
{
    /// <summary>The class that registers the models.</summary>
    public Type Registration { get; } = registration;
}
