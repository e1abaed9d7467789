using Tortoise.Schema;

namespace Tortoise.Cli.Authoring;

/// <summary>What becomes of tables that others looked after until now: they are there already, or are to be created.</summary>
/// <param name="unmanaged">The tables that others looked after.</param>
/// <param name="answers">What was said beforehand.</param>
/// <param name="questions">Who is asked; null if nobody is there.</param>
internal sealed class Adoption(IReadOnlySet<string> unmanaged, Answers answers, IQuestions? questions)
{
    private readonly HashSet<string> _adopted = answers.Adopted.ToHashSet(StringComparer.Ordinal);
    private readonly HashSet<string> _created = answers.Created.ToHashSet(StringComparer.Ordinal);
    private readonly List<OpenQuestion> _open = [];

    /// <summary>The tables that are there.</summary>
    public IReadOnlySet<string> Adopted => _adopted;

    /// <summary>The questions that nobody answered.</summary>
    public IReadOnlyList<OpenQuestion> Open => _open;

    /// <summary>The old schema, with the tables that are there though no migration made them.</summary>
    public SchemaModel Apply(SchemaModel old, SchemaModel to)
    {
        var before = new TableLookup(old);
        var there = new List<TableSchema>();
        foreach (var table in to.Tables.Where(table => before.Find(table.ToString()) is null))
        {
            var name = table.ToString();
            if (unmanaged.Contains(name) && !_adopted.Contains(name) && !_created.Contains(name))
            {
                Ask(name);
            }

            if (_adopted.Contains(name))
            {
                there.Add(table);
            }
        }

        return there.Count == 0 ? old : old with { Tables = [.. old.Tables, .. there] };
    }

    private void Ask(string table)
    {
        if (questions is not null)
        {
            (questions.Exists(table) ? _adopted : _created).Add(table);
        }
        else if (!_open.Exists(question => question.Flags.Contains($"--adopt {table}")))
        {
            _open.Add(new OpenQuestion($"Others looked after the table {table} until now. Say if it is there, as the model says, or is to be created:", [$"--adopt {table}", $"--create {table}"]));
        }
    }
}
