namespace Tortoise.Chaos.Testbeds;

/// <summary>The rows of one operation of a numbered writer, as they are stored.</summary>
/// <param name="Writer">Which writer.</param>
/// <param name="Number">Its number, counted by writer.</param>
/// <param name="Parts">How many rows it writes.</param>
/// <param name="Rows">How many there are.</param>
/// <param name="DistinctParts">How many of its parts are there.</param>
internal sealed record StoredOperation(int Writer, int Number, int Parts, int Rows, int DistinctParts);
