namespace Tortoise.Generators.Model;

/// <summary>A rule about the values of a field, as C# over <c>value</c> and, for a rule about the whole object, <c>model</c>.</summary>
/// <param name="Failure">The condition under which the value breaks it; null for a statement that adds the failures itself.</param>
/// <param name="Result">The message, an expression; or the statement.</param>
internal sealed record RuleSpec(string? Failure, string Result)
{
    /// <summary>In both texts: the static object of the rule.</summary>
    public const string Subject = "$rule";

    /// <summary>The type of an object that the rule needs, such as a pattern; null for none.</summary>
    public string? SubjectType { get; init; }

    /// <summary>The arguments and the initializer with which the object is created.</summary>
    public string SubjectArguments { get; init; } = "";

    /// <summary>True if it takes the place of the check that a value is there.</summary>
    public bool IsRequired { get; init; }

    /// <summary>True if it takes the place of the check of the column's length.</summary>
    public bool IsMaxLength { get; init; }
}
