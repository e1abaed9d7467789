namespace Tortoise.Aot.Tests.Models;

/// <summary>Some fields of a team, as a value.</summary>
[Projection<Team>]
public readonly partial record struct TeamCard(Guid Id, string Name, League? LastSeason, decimal? Budget, string? City, bool Active);
