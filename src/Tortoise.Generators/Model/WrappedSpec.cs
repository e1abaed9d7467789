namespace Tortoise.Generators.Model;

/// <summary>The one value that a type such as <c>record struct TeamId(Guid Value)</c> holds, and as which it is stored.</summary>
/// <param name="Kind">Kind of the value.</param>
/// <param name="Clr">Its CLR type, as C# text.</param>
/// <param name="Member">The property or field that returns it.</param>
/// <param name="IsReference">True if it can be null in <c>default</c>.</param>
internal sealed record WrappedSpec(string Kind, string Clr, string Member, bool IsReference);
