namespace Tortoise.Generators.Model;

/// <summary>What the generator must report itself, because the compiler runs no analyzers.</summary>
/// <param name="Rule">Id of the rule.</param>
/// <param name="Arguments">What its message is filled with.</param>
/// <param name="Location">Where it is reported.</param>
internal sealed record ReportSpec(string Rule, EquatableArray<string> Arguments, LocationSpec Location);
