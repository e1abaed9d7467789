using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using Spectre.Console;
using Tortoise.Cli.Authoring;
using Tortoise.Cli.Facts;
using Tortoise.Cli.Output;
using Tortoise.Cli.Projects;
using Tortoise.Dialects;
using Tortoise.Schema;

namespace Tortoise.Cli.Commands;

/// <summary><c>tortoise schema [print|json|diff A B]</c>: the schema of the models, as SQL or as what the generator noted, and what two assemblies differ in.</summary>
internal sealed class SchemaCommand : Command
{
    public SchemaCommand()
        : base("schema", "Show the schema of the models. 'print' is the default.")
    {
        var print = new Print("print");
        Subcommands.Add(print);
        Subcommands.Add(new Json());
        Subcommands.Add(new Diff());
        SetAction(print.InvokeAsync);
    }

    private static string Script(Dialect dialect, IEnumerable<string> statements) => string.Concat(statements.Select(statement => statement + (dialect.Migrations.HasBatches ? "\nGO\n" : ";\n")));

    /// <summary>The statements that create the tables, on standard output and nothing else.</summary>
    private sealed class Print(string name) : ToolCommand(name, "Write the SQL that creates the tables of the models.")
    {
        protected override async Task<ExitCode> RunAsync(CommandContext context, CancellationToken cancellationToken)
        {
            var built = await context.BuiltProjectAsync(cancellationToken).ConfigureAwait(false);
            var dialect = built.OneDialect();
            var statements = dialect.CreateSchemaWriter(safe: false).Create(ProgramSchema.Of(built.Facts, built.Group, dialect));
            if (context.Report.IsJson)
            {
                var models = ProgramSchema.ModelsOf(built.Facts, built.Group, dialect).Count(static model => model.IsManaged);
                context.Report.Result(new SchemaResult(built.Group, dialect.Name, models, statements), ResultJson.Default.SchemaResult, static _ => { });
            }
            else
            {
                context.Report.Text(Script(dialect, statements));
            }

            return ExitCode.Fine;
        }
    }

    /// <summary>What the generator noted: the same for each database.</summary>
    private sealed class Json() : ToolCommand("json", "Write what the compiler noted of the models, as JSON, the same for each database.")
    {
        protected override async Task<ExitCode> RunAsync(CommandContext context, CancellationToken cancellationToken)
        {
            var built = await context.BuiltProjectAsync(cancellationToken).ConfigureAwait(false);
            var models = new JsonArray();
            foreach (var note in AssemblyClosure.Read(built.Assembly, built.ReferenceFolders).SelectMany(static assembly => assembly.Models))
            {
                var model = JsonNode.Parse(note.Json)!.AsObject();
                if (model.ContainsKey("table") && ((string?)model["group"] ?? Migration.DefaultGroup) == built.Group)
                {
                    models.Add((JsonNode)model);
                }
            }

            context.Report.Text(new JsonObject { ["format"] = 1, ["group"] = built.Group, ["models"] = models }.ToJsonString(new JsonSerializerOptions(ResultJson.Default.Options)) + "\n");
            return ExitCode.Fine;
        }
    }

    /// <summary>The statements that make of the schema of one assembly that of another.</summary>
    private sealed class Diff : ToolCommand
    {
        private readonly Argument<string> _from = new("A") { Description = "The assembly (.dll) with the models as they were." };
        private readonly Argument<string> _to = new("B") { Description = "The assembly with the models as they are." };

        public Diff()
            : base("diff", "Write the SQL that makes of the schema of one assembly that of another. It fills no columns and guesses no renames: that is makemigrations.")
        {
            Arguments.Add(_from);
            Arguments.Add(_to);
        }

        protected override Task<ExitCode> RunAsync(CommandContext context, CancellationToken cancellationToken)
        {
            var (from, to) = (Read(context, context.Get(_from)!), Read(context, context.Get(_to)!));
            var dialects = context.Settings.Dialects is { Count: > 0 } given ? given : [.. to.References.SelectMany(KnownDialects.OfDriver)];
            var dialect = BuiltProject.One(dialects, "The assembly");
            var writer = dialect.CreateSchemaWriter(safe: false);
            var changes = SchemaChanges.Between(ProgramSchema.Of(from, context.Group, dialect), ProgramSchema.Of(to, context.Group, dialect));
            var statements = writer.Change(changes);
            var result = new SchemaDiffResult(context.Group, dialect.Name, [.. statements.Select(static one => one.Change).Distinct()], [.. statements.Select(static one => one.Sql)]);
            context.Report.Result(result, ResultJson.Default.SchemaDiffResult, console =>
            {
                var last = "";
                foreach (var statement in statements)
                {
                    context.Report.Text(statement.Change == last ? "" : $"-- {last = statement.Change}\n");
                    context.Report.Text(Script(dialect, [statement.Sql]));
                }

                context.Report.Note(statements.Count == 0 ? "The schemas are the same." : $"{Words.Of(result.Changes.Count, "change")}.");
            });
            return Task.FromResult(statements.Count == 0 ? ExitCode.Fine : ExitCode.Found);
        }

        private static SchemaFacts Read(CommandContext context, string path) => Path.GetFullPath(path, context.Folder) is var full && File.Exists(full)
            ? SchemaFacts.Read(full)
            : throw new ToolException(ExitCode.Usage, $"The assembly {full} does not exist. Name the .dll that a build made.");
    }
}

/// <summary>What <c>tortoise schema print --json</c> tells.</summary>
/// <param name="Group">The group.</param>
/// <param name="Dialect">The database.</param>
/// <param name="Models">How many models have a table in this database that is made.</param>
/// <param name="Statements">The statements that create their tables.</param>
internal sealed record SchemaResult(string Group, string Dialect, int Models, IReadOnlyList<string> Statements);

/// <summary>What <c>tortoise schema diff --json</c> tells.</summary>
/// <param name="Group">The group.</param>
/// <param name="Dialect">The database.</param>
/// <param name="Changes">What differs, in words.</param>
/// <param name="Statements">The statements.</param>
internal sealed record SchemaDiffResult(string Group, string Dialect, IReadOnlyList<string> Changes, IReadOnlyList<string> Statements);
