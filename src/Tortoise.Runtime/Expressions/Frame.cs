namespace Tortoise.Expressions;

/// <summary>The rows of a window's partition that are read for a row.</summary>
/// <param name="Unit">What is counted.</param>
/// <param name="From">The first, from the row on; null for the first of the partition.</param>
/// <param name="To">The last, from the row on; null for the last of the partition.</param>
internal sealed record Frame(FrameUnit Unit, int? From, int? To);

/// <summary>What a frame is counted in.</summary>
internal enum FrameUnit
{
    /// <summary>Rows.</summary>
    Rows,

    /// <summary>Rows that are equal in the window's order.</summary>
    Groups,
}
