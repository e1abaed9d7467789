using Tortoise.Cli.Facts;
using Tortoise.Dialects;
using Tortoise.Metadata;
using Tortoise.Migrations;
using Tortoise.Schema;

namespace Tortoise.Cli.Authoring;

/// <summary>Makes a migration of what is different between the models and the migrations that there are.</summary>
internal sealed class MigrationAuthor
{
    private readonly AuthoringRequest _request;
    private readonly MigrationChain _chain;
    private readonly List<ModelMetadata> _models;
    private readonly List<string> _notes = [];

    private MigrationAuthor(AuthoringRequest request)
    {
        _request = request;
        _chain = MigrationChain.Read(request.Folder, request.Group);
        _models = [.. ProgramSchema.ModelsOf(request.Facts, request.Group)];
    }

    /// <summary>Makes the migration, and writes it unless it is only to be shown.</summary>
    /// <exception cref="MigrationException">The migrations that there are cannot be read, an answer names what there is not, or a change cannot be made.</exception>
    /// <exception cref="ConfigurationException">The models cannot be tables of a database.</exception>
    /// <exception cref="UnsupportedByDialectException">A database has not what a model needs.</exception>
    /// <exception cref="OperationCanceledException">The person who was asked ended it.</exception>
    public static AuthoringResult Make(AuthoringRequest request) => new MigrationAuthor(request).Make();

    private AuthoringResult Make()
    {
        if (_request.Step is { } step)
        {
            StepText.Check(step);
        }

        List<string> left = [.. _chain.Dialects.Except(_request.Dialects.Select(static dialect => dialect.Name), StringComparer.Ordinal)];
        if (left.Count > 0 && !_request.IsDryRun)
        {
            throw new MigrationException(
                $"The migrations are for {string.Join(", ", left)}, too, which would be left out of this one and never get its changes. Make it for {string.Join(", ", _request.Dialects.Select(static dialect => dialect.Name).Concat(left))}: "
                + $"leave -d out, or name them in tortoise.json. If the project has given {string.Join(", ", left)} up, delete {string.Join(", ", left.Select(static name => name + ".sql"))} of {_chain.Head}.");
        }

        if (_request.IsInitial && _chain.Head is { } head)
        {
            throw new MigrationException($"--initial is for the first migration, and there are {_chain.Migrations.Count}, the last one {head}. Leave it out.");
        }

        if (_request is { IsSplit: true, IsEmpty: true })
        {
            throw new MigrationException($"--split divides what has changed in the models, and --empty leaves that out. Write \"format\": {AuthoredMigration.Format}, \"phase\": \"{Tortoise.Migration.AfterDeploy}\" in the migration.json of the empty one if that is to wait.");
        }

        if (_request.IsEmpty)
        {
            return Written(new MigrationDraft(
                Migration(_chain.Head?.Id, Name("empty"), []),
                _request.Dialects.ToDictionary(static dialect => dialect.Name, dialect => (_request.Step is null
                    ? $"-- Write the SQL for {dialect.ProductName} here: statements, each ended by {(dialect.Migrations.HasBatches ? "a line GO" : "a semicolon")}.\n"
                    : ScriptText.Of(dialect, [], [], _request.Step), 0), StringComparer.Ordinal)));
        }

        var steps = Steps(out var adopted, out var openTables);
        var decider = new DecisionMaker(steps, _request.Answers, _request.Questions);
        var decisions = decider.Decide(_request.Facts);
        _notes.AddRange(decider.Notes);
        List<OpenQuestion> open = [.. openTables, .. decider.Open];
        return open.Count > 0 ? new AuthoringResult { Open = open, Notes = _notes } : Make(steps, decisions, adopted);
    }

