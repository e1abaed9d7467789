namespace Tortoise.Execution;

/// <summary>The first row of a result and whether there are more.</summary>
/// <typeparam name="T">What a row became.</typeparam>
/// <param name="Value">The first row; the type's default if there is none.</param>
/// <param name="Count">0, 1, or 2 for two or more.</param>
internal readonly record struct SingleRow<T>(T? Value, int Count);
