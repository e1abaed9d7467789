namespace Tortoise.Generators.Resolution;

/// <summary>Why a member of an input cannot set a field.</summary>
/// <param name="Member">The index of the member.</param>
/// <param name="Kind">What is wrong with it.</param>
/// <param name="Reason">What the model has: names, a type, or why the field cannot be set.</param>
internal sealed record InputFault(int Member, InputFaultKind Kind, string Reason);
