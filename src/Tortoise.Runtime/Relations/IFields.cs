using Tortoise.Expressions;

namespace Tortoise;

/// <summary>The fields of a row, for code that is generic over models. Generated classes implement it.</summary>
/// <typeparam name="TModel">The model of the row.</typeparam>
public interface IFields<TModel> : IRelationPath<TModel>, IRowFields
    where TModel : class, IModel<TModel>;
