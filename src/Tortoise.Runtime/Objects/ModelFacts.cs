using Tortoise.Metadata;

namespace Tortoise;

/// <summary>What is known about a model: <c>Team.Metadata</c>.</summary>
public static class ModelFacts
{
    extension<TModel>(IModel<TModel>)
        where TModel : class, IModel<TModel>
    {
        /// <summary>The metadata of the model: its fields, relations, indexes; also as JSON (docs/describing.md).</summary>
        public static ModelMetadata Metadata => TModel.Metadata;
    }
}
