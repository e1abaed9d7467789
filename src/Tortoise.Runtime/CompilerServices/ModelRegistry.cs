using System.ComponentModel;
using Tortoise.Execution;
using Tortoise.Metadata;

namespace Tortoise.CompilerServices;

/// <summary>The models of the process. Generated code registers those of an assembly, and of all its references, when it is loaded.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ModelRegistry
{
    /// <summary>Registers the models of an assembly. They are asked for when one of them must be found, such as to create all tables.</summary>
    public static void Add(Func<RegisteredModel[]> models) => RegisteredModels.Add(models);

    /// <summary>Says that a model of the assembly has a history.</summary>
    public static void KeepHistory() => RegisteredModels.HaveHistory = true;

    /// <summary>In place of the metadata of an invalid model. Reached only if the project is built without analyzers.</summary>
    /// <exception cref="ConfigurationException">Always thrown.</exception>
    public static ModelMetadata Refuse(string model, string rule) => throw new ConfigurationException(
        $"The model {model} breaks the rule {rule}, which was not reported because the project is built without analyzers. Build it with them (RunAnalyzers) to see what is wrong.");

    /// <summary>An end of the model of an object, for a base class of models: it does not know which of them the object is of.</summary>
    public static RelationEnd End(object model, string property)
    {
        ArgumentNullException.ThrowIfNull(model);
        return RegisteredModels.Of(model) is { } metadata
            ? metadata.Ends.First(end => end.Property == property)
            : throw new InvalidOperationException($"{model.GetType().Name} is not a model, so its {property} refers to nothing.");
    }
}
