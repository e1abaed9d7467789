namespace Tortoise.Generators.Model;

/// <summary>When the clock writes a field; the names are those of the runtime's enum.</summary>
internal enum ClockStamp
{
    None,
    Insert,
    Save,
}