    private AuthoringResult Make(IReadOnlyList<SchemaStep> steps, Decisions decisions, IReadOnlySet<string> adopted)
    {
        var (content, afterDeploy) = (new MigrationContent(), new MigrationContent());
        foreach (var step in steps)
        {
            var (decided, known) = (decisions.Of(step), _chain.StateOf(step.Dialect));
            if (_request.IsSplit)
            {
                var split = new SplitStep(step, decided);
                content.Add(split.Expand, split.ExpandDecisions, known, _request, _request.Step);
                afterDeploy.Add(split.Contract, split.ContractDecisions, split.Contract.From, _request, code: null);
                _notes.AddRange(split.Notes.Except(_notes));
            }
            else
            {
                content.Add(step, decided, known, _request, _request.Step);
            }

            content.Add(step.From.Tables.Where(table => adopted.Contains(table.ToString())).Select(static table => $"adopt table {table}"));
        }

        var hashes = Hashes();
        if (content.IsEmpty && afterDeploy.IsEmpty && _request.Step is null)
        {
            return Redescribe(hashes);
        }

        var unmanaged = steps.SelectMany(static step => step.Left).Select(static table => table.ToString()).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        if (afterDeploy.IsEmpty)
        {
            _notes.AddRange(_request.IsSplit ? ["There is nothing to split: programs of the version before do not mind it."] : Array.Empty<string>());
            return Written(Draft(content, hashes) with { Unmanaged = [.. unmanaged] }, content);
        }

        if (content.IsEmpty && _request.Step is null)
        {
            _notes.Add("There is nothing to split: all of it waits until programs of the version before are gone.");
            return Written(Draft(afterDeploy, hashes) with { IsAfterDeploy = true }, afterDeploy);
        }

        // What the models are is what the second one leads to, so their hashes are in it where it touches their tables.
        var late = hashes.Where(hash => Touches(afterDeploy, hash.Key)).ToDictionary(StringComparer.Ordinal);
        var first = Draft(content, hashes.Where(hash => !late.ContainsKey(hash.Key)).ToDictionary(StringComparer.Ordinal)) with { Unmanaged = [.. unmanaged] };
        var second = Migration(first.Id, first.Id[(first.Id.IndexOf('_', StringComparison.Ordinal) + 1)..] + "_after_deploy", afterDeploy.Changes) with
        {
            IsAfterDeploy = true,
            Hashes = late,
            States = afterDeploy.States,
        };
        return Written(first, content, new MigrationDraft(second, afterDeploy.Scripts)) with { Losses = [.. content.Losses.Concat(afterDeploy.Losses).Distinct(StringComparer.Ordinal)] };
    }

    /// <summary>True if a migration touches the table of a model, or one of its link tables.</summary>
    private bool Touches(MigrationContent content, string table)
    {
        var links = _models.Where(model => PinnedTables.NameOf(model) == table).SelectMany(static model => model.Links).Where(static link => link.LinkModel is null).Select(static link => link.Links.Table);
        return content.States.Values.SelectMany(static state => state.Tables.Keys).Any(name => name == table || links.Append(LastOf(table)).Contains(LastOf(name)));

        static string LastOf(string name) => name[(name.LastIndexOf('.') + 1)..];
    }

    private AuthoredMigration Draft(MigrationContent content, IReadOnlyDictionary<string, string?> hashes) =>
        Migration(_chain.Head?.Id, Name(_request.IsInitial || _chain.Head is null ? "initial" : MigrationName.Of(content.Changes, isFirst: false)), content.Changes) with { Hashes = hashes, States = content.States };

    private AuthoringResult Written(AuthoredMigration migration, MigrationContent content, MigrationDraft? afterDeploy = null) =>
        Written(new MigrationDraft(migration, content.Scripts), afterDeploy) with { Losses = content.Losses };

    private List<SchemaStep> Steps(out IReadOnlySet<string> adopted, out IReadOnlyList<OpenQuestion> open)
    {
        var steps = new List<SchemaStep>();
        var adoption = new Adoption(_chain.Unmanaged, _request.Answers, _request.Questions);
        var pins = _request.AdoptsMappings ? null : new PinnedTables(_models, _request.Facts.Hashes, _chain.Hashes);
        var kept = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var dialect in _request.Dialects)
        {
            var from = _chain.StateOf(dialect);
            var to = ProgramSchema.Of(_request.Facts, _request.Group, dialect);
            // One that was left out has to catch up with models that have not changed since.
            if (pins is not null && _chain.Migrations.All(migration => migration.HasScript(dialect.Name)))
            {
                to = pins.Apply(from, to, out var tables);
                kept.UnionWith(tables);
            }

            steps.Add(new SchemaStep(adoption.Apply(from, to), to));
        }

