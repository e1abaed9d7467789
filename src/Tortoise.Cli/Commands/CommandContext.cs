using System.CommandLine;
using Spectre.Console;
using Tortoise.Cli.Facts;
using Tortoise.Cli.Output;
using Tortoise.Cli.Projects;

namespace Tortoise.Cli.Commands;

/// <summary>What a command has to work with: what was given on the command line, and from there the project, its models and its database. Each is looked for when it is asked for, once.</summary>
internal sealed class CommandContext
{
    private readonly ParseResult _parse;
    private TortoiseFile? _file;
    private string? _projectFile;
    private UserProject? _project;
    private BuiltProject? _built;

    public CommandContext(ParseResult parse)
        : this(parse, ((TortoiseCommand)parse.RootCommandResult.Command).Globals.Of(parse))
    {
    }

    private CommandContext(ParseResult parse, GlobalSettings settings)
    {
        _parse = parse;
        Terminal = ((TortoiseCommand)parse.RootCommandResult.Command).Terminal;
        Settings = settings;
        Report = new Report(Terminal, Settings.IsJson, Settings.IsVerbose, Settings.HasColor);
        Questions = new Questions(Terminal, Report, Settings.IsYes);
    }

    /// <summary>The values of the options that all commands have.</summary>
    public GlobalSettings Settings { get; }

    /// <summary>The streams and the environment.</summary>
    public Terminal Terminal { get; }

    /// <summary>Results, notes and warnings.</summary>
    public Report Report { get; }

    /// <summary>What only a person knows.</summary>
    public Questions Questions { get; }

    /// <summary>The folder in which the command runs: the current one, or that of <c>-C</c>.</summary>
    /// <exception cref="ToolException">There is no such folder.</exception>
    public string Folder => field ??= Settings.Folder is not { } given ? Terminal.Folder
        : Path.GetFullPath(given, Terminal.Folder) is var folder && Directory.Exists(folder) ? folder
        : throw new ToolException(ExitCode.Usage, $"-C {given}: the folder {folder} does not exist.");

    /// <summary>The file <c>tortoise.json</c>.</summary>
    /// <exception cref="ToolException">It is wrong.</exception>
    public TortoiseFile File => _file ??= TortoiseFile.Find(Folder);

    /// <summary>The group that is meant: that of <c>--group</c>, else the only one of <c>tortoise.json</c>, else <c>default</c>.</summary>
    public string Group => Settings.Group ?? (File.Groups.Count == 1 ? File.Groups.Keys.Single() : Migration.DefaultGroup);

    /// <summary>The same with another database.</summary>
    public CommandContext At(string connection) => new(_parse, Settings with { Connection = connection });

    /// <summary>The same for another group.</summary>
    public CommandContext Of(string group) => new(_parse, Settings with { Group = group });

    /// <summary>The value of an option; the default one if it was not given.</summary>
    public T? Get<T>(Option<T> option) => _parse.GetValue(option);

    /// <summary>The value of an argument; the default one if it was not given.</summary>
    public T? Get<T>(Argument<T> argument) => _parse.GetValue(argument);

    /// <summary>A path relative to the folder of the command, for people.</summary>
    public string Shown(string path) => Path.GetRelativePath(Folder, path) is var relative && relative.StartsWith("..", StringComparison.Ordinal) ? path : relative;

    /// <summary>The file of the project.</summary>
    /// <exception cref="ToolException">There is none, or more than one.</exception>
    public string ProjectFile => _projectFile ??= ProjectFinder.Find(Folder, Settings.Project, File, Group);

    /// <summary>The project, as MSBuild knows it. Nothing is built.</summary>
    /// <exception cref="ToolException">There is none, or more than one.</exception>
    public async Task<UserProject> ProjectAsync(CancellationToken cancellationToken)
    {
        if (_project is null)
        {
            var file = ProjectFile;
            _project = await Report.WaitAsync(
                $"Reading {Markup.Escape(Shown(file))}", () => UserProject.EvaluateAsync(file, Settings.Configuration, Settings.Framework, cancellationToken)).ConfigureAwait(false);
        }

        return _project;
    }

