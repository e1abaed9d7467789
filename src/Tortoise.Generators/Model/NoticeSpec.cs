namespace Tortoise.Generators.Model;

/// <summary>Attributes on a declaration that concern its users, repeated on what is generated for it.</summary>
/// <param name="Obsolete">The attribute that says it is obsolete; null if it is not.</param>
/// <param name="ExperimentalId">Id of the warning that it is experimental, as a literal; null if it is not.</param>
internal sealed record NoticeSpec(string? Obsolete, string? ExperimentalId)
{
    public static readonly NoticeSpec None = new(null, null);

    /// <summary>The attributes, each on a line of its own that begins with a line break.</summary>
    public string Lines =>
        (Obsolete is null ? "" : $"\n[{Obsolete}]")
        + (ExperimentalId is null ? "" : $"\n[global::System.Diagnostics.CodeAnalysis.Experimental({ExperimentalId})]");

    /// <summary>This one, combined with that of another type in the same signature.</summary>
    public NoticeSpec And(NoticeSpec? other) => other is null ? this : new(Obsolete ?? other.Obsolete, ExperimentalId ?? other.ExperimentalId);
}
