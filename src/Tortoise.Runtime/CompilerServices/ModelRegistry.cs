using System.ComponentModel;
using Tortoise.Execution;
using Tortoise.Metadata;
using Tortoise.Values;

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

    /// <summary>The metadata of a table, for the classes that it is shared by.</summary>
    /// <typeparam name="TRoot">The class that declares the table.</typeparam>
    public static ModelMetadata MetadataOf<TRoot>()
        where TRoot : class, IModel<TRoot> => TRoot.Metadata;

    /// <summary>Creates an object of a class from a row of its table, which must be of the class.</summary>
    /// <typeparam name="TRoot">The class that declares the table.</typeparam>
    /// <typeparam name="TModel">The class.</typeparam>
    /// <typeparam name="TRow">The row.</typeparam>
    /// <exception cref="InvalidOperationException">It is a row of another class.</exception>
    public static TModel Read<TRoot, TModel, TRow>(in TRow row)
        where TRoot : class, IModel<TRoot>
        where TModel : TRoot
        where TRow : struct, IRow => TRoot.Read(in row) switch
        {
            TModel model => model,
            var other => throw new InvalidOperationException($"A row of {TRoot.Metadata.Table} is a {other.GetType().Name} and not a {typeof(TModel).Name}, as which it was read."),
        };

    /// <summary>The error of a row whose discriminator names no class.</summary>
    public static Exception UnknownClass(ModelMetadata model, object? value)
    {
        ArgumentNullException.ThrowIfNull(model);
        return new InvalidOperationException(
            $"The {model.Discriminator?.Column} of a row of {model.Table} is '{value}', which is the value of no class of {model.Name}. Declare the class with [DiscriminatorValue], or correct the row.");
    }

    /// <summary>Writes the NULL that a row has in a column of other classes than its own.</summary>
    public static void WriteAbsent(ModelMetadata model, int field, in ParameterCell cell)
    {
        ArgumentNullException.ThrowIfNull(model);
        cell.Null(model.Fields[field].Type.Kind);
    }

    /// <summary>The objects of a class among those that were read of its table.</summary>
    /// <typeparam name="TModel">The class.</typeparam>
    public static List<TModel> ListOf<TModel>(object rows)
        where TModel : class => rows as List<TModel> ?? [.. ((System.Collections.IEnumerable)rows).Cast<TModel>()];

    /// <summary>An end of the model of an object, for a base class of models: it does not know which of them the object is of.</summary>
    public static RelationEnd End(object model, string property)
    {
        ArgumentNullException.ThrowIfNull(model);
        return RegisteredModels.Of(model) is { } metadata
            ? metadata.Ends.First(end => end.Property == property)
            : throw new InvalidOperationException($"{model.GetType().Name} is not a model, so its {property} refers to nothing.");
    }
}
