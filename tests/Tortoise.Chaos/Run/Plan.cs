namespace Tortoise.Chaos.Run;

/// <summary>How much is tried.</summary>
/// <param name="IsQuick">True for the run of some minutes, which has every kind of trouble a few times only.</param>
/// <param name="Seed">Where random pauses and choices begin.</param>
internal sealed record Plan(bool IsQuick, int Seed)
{
    /// <summary>How long one scenario may take on one database.</summary>
    public TimeSpan Limit => IsQuick ? TimeSpan.FromSeconds(60) : TimeSpan.FromMinutes(15);
}
