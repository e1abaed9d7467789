using Tortoise.Cli.Commands;
using Tortoise.Cli.Facts;
using Tortoise.Dialects;
using Tortoise.Metadata;

namespace Tortoise.Cli.Projects;

/// <summary>A built project, and what the tool knows of the group of its models that is meant.</summary>
internal sealed class BuiltProject
{
    /// <summary>The project.</summary>
    public required UserProject Project { get; init; }

    /// <summary>The path of its assembly.</summary>
    public string Assembly => Project.Assembly;

    /// <summary>The group of models: <c>default</c> for those without one.</summary>
    public required string Group { get; init; }

    /// <summary>The databases that migrations are written for: those of the drivers that it references, or those that <c>tortoise.json</c> or the command line names.</summary>
    public required IReadOnlyList<Dialect> Dialects { get; init; }

    /// <summary>The folder of the group's migrations. It need not exist.</summary>
    public required string Migrations { get; init; }

    /// <summary>What the generator noted of all its models.</summary>
    public required SchemaFacts Facts { get; init; }

    /// <summary>The folders of the assemblies that it references.</summary>
    public required IReadOnlyList<string> ReferenceFolders { get; init; }

    /// <summary>The models of the group.</summary>
    public IReadOnlyList<ModelMetadata> Models => [.. Facts.Models.Where(model => (model.Group ?? Migration.DefaultGroup) == Group)];

    /// <summary>The only database that it is for.</summary>
    /// <exception cref="ToolException">There is more than one.</exception>
    public Dialect OneDialect() => One(Dialects, Project.Name);

    /// <summary>The only one of some databases.</summary>
    /// <exception cref="ToolException">There is none, or more than one.</exception>
    public static Dialect One(IReadOnlyList<Dialect> dialects, string whose) => dialects is [var one]
        ? one
        : throw new ToolException(
            ExitCode.Usage, $"{whose} is for {(dialects.Count == 0 ? "no database that is known" : string.Join(", ", dialects.Select(static dialect => dialect.Name)))}. Say which with --dialect {(dialects is [var first, ..] ? first : KnownDialects.All[0]).Name}.");
}
