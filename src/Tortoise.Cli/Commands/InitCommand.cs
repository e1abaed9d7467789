using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Spectre.Console;
using Tortoise.Cli.Output;
using Tortoise.Cli.Projects;

namespace Tortoise.Cli.Commands;

/// <summary><c>tortoise init</c>: makes a project ready for migrations. What is there already is left as it is.</summary>
internal sealed class InitCommand() : ToolCommand("init", "Make a project ready for migrations: tortoise.json, its folder of migrations, and a line in .gitattributes.")
{
    private const string Attribute = "*.sql text eol=lf";

    protected override async Task<ExitCode> RunAsync(CommandContext context, CancellationToken cancellationToken)
    {
        var built = await context.BuiltProjectAsync(cancellationToken).ConfigureAwait(false);
        var created = new List<string>();
        if (context.File.Path is null)
        {
            var settings = new JsonObject
            {
                ["$schema"] = TortoiseFile.SchemaUrl,
                ["groups"] = new JsonObject
                {
                    [context.Group] = new JsonObject
                    {
                        ["project"] = Relative(context.Folder, built.Project.Folder),
                        ["migrations"] = Relative(built.Project.Folder, built.Migrations),
                        ["dialects"] = new JsonArray([.. built.Dialects.Select(static dialect => (JsonNode)dialect.Name)]),
                    },
                },
            };
            await WriteAsync(Path.Combine(context.Folder, TortoiseFile.Name), settings.ToJsonString(new JsonSerializerOptions { WriteIndented = true, NewLine = "\n" }) + "\n").ConfigureAwait(false);
        }

        if (!Directory.Exists(built.Migrations))
        {
            Directory.CreateDirectory(built.Migrations);
            created.Add(context.Shown(built.Migrations));
        }

        // A checkout with other ends of lines is the same migration; files that do not change are easier to read.
        var attributes = Path.Combine(built.Migrations, ".gitattributes");
        if (!File.Exists(attributes))
        {
            await WriteAsync(attributes, Attribute + "\n").ConfigureAwait(false);
        }

        var result = new InitResult(context.Shown(built.Project.File), context.Group, [.. built.Dialects.Select(static dialect => dialect.Name)], built.Models.Count, created);
        context.Report.Result(result, ResultJson.Default.InitResult, console =>
        {
            foreach (var path in created)
            {
                console.MarkupLine($"  [green]+[/] {Markup.Escape(path)}");
            }

            console.MarkupLine(
                $"{Markup.Escape(built.Project.Name)} is ready for migrations on {string.Join(", ", built.Dialects.Select(static dialect => dialect.ProductName))}: {Words.Of(built.Models.Count, "model")}. Next: tortoise makemigrations initial");
        });
        return ExitCode.Fine;

        async Task WriteAsync(string path, string text)
        {
            await File.WriteAllTextAsync(path, text, new UTF8Encoding(false), cancellationToken).ConfigureAwait(false);
            created.Add(context.Shown(path));
        }
    }

    private static string Relative(string folder, string path) => Path.GetRelativePath(folder, path).Replace('\\', '/');
}

/// <summary>What <c>tortoise init</c> tells.</summary>
/// <param name="Project">The project.</param>
/// <param name="Group">The group.</param>
/// <param name="Dialects">The databases.</param>
/// <param name="Models">How many models the group has.</param>
/// <param name="Created">The files and folders that were made; empty if all were there.</param>
internal sealed record InitResult(string Project, string Group, IReadOnlyList<string> Dialects, int Models, IReadOnlyList<string> Created);
