using Tortoise.Generators.Model;

namespace Tortoise.Generators.Resolution;

/// <summary>A model, ready to be written.</summary>
/// <param name="Spec">Its facts.</param>
/// <param name="HintName">Name of its file.</param>
internal sealed record ResolvedModel(ModelSpec Spec, string HintName);