        if (kept.Count > 0)
        {
            _notes.Add($"{string.Join(", ", kept)}: kept as they were made, though this version of Tortoise would make them otherwise. --adopt-mappings changes them.");
        }

        (adopted, open) = (adoption.Adopted, adoption.Open);
        return steps;
    }

    /// <summary>The hashes that are other ones now.</summary>
    private SortedDictionary<string, string?> Hashes()
    {
        var hashes = new SortedDictionary<string, string?>(StringComparer.Ordinal);
        var known = _chain.Hashes;
        foreach (var model in _models)
        {
            var name = PinnedTables.NameOf(model);
            if (_request.Facts.Hashes.TryGetValue(model, out var hash) && known.GetValueOrDefault(name) != hash)
            {
                hashes[name] = hash;
            }
        }

        var now = _models.Where(_request.Facts.Hashes.ContainsKey).Select(PinnedTables.NameOf).ToHashSet(StringComparer.Ordinal);
        foreach (var gone in known.Keys.Where(name => !now.Contains(name)))
        {
            hashes[gone] = null;
        }

        return hashes;
    }

    /// <summary>No database changes; what the compiler compares does, and the last migration says it from now on.</summary>
    private AuthoringResult Redescribe(SortedDictionary<string, string?> hashes)
    {
        if (hashes.Count == 0 || _chain.Head is not { } head)
        {
            return new AuthoringResult { Notes = _notes };
        }

        if (!_request.IsDryRun)
        {
            var all = new Dictionary<string, string?>(head.Hashes, StringComparer.Ordinal);
            foreach (var (table, hash) in hashes)
            {
                all[table] = hash;
            }

            MigrationFiles.Replace(head with { Hashes = all });
        }

        return new AuthoringResult { Redescribed = [.. hashes.Keys], Notes = _notes };
    }

    private AuthoringResult Written(MigrationDraft draft, MigrationDraft? afterDeploy = null)
    {
        if (_request.Step is { } step)
        {
            // The model of the first table that is touched.
            var touched = draft.Migration.States.Values.SelectMany(static state => state.Tables.Keys).ToHashSet(StringComparer.Ordinal);
            draft = draft with { Step = (step, StepText.Of(draft.Migration.Id, step, _models.FirstOrDefault(model => touched.Contains(PinnedTables.NameOf(model)) || touched.Contains(model.Table)))) };
        }

        if (!draft.Migration.IsAfterDeploy && GroupState.AtEnd(_chain.Migrations, static migration => migration.IsAfterDeploy) is { Count: > 0 } waiting)
        {
            _notes.Add($"{string.Join(", ", waiting)}, for after the deployment, will not wait any longer: 'tortoise migrate' applies what comes before {draft.Migration} with it, also without --all.");
        }

        if (!_request.IsDryRun)
        {
            // An empty one brings no database up to date.
            foreach (var dialect in _request.IsEmpty ? [] : _request.Dialects)
            {
                MigrationFiles.AddMissingScripts(_chain, dialect.Name, draft.Migration.Id);
            }

            var folders = MigrationFiles.Write(_request.Folder, afterDeploy is null ? [draft] : [draft, afterDeploy]);
            draft = draft with { Migration = draft.Migration with { Folder = folders[0] } };
            afterDeploy = afterDeploy is null ? null : afterDeploy with { Migration = afterDeploy.Migration with { Folder = folders[1] } };
        }

        return new AuthoringResult { Draft = draft, AfterDeploy = afterDeploy, Notes = _notes };
    }

    private string Name(string otherwise) => _request.Name is { } given ? MigrationName.Given(given) : _request is { Step: { } step, IsEmpty: true } ? MigrationName.Given(step) : otherwise;

    private AuthoredMigration Migration(string? after, string name, IReadOnlyList<string> changes) =>
        new(MigrationName.Id(_request.Clock.GetUtcNow(), name, after), after) { Group = _request.Group, Tool = _request.Tool, Changes = changes };
}
