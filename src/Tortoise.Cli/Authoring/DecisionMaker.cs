using Tortoise.Cli.Facts;
using Tortoise.Schema;

namespace Tortoise.Cli.Authoring;

/// <summary>
/// Decides what two schemas do not tell: by attributes of the models, by the flags of the command, and by asking. Nothing is guessed: what nobody answers stays an open question.
/// </summary>
internal sealed class DecisionMaker(IReadOnlyList<SchemaStep> steps, Answers answers, IQuestions? questions)
{
    private readonly Decisions _decisions = new();
    private readonly List<OpenQuestion> _open = [];
    private readonly List<string> _notes = [];
    private readonly List<(string From, string To)> _doubtful = [];

    /// <summary>The questions that nobody answered.</summary>
    public IReadOnlyList<OpenQuestion> Open => _open;

    /// <summary>What the person should know, though it need not be answered.</summary>
    public IReadOnlyList<string> Notes => _notes;

    /// <exception cref="MigrationException">An answer names what there is not.</exception>
    public Decisions Decide(SchemaFacts facts)
    {
        Follow(answers);
        Follow(facts);
        AskTables();
        AskColumns();
        if (_open.Count == 0)
        {
            // What is new depends on the names.
            AskFills();
        }

        return _decisions;
    }

    private void Follow(Answers given)
    {
        foreach (var (from, to) in given.Renames.Where(rename => Old(rename.From) is not null))
        {
            if (!steps.Any(step => step.After.Meant(to) is not null))
            {
                throw new MigrationException($"--rename {from}={to}: no model has the table {to}. {Known(steps.SelectMany(static step => step.New).Select(static table => table.ToString()), "New tables are")}");
            }

            _decisions.Tables.Add((from, to));
        }

        foreach (var (from, to) in given.Renames.Where(rename => Old(rename.From) is null))
        {
            var (table, column) = Column("--rename", from);
            var name = to[(to.LastIndexOf('.') + 1)..];
            if (!steps.Any(step => New(step, table) is { } fresh && TableChange.Find(fresh, name) is not null))
            {
                throw new MigrationException($"--rename {from}={to}: the model of {table} has no column {name}.");
            }

            _decisions.Columns.Add((table, column, name));
        }

        foreach (var name in given.Drops)
        {
            _decisions.Dropped.Add(Old(name) is { } table ? table : string.Join('.', Column("--drop", name) is var (of, column) ? [of, column] : []));
        }

        foreach (var (name, value) in given.Fills)
        {
            var dot = name.LastIndexOf('.');
            if (dot < 0 || !steps.Any(step => step.After.Meant(name[..dot]) is { } table && TableChange.Find(table, name[(dot + 1)..]) is not null))
            {
                throw new MigrationException($"--fill {name}={value}: no model has the column {name}. Name the table and the column: --fill team.score=0.");
            }

            _decisions.Fills.Add((name[..dot], name[(dot + 1)..], value));
        }
    }

    /// <summary>Follows the attributes of the models, as long as they are not spent: where the new name is there already, they are.</summary>
    private void Follow(SchemaFacts facts)
    {
        var tables = facts.RenamedTables.Select(static hint => (From: Qualified(hint.Model.Schema, hint.From), To: Qualified(hint.Model.Schema, hint.Model.Table))).ToList();
        while (tables.Find(IsDueTable) is { From: not null } due)
        {
            _decisions.Tables.Add(due);
            tables.Remove(due);
        }

        // Both are there, and one goes: the attribute may be spent, or be about the other one.
        _doubtful.AddRange(tables.Where(hint => steps.Any(step => step.Before.Meant(hint.To) is not null && step.Gone.Any(gone => step.Before.Meant(hint.From) == gone))));
        var columns = facts.RenamedColumns
            .Select(hint => (Table: OldOf(Qualified(hint.Field.Model.Schema, hint.Field.Model.Table)), hint.From, To: hint.Field.Column)).ToList();
        while (columns.Find(IsDueColumn) is { From: not null } due)
        {
            _decisions.Columns.Add(due);
            columns.Remove(due);
        }

        bool IsDueTable((string From, string To) hint) => !_decisions.Dropped.Contains(hint.From) && _decisions.Tables.TrueForAll(one => one.From != hint.From)
            && steps.Any(step => step.Before.Meant(hint.From) is { } old && step.After.Meant(hint.To) is { } fresh && old.ToString() != fresh.ToString()
                && (step.Before.Find(fresh.ToString()) is null || _decisions.Tables.Exists(one => one.From == hint.To)));

        bool IsDueColumn((string Table, string From, string To) hint) => !_decisions.Dropped.Contains($"{hint.Table}.{hint.From}")
            && _decisions.Columns.TrueForAll(one => (one.Table, one.From) != (hint.Table, hint.From))
            && steps.Any(step => step.Before.Meant(hint.Table) is { } old && TableChange.Find(old, hint.From) is not null
                && (TableChange.Find(old, hint.To) is null || _decisions.Columns.Exists(one => (one.Table, one.From) == (hint.Table, hint.To))));
    }

