namespace Tortoise.Expressions;

/// <summary>The result of an aggregate function: what is inside it belongs to each row, what is around it to the result.</summary>
internal interface IAggregate : ICall;
