using Tortoise.Querying;

namespace Tortoise;

public abstract partial class Expr<T> : ISelectable<T, Expr<T>>
{
#pragma warning disable CA1033 // No class of another assembly can be derived.
    Shape<Expr<T>> ISelectable<T, Expr<T>>.Shape => new ValueShape<T>(this);

    Part<T> ISelectable<T, Expr<T>>.PartAt(int offset) => Part<T>.Of(ResultType, offset);
#pragma warning restore CA1033
}
