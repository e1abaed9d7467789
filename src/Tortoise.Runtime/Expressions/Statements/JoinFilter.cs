namespace Tortoise.Expressions;

/// <summary>The condition of the filters of a joined row, which is a part of the condition that joins it.</summary>
/// <param name="Row">The joined row.</param>
/// <param name="On">The condition.</param>
internal sealed record JoinFilter(JoinedTable Row, Q On)
{
    /// <summary>Adds the filter to a structural key.</summary>
    public void AddTo(ref ShapeBuilder shape)
    {
        shape.Add(Row);
        shape.Walk(On);
    }
}
