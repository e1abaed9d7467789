namespace Tortoise;

/// <summary>What is wrong with one field.</summary>
/// <param name="Field">Name of the property.</param>
/// <param name="Message">What is wrong and what would be right. It never holds the value.</param>
public sealed record ValidationFailure(string Field, string Message);
