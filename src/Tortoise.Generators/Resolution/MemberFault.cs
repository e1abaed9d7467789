namespace Tortoise.Generators.Resolution;

/// <summary>Why a member of a projection cannot be read from a row.</summary>
/// <param name="Member">The index of the member.</param>
/// <param name="Type">The type that it must have; null if the row has nothing of its name.</param>
/// <param name="Reason">What the row has.</param>
internal sealed record MemberFault(int Member, string? Type, string Reason);
