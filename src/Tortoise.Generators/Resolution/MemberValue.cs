namespace Tortoise.Generators.Resolution;

/// <summary>What a member of a projection is in a row.</summary>
/// <param name="Code">The value in C#, of the fields <c>row</c>.</param>
/// <param name="Conversion">What makes it one of the member's type.</param>
internal sealed record MemberValue(string Code, MemberConversion Conversion);
