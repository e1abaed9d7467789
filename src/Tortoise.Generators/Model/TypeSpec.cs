namespace Tortoise.Generators.Model;

/// <summary>The name and the location of a model's class.</summary>
internal sealed record TypeSpec
{
    /// <summary>Name of the class, escaped if it is a keyword.</summary>
    public required string Identifier { get; init; }

    /// <summary>Name of the class in metadata.</summary>
    public required string Name { get; init; }

    /// <summary>Namespace, escaped; empty for the global one.</summary>
    public required string Namespace { get; init; }

    /// <summary>Headers of the containing types, outermost first, such as <c>partial class Outer</c>.</summary>
    public required EquatableArray<string> Containers { get; init; }

    /// <summary><c>class</c> or <c>record</c>.</summary>
    public required string Keyword { get; init; }

    public bool IsRecord => Keyword == "record";

    /// <summary>Accessibility of the class and of its companions.</summary>
    public required string Accessibility { get; init; }

    /// <summary>The fully qualified class: <c>global::Club.Outer.Team</c>.</summary>
    public required string FullName { get; init; }

    /// <summary>The class in metadata: <c>Club.Outer+Team</c>. It names the file.</summary>
    public required string MetadataName { get; init; }

    /// <summary>Names of containing types and class, concatenated: file-local types cannot be nested.</summary>
    public required string FlatName { get; init; }

    /// <summary>How other code names it.</summary>
    public required ModelName ModelName { get; init; }

    /// <summary>The notice of its query set; none if a part that the user declares has it.</summary>
    public required NoticeSpec QuerySetNotice { get; init; }

    /// <summary>True if it is public, and so is all that contains it.</summary>
    public required bool IsPublic { get; init; }

    public string Fields => Name + "Fields";

    public string QuerySet => Name + "QuerySet";

    // File-local types hide the user's types of the same name: nobody uses these names.
    public string Table => $"__{FlatName}Table";

    public string FarEnds => $"__{FlatName}FarEnds";

    public string Slots => $"__{FlatName}Slots";

    public string Values => $"__{FlatName}Values";

    public string Rules => $"__{FlatName}Rules";

    public string StateAccess => $"__{FlatName}StateAccess";

    /// <summary>The class of the extensions for its relations, in the namespace because such classes cannot be nested.</summary>
    public string Extensions => FlatName + "Relations";
}
