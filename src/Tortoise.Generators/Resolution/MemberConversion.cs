namespace Tortoise.Generators.Resolution;

/// <summary>What makes a value one of the type of a projection's member.</summary>
internal enum MemberConversion
{
    /// <summary>It has the type.</summary>
    None,

    /// <summary>The nullable form of its type.</summary>
    OrNull,

    /// <summary>The conversion of a number of rows to <c>int</c>.</summary>
    ToInt,
}
