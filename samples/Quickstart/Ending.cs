namespace Quickstart;

/// <summary>When a final was decided.</summary>
public enum Ending
{
    NormalTime,
    ExtraTime,
    Penalties,
}
