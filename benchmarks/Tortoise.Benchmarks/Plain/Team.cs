using System.Data.Common;
using Tortoise.Benchmarks.Peers;

namespace Tortoise.Benchmarks.Plain;

/// <summary>The row of five columns as all but Tortoise read it: a class that carries nothing but its columns.</summary>
public class Team : IPlain<Team>
{
    public long Id { get; set; }

    public required string Name { get; set; }

    public string? City { get; set; }

    public double Score { get; set; }

    public int Rank { get; set; }

    public static Team Read(CApiStatement row) => new()
    {
        Id = row.Int64(0),
        Name = row.Text(1),
        City = row.IsNull(2) ? null : row.Text(2),
        Score = row.Double(3),
        Rank = row.Int32(4),
    };

    public static Team Read(DbDataReader row) => new()
    {
        Id = row.GetInt64(0),
        Name = row.GetString(1),
        City = row.IsDBNull(2) ? null : row.GetString(2),
        Score = row.GetDouble(3),
        Rank = row.GetInt32(4),
    };
}
