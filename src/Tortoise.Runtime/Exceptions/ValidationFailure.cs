namespace Tortoise;

/// <summary>A validation failure of one field.</summary>
/// <param name="Field">Name of the property.</param>
/// <param name="Message">What is wrong and what would be valid. It never contains the value.</param>
public sealed record ValidationFailure(string Field, string Message);
