namespace Tortoise.Expressions;

/// <summary>The values of an In. Lists of similar length share a key, so that not every length is a statement of its own.</summary>
internal abstract class ListParameter : Parameter
{
    /// <summary>The longest list that is written as one parameter per value.</summary>
    public const int MaxElements = 64;

    public abstract int Count { get; }

    /// <summary>The type of its values.</summary>
    public abstract Values.FieldType Type { get; }

    /// <summary>The number of placeholders of the list, a power of two; 0 for a list that is written as one JSON array.</summary>
    public int PlaceholderCount => Count > MaxElements ? 0 : (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Count);

    internal override bool IsNullable => false;

    internal override Values.FieldKind Kind => Type.Kind;

    internal override void AddTo(ref ShapeBuilder shape)
    {
        shape.Add(ShapeCode.List);
        shape.AddPlaceholders(PlaceholderCount);
        shape.Add(this);
    }
}