    private void AskTables()
    {
        foreach (var step in steps.OrderBy(static step => !step.Dialect.HasSchemas))
        {
            foreach (var gone in step.Gone)
            {
                var name = gone.ToString();
                var decided = _decisions.Of(step);
                if (decided.Tables.ContainsKey(name) || IsDropped(name) || _open.Exists(question => question.Flags.Contains($"--drop {name}")))
                {
                    continue;
                }

                if (_doubtful.Find(hint => step.Before.Meant(hint.From) == gone) is { From: not null } doubtful)
                {
                    if (Ask("The table ", name, name, [doubtful.To], static candidate => candidate, "is [RenamedFrom] it, but there already") is { } taken)
                    {
                        _decisions.Tables.Add((name, taken));
                    }

                    continue;
                }

                var candidates = step.New.Where(fresh => !decided.Tables.Values.Contains(fresh.ToString()) && RenameCandidates.AreAlike(gone, fresh, table => decided.Tables.GetValueOrDefault(table, table)))
                    .Select(static fresh => fresh.ToString()).ToList();
                if (candidates.Count > 0 && Ask("The table ", name, name, candidates, static candidate => candidate) is { } renamed)
                {
                    _decisions.Tables.Add((name, renamed));
                }
            }
        }
    }

    private void AskColumns()
    {
        foreach (var step in steps.OrderBy(static step => !step.Dialect.HasSchemas))
        {
            foreach (var old in step.From.Tables)
            {
                var fresh = New(step, old.ToString());
                foreach (var gone in fresh is null ? [] : old.Columns.Where(column => TableChange.Find(fresh, column.Name) is null))
                {
                    AskColumn(step, old, fresh!, gone);
                }
            }
        }
    }

    private void AskColumn(SchemaStep step, TableSchema old, TableSchema fresh, ColumnSchema gone)
    {
        var (table, decided) = (old.ToString(), _decisions.Of(step).Columns);
        if (decided.ContainsKey((table, gone.Name)) || IsDropped($"{table}.{gone.Name}") || _open.Exists(question => question.Flags.Contains($"--drop {table}.{gone.Name}")))
        {
            return;
        }

        var candidates = fresh.Columns
            .Where(column => TableChange.Find(old, column.Name) is null && !decided.Any(pair => pair.Key.Table == table && pair.Value == column.Name))
            .Where(column => steps.All(other => IsCandidate(other, table, gone.Name, column.Name)))
            .Select(static column => column.Name).ToList();
        if (candidates.Count > 0 && Ask("", table + "." + gone.Name, $"{table}.{gone.Name}", candidates, candidate => $"{table}.{candidate}") is { } renamed)
        {
            _decisions.Columns.Add((table, gone.Name, renamed));
        }
    }

    /// <summary>True if a dialect does not say that two columns are different ones.</summary>
    private bool IsCandidate(SchemaStep step, string table, string gone, string fresh) =>
        step.Before.Meant(table) is not { } old || New(step, old.ToString()) is not { } now
        || TableChange.Find(old, gone) is not { } one || TableChange.Find(now, fresh) is not { } other
        || RenameCandidates.AreAlike(one, other);