    /// <summary>The folder of migrations: that of <c>tortoise.json</c>, else that of the project, else <c>Migrations</c>. It need not exist.</summary>
    /// <exception cref="ToolException">There is no project, or more than one; or the two name different folders.</exception>
    public async Task<string> MigrationsFolderAsync(CancellationToken cancellationToken)
    {
        var folder = Path.GetDirectoryName(ProjectFile)!;
        var ofFile = File.Of(Group).Migrations is { } named ? Path.GetFullPath(named, folder) : null;

        // MSBuild takes its time, and few projects name a folder.
        var ofProject = _project is not null || UserProject.NamesMigrationsFolder(ProjectFile) ? (await ProjectAsync(cancellationToken).ConfigureAwait(false)).MigrationsFolder : null;

        // Those of several groups may be in folders of it: the compiler looks below it.
        return ofFile is null || ofProject is null || Path.GetRelativePath(ofProject, ofFile) is var below && !Path.IsPathRooted(below) && below.Split('/', '\\')[0] != ".."
            ? ofFile ?? ofProject ?? Path.Combine(folder, "Migrations")
            : throw new ToolException(
                ExitCode.Usage,
                $"'groups.{Group}.migrations' in {File.Path} is {Shown(ofFile)}, but the compiler takes migrations from {Shown(ofProject)}, the {UserProject.MigrationsProperty} of {Path.GetFileName(ProjectFile)}. Name the same folder in both, or leave it out of {TortoiseFile.Name}.");
    }

    /// <summary>The migrations of the group.</summary>
    /// <param name="folder">Their folder, which must exist; null for that of the project, which need not.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="ToolException">There is no such folder; there is no project, or more than one.</exception>
    /// <exception cref="MigrationException">A migration cannot be read.</exception>
    public async Task<MigrationList> MigrationsAsync(string? folder, CancellationToken cancellationToken)
    {
        var found = folder is null ? await MigrationsFolderAsync(cancellationToken).ConfigureAwait(false) : Path.GetFullPath(folder, Folder);

        // A deployment that looks in the wrong place must not be told that all is well.
        return folder is null || Directory.Exists(found)
            ? await MigrationList.ReadAsync(found, Group, cancellationToken).ConfigureAwait(false)
            : throw new ToolException(ExitCode.Usage, $"--from {folder}: the folder {found} does not exist.");
    }

    /// <summary>True if the command line, or the environment, names the database, so that no project is needed to find it.</summary>
    public bool HasConnection => Finder(project: null).NeedsNoProject;

    /// <summary>Finds the database of the group.</summary>
    /// <param name="needsProject">True if there must be a project, whose settings may name it.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="ToolException">No database is known.</exception>
    public async Task<FoundConnection> ConnectionAsync(bool needsProject, CancellationToken cancellationToken)
    {
        var connection = await Finder(needsProject ? ProjectFile : null, cancellationToken).FindAsync().ConfigureAwait(false);
        Report.Detail(Markup.Escape($"The database is from {connection.Source}: {connection.Shown}"));
        return connection;
    }

    private ConnectionFinder Finder(string? project, CancellationToken cancellationToken = default) => new(
        Terminal, Folder, Settings, File, Group, project,
        async () => AppConfiguration.SecretsFolder(Terminal) is null ? null : (await ProjectAsync(cancellationToken).ConfigureAwait(false)).UserSecretsId);

    /// <summary>Opens the database of the group.</summary>
    /// <param name="needsProject">True if there must be a project, whose settings may name it.</param>
    /// <param name="isRead">True if the database is only read.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="ToolException">No database is known.</exception>
    /// <exception cref="ConfigurationException">The URL is wrong.</exception>
    /// <exception cref="ConnectionException">It cannot be reached.</exception>
    public async Task<OpenedDatabase> OpenAsync(bool needsProject, bool isRead, CancellationToken cancellationToken) =>
        await OpenAsync(await ConnectionAsync(needsProject, cancellationToken).ConfigureAwait(false), isRead, cancellationToken).ConfigureAwait(false);

