namespace Tortoise.Benchmarks.Models;

/// <summary>A group of teams.</summary>
[Projection]
public partial record RankTotals(int Rank, long Teams, double? Average, double? Best);
