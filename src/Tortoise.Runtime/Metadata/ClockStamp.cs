namespace Tortoise.Metadata;

/// <summary>When the database's clock writes a field.</summary>
public enum ClockStamp
{
    /// <summary>Never.</summary>
    None,

    /// <summary>At the insert (<see cref="AutoNowAddAttribute"/>).</summary>
    Insert,

    /// <summary>At every save (<see cref="AutoNowAttribute"/>).</summary>
    Save,
}
