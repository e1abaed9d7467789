using System.Collections.Immutable;
using Tortoise.Generators.Rules;

namespace Tortoise.Generators.Analyzers;

/// <summary>What the columns of a model and those of its table differ in.</summary>
/// <param name="Text">The differences in words.</param>
/// <param name="Properties">For a fix: the property whose column may be one that is gone, and the name of that one. Empty if there is not one of each.</param>
internal sealed record TableChange(string Text, ImmutableDictionary<string, string?> Properties)
{
    /// <param name="model">The model.</param>
    /// <param name="columns">The columns that its migrations leave; null if they do not tell.</param>
    public static TableChange Of(TableFacts model, IReadOnlyList<string>? columns)
    {
        if (columns is null)
        {
            return new("", ImmutableDictionary<string, string?>.Empty);
        }

        var own = model.Columns();
        var added = own.Where(column => !columns.Contains(column.Column)).ToList();
        var gone = columns.Where(name => own.All(column => column.Column != name)).ToList();
        var texts = new List<string>();
        foreach (var renamed in added.Where(column => column.From is { } from && gone.Contains(from)).ToArray())
        {
            texts.Add($"column '{renamed.From}' is called '{renamed.Column}'");
            added.Remove(renamed);
            gone.Remove(renamed.From!);
        }

        texts.AddRange(added.Select(static column => $"column '{column.Column}' is new"));
        texts.AddRange(gone.Select(static column => $"column '{column}' is gone"));
        var properties = added.Count == 1 && gone.Count == 1
            ? ImmutableDictionary<string, string?>.Empty.Add(FixProperties.Property, added[0].Property).Add(FixProperties.From, gone[0])
            : ImmutableDictionary<string, string?>.Empty;
        return new(texts.Count == 0 ? ": not in the names of its columns, but in what they are or in what belongs to the table" : ": " + string.Join(", ", texts), properties);
    }
}