    private string? Ask(string what, string shown, string gone, IReadOnlyList<string> candidates, Func<string, string> full, string? are = null)
    {
        if (questions is not null)
        {
            var answer = questions.Renamed(gone, candidates);
            if (answer is null)
            {
                _decisions.Dropped.Add(gone);
            }

            return answer;
        }

        var names = candidates.Select(full).ToList();
        _open.Add(new OpenQuestion(
            $"{what}{shown} is gone and {string.Join(" and ", names)} {are ?? (names.Count == 1 ? "is new" : "are new")}. Say which it is:",
            [.. candidates.Select(candidate => $"--rename {gone}={candidate}"), $"--drop {gone}"]));
        return null;
    }

    private void AskFills()
    {
        var asked = new HashSet<string>(StringComparer.Ordinal);
        foreach (var step in steps)
        {
            foreach (var change in SchemaChanges.Between(step.From, step.To, _decisions.Of(step)).Changed)
            {
                foreach (var column in change.AddedColumns.Where(column => ChangeCheck.NeedsFill(change, column) && asked.Add($"{change.To}.{column.Name}")))
                {
                    AskFill(change.To.ToString(), column);
                }

                foreach (var (from, to) in change.AlteredColumns.Where(pair => pair is { From.IsNullable: true, To: { IsNullable: false, Default: null } } && !change.Fills.ContainsKey(pair.To.Name)))
                {
                    if (asked.Add($"{change.To}.{to.Name}"))
                    {
                        _notes.Add($"{change.To}.{to.Name} must not be NULL any more: where a row has no value, the migration fails. --fill {change.To}.{to.Name}=… gives it one.");
                    }
                }
            }
        }
    }

    private void AskFill(string table, ColumnSchema column)
    {
        if (questions is not null)
        {
            _decisions.Fills.Add((table, column.Name, questions.Fill($"{table}.{column.Name}", column.Type)));
            return;
        }

        _open.Add(new OpenQuestion(
            $"{table}.{column.Name} is new and must not be NULL, so the rows that exist need a value. Give the column a [DbDefault], or say what they get:", [$"--fill {table}.{column.Name}=…"]));
    }

    /// <summary>The table that a name means in the old schema, in any dialect.</summary>
    private string? Old(string name) => steps.Select(step => step.Before.Meant(name)?.ToString()).FirstOrDefault(static found => found is not null);

    /// <summary>The old name of a table.</summary>
    private string OldOf(string name) => _decisions.Tables.Find(rename => rename.To == name) is { From: { } from } ? from : name;

    /// <summary>What becomes of a table; null if it goes, also where another one gets its name.</summary>
    private TableSchema? New(SchemaStep step, string old)
    {
        var (name, tables) = (step.Before.Meant(old)?.ToString(), _decisions.Of(step).Tables);
        return name is null || (!tables.ContainsKey(name) && tables.Values.Contains(name)) ? null : step.After.Find(tables.GetValueOrDefault(name, name));
    }

    private bool IsDropped(string name) => _decisions.Dropped.Contains(name);

    /// <summary>A column that was, with the old name of its table.</summary>
    private (string Table, string Column) Column(string flag, string name)
    {
        var dot = name.LastIndexOf('.');
        var table = dot < 0 ? null : Old(OldOf(name[..dot]));
        return table is not null && steps.Any(step => step.Before.Meant(table) is { } old && TableChange.Find(old, name[(dot + 1)..]) is not null)
            ? (table, name[(dot + 1)..])
            : throw new MigrationException($"{flag} {name}: the migrations have no {(dot < 0 ? "table" : "table or column")} {name}. Name it as it was until now: a table, or a table and a column with a point between them.");
    }

    private static string Known(IEnumerable<string> names, string what) => string.Join(", ", names.Distinct(StringComparer.Ordinal)) is { Length: > 0 } list ? $"{what}: {list}." : "No table is new.";

    private static string Qualified(string? schema, string name) => schema is null || name.Contains('.', StringComparison.Ordinal) ? name : $"{schema}.{name}";
}
