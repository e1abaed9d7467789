using Tortoise.Values;

namespace Tortoise.Expressions;

/// <summary>The untyped view of <see cref="EnumName{T}"/>, for visitors.</summary>
internal interface IEnumName
{
    Expr Rank { get; }

    EnumNames Names { get; }
}
