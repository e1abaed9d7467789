namespace Tortoise.Expressions;

/// <summary>An aggregate function of rows: what is inside it belongs to each row, what is around it to the result.</summary>
internal interface IAggregate : IFunctionCall;
