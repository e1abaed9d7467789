namespace Tortoise.Tests.Club;

/// <summary>What a list of events shows.</summary>
[Projection<Event>]
public partial record EventCard(long Id, string Name, EventKind Kind, int? Seats, string TournamentName, string? ReporterName, string? AddressCity, long Participants);

/// <summary>A name of anything, with a number.</summary>
[Projection<Tournament>, Projection<Squad>]
public readonly partial record struct Named(string Name, int EventsCount);
