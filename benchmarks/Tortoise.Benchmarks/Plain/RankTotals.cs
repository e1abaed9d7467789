using System.Data.Common;
using Tortoise.Benchmarks.Peers;

namespace Tortoise.Benchmarks.Plain;

/// <summary>A group of teams.</summary>
public sealed class RankTotals : IPlain<RankTotals>
{
    public int Rank { get; set; }

    public long Teams { get; set; }

    public double? Average { get; set; }

    public double? Best { get; set; }

    public static RankTotals Read(CApiStatement row) =>
        new() { Rank = row.Int32(0), Teams = row.Int64(1), Average = row.Double(2), Best = row.Double(3) };

    public static RankTotals Read(DbDataReader row) =>
        new() { Rank = row.GetInt32(0), Teams = row.GetInt64(1), Average = row.GetDouble(2), Best = row.GetDouble(3) };
}
