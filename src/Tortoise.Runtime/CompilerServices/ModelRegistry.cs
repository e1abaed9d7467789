using System.ComponentModel;
using Tortoise.Execution;
using Tortoise.Metadata;

namespace Tortoise.CompilerServices;

/// <summary>The models of the process. Generated code registers those of an assembly, and of all its references, when it is loaded.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ModelRegistry
{
    /// <summary>Registers a model, unless it is already registered. Its metadata is created on first use.</summary>
    public static void Add<TModel>()
        where TModel : class, IModel<TModel>
    {
        RawReader<TModel>.Current = new RawModels<TModel>();
        RegisteredModels.Add(typeof(TModel), static () => TModel.Metadata);
    }

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
