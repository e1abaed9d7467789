using System.Data.Common;
using Tortoise.Benchmarks.Peers;

namespace Tortoise.Benchmarks.Plain;

/// <summary>Four levels, each of which has the next.</summary>
public sealed class League : IPlain<League>
{
    public long Id { get; set; }

    public required string Name { get; set; }

    public int Level { get; set; }

    public List<Club> Clubs { get; init; } = [];

    public static League Read(CApiStatement row) => new() { Id = row.Int64(0), Name = row.Text(1), Level = row.Int32(2) };

    public static League Read(DbDataReader row) => new() { Id = row.GetInt64(0), Name = row.GetString(1), Level = row.GetInt32(2) };
}

public sealed class Club : IPlain<Club>
{
    public long Id { get; set; }

    public required string Name { get; set; }

    public int Founded { get; set; }

    public long LeagueId { get; set; }

    public List<Squad> Squads { get; init; } = [];

    public League? League { get; set; }

    public static Club Read(CApiStatement row) => new() { Id = row.Int64(0), Name = row.Text(1), Founded = row.Int32(2), LeagueId = row.Int64(3) };

    public static Club Read(DbDataReader row) => new() { Id = row.GetInt64(0), Name = row.GetString(1), Founded = row.GetInt32(2), LeagueId = row.GetInt64(3) };
}

public sealed class Squad : IPlain<Squad>
{
    public long Id { get; set; }

    public required string Name { get; set; }

    public long ClubId { get; set; }

    public List<Athlete> Athletes { get; init; } = [];

    public static Squad Read(CApiStatement row) => new() { Id = row.Int64(0), Name = row.Text(1), ClubId = row.Int64(2) };

    public static Squad Read(DbDataReader row) => new() { Id = row.GetInt64(0), Name = row.GetString(1), ClubId = row.GetInt64(2) };
}

public sealed class Athlete : IPlain<Athlete>
{
    public long Id { get; set; }

    public required string Name { get; set; }

    public int Number { get; set; }

    public long SquadId { get; set; }

    public static Athlete Read(CApiStatement row) => new() { Id = row.Int64(0), Name = row.Text(1), Number = row.Int32(2), SquadId = row.Int64(3) };

    public static Athlete Read(DbDataReader row) => new() { Id = row.GetInt64(0), Name = row.GetString(1), Number = row.GetInt32(2), SquadId = row.GetInt64(3) };
}
