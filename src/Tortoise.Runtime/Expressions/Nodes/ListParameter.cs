namespace Tortoise.Expressions;

/// <summary>The values of an In. Lists of near lengths have one key, so that a length does not make a statement of its own.</summary>
internal abstract class ListParameter : Parameter
{
    /// <summary>Longest list that is written as one parameter a value.</summary>
    public const int MaxElements = 64;

    public abstract int Count { get; }

    /// <summary>The type of its values.</summary>
    public abstract Values.FieldType Type { get; }

    /// <summary>How many places the list takes, a power of two; 0 for a list that is written as one JSON array.</summary>
    public int Places => Count > MaxElements ? 0 : (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Count);

    internal override bool IsNullable => false;

    internal override Values.FieldKind Kind => Type.Kind;

    internal override void AddTo(ref ShapeBuilder shape)
    {
        shape.Add(Node.List);
        shape.AddPlaces(Places);
        shape.Add(this);
    }
}