    /// <summary>Opens the database of the group, to write to it.</summary>
    /// <inheritdoc cref="OpenAsync(bool, bool, CancellationToken)"/>
    public Task<OpenedDatabase> OpenAsync(bool needsProject, CancellationToken cancellationToken) => OpenAsync(needsProject, isRead: false, cancellationToken);

    /// <summary>Opens a database that was found.</summary>
    /// <param name="connection">Which one.</param>
    /// <param name="isRead">True if the database is only read.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <param name="tenant">Whose it is, where there is one for each tenant.</param>
    /// <exception cref="ToolException">It is one for each tenant, and it has not been said for which.</exception>
    /// <exception cref="ConfigurationException">The URL is wrong.</exception>
    /// <exception cref="ConnectionException">It cannot be reached.</exception>
    public async Task<OpenedDatabase> OpenAsync(FoundConnection connection, bool isRead, CancellationToken cancellationToken, string? tenant = null)
    {
        if (connection.NeedsTenant)
        {
            throw new ToolException(
                ExitCode.Usage,
                $"The database of {connection.Source} is one for each tenant: {connection.Shown}. Write a name for {TenantList.Placeholder}, or migrate all of them with 'tortoise migrate --tenants'.");
        }

        // A connection string without a scheme is that of the only database that the project is for.
        var dialects = Settings.Dialects is { Count: > 0 } given ? given
            : File.Of(Group).Dialects ?? (_projectFile is null ? [] : KnownDialects.OfProjectFile(await System.IO.File.ReadAllTextAsync(_projectFile, cancellationToken).ConfigureAwait(false)));
        return OpenedDatabase.Open(connection, Group, KnownDialects.SchemesOf(dialects), isRead, new NotesOfMigrations(Report, tenant));
    }

    /// <summary>The project, built (or with <c>--no-build</c> as it is), its models, and the databases that it is for.</summary>
    /// <exception cref="ToolException">There is no project, it does not compile, or it references no driver.</exception>
    public async Task<BuiltProject> BuiltProjectAsync(CancellationToken cancellationToken)
    {
        if (_built is not null)
        {
            return _built;
        }

        var project = await ProjectAsync(cancellationToken).ConfigureAwait(false);
        var folders = Settings.NoBuild
            ? await LookAsync(project, cancellationToken).ConfigureAwait(false)
            : await Report.WaitAsync($"Building {Markup.Escape(Shown(project.File))}", () => project.BuildAsync(cancellationToken)).ConfigureAwait(false);
        var facts = SchemaFacts.Read(project.Assembly, folders);
        return _built = new BuiltProject
        {
            Project = project,
            Group = Group,
            Facts = facts,
            ReferenceFolders = folders,
            Migrations = await MigrationsFolderAsync(cancellationToken).ConfigureAwait(false),
            Dialects = Settings.Dialects is { Count: > 0 } given ? given
                : File.Of(Group).Dialects
                ?? (facts.References.SelectMany(KnownDialects.OfDriver).ToList() is { Count: > 0 } referenced ? referenced : throw new ToolException(
                    ExitCode.Usage,
                    $"{project.Name} references no driver of Tortoise, so it is not known for which databases its migrations are. Add the package of one, or name them with --dialect or in {TortoiseFile.Name}: \"dialects\": [\"sqlite\"].")),
        };
    }

    /// <summary>What is there without a build.</summary>
    private async Task<IReadOnlyList<string>> LookAsync(UserProject project, CancellationToken cancellationToken)
    {
        if (!System.IO.File.Exists(project.Assembly))
        {
            throw new ToolException(ExitCode.Failed, $"{project.Assembly} does not exist. Leave out --no-build, or build {project.Name} first.");
        }

        if (project.NewerSource() is { } newer)
        {
            Report.Warn($"{Path.GetFileName(project.Assembly)} is older than {Shown(newer)}. What is read are the models as they were built.");
        }

        return await project.ResolveAsync(cancellationToken).ConfigureAwait(false);
    }
}
