using Tortoise.Dialects;
using Tortoise.Schema;

namespace Tortoise.Cli.Authoring;

/// <summary>What a migration does, in each database.</summary>
internal sealed class MigrationContent
{
    private readonly List<string> _changes = [];
    private readonly List<string> _losses = [];
    private readonly SortedDictionary<string, (string Sql, int Statements)> _scripts = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, StateChange> _states = new(StringComparer.Ordinal);

    /// <summary>What changes, in words that are the same for every database.</summary>
    public IReadOnlyList<string> Changes => [.. _changes.Distinct(StringComparer.Ordinal)];

    /// <summary>What is lost with it.</summary>
    public IReadOnlyList<string> Losses => [.. _losses.Distinct(StringComparer.Ordinal)];

    /// <summary>The SQL, by the name of the dialect, with the number of its statements.</summary>
    public IReadOnlyDictionary<string, (string Sql, int Statements)> Scripts => _scripts;

    /// <summary>What it touches, by the name of the dialect.</summary>
    public IReadOnlyDictionary<string, StateChange> States => _states;

    /// <summary>True if it does nothing.</summary>
    public bool IsEmpty => _changes.Count == 0 && _scripts.Values.All(static script => script.Statements == 0);

    /// <summary>Adds what it does in a database.</summary>
    /// <param name="step">From where to where it leads.</param>
    /// <param name="decisions">What was decided of it.</param>
    /// <param name="known">The schema that the migrations before it lead to.</param>
    /// <param name="request">How it is made.</param>
    /// <param name="code">The step in C# that is run after the statements; null for none.</param>
    public void Add(SchemaStep step, SchemaDecisions decisions, SchemaModel known, AuthoringRequest request, string? code)
    {
        var difference = SchemaChanges.Between(step.From, step.To, decisions) with { AreOnline = !request.IsPlain };
        var statements = step.Dialect.CreateSchemaWriter(safe: false).Change(difference);
        _scripts.Add(step.Dialect.Name, (ScriptText.Of(step.Dialect, statements, WayBack.Of(difference, step, decisions), code), statements.Count));
        _changes.AddRange(ChangeWords.Of(difference));
        _changes.AddRange(step.Left.Select(static table => $"leave table {table} to others"));
        _losses.AddRange(ChangeWords.Losses(difference));
        if (StateChange.Between(known, step.To) is { IsEmpty: false } state)
        {
            _states.Add(step.Dialect.Name, state);
        }
    }

    /// <summary>Says what else it is for.</summary>
    public void Add(IEnumerable<string> changes) => _changes.AddRange(changes);
}
