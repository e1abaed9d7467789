using Tortoise.Cli.Facts;
using Tortoise.Dialects;

namespace Tortoise.Cli.Authoring;

/// <summary>What a migration is to be made of, and how.</summary>
internal sealed record AuthoringRequest
{
    /// <summary>The models.</summary>
    public required SchemaFacts Facts { get; init; }

    /// <summary>The folder of migrations. It need not exist.</summary>
    public required string Folder { get; init; }

    /// <summary>The group of models.</summary>
    public string Group { get; init; } = Migration.DefaultGroup;

    /// <summary>The databases that SQL is written for.</summary>
    public required IReadOnlyList<Dialect> Dialects { get; init; }

    /// <summary>The name; null for one that says what changes.</summary>
    public string? Name { get; init; }

    /// <summary>What was said beforehand.</summary>
    public Answers Answers { get; init; } = Answers.None;

    /// <summary>Who is asked the rest; null if nobody is there.</summary>
    public IQuestions? Questions { get; init; }

    /// <summary>True for a migration without changes, whose SQL a person writes.</summary>
    public bool IsEmpty { get; init; }

    /// <summary>The name of a step in C# that is to be part of it; null for none.</summary>
    public string? Step { get; init; }

    /// <summary>True for the first migration, of a database that may have the tables already.</summary>
    public bool IsInitial { get; init; }

    /// <summary>True for the plain forms of statements, also where they keep others waiting.</summary>
    public bool IsPlain { get; init; }

    /// <summary>True for two migrations where programs of the version before would not survive one: the second waits until they are gone.</summary>
    public bool IsSplit { get; init; }

    /// <summary>True to write nothing.</summary>
    public bool IsDryRun { get; init; }

    /// <summary>True to change the types of columns that this version spells otherwise, too.</summary>
    public bool AdoptsMappings { get; init; }

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>The version of the tool.</summary>
    public string? Tool { get; init; }
}
