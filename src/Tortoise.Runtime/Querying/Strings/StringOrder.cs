using Tortoise.Expressions;
using Tortoise.Metadata;

namespace Tortoise.Querying;

/// <summary>An ordering by names from outside; a minus before one is descending.</summary>
internal static class StringOrder
{
    /// <exception cref="StringQueryException">There is no name, or one is not allowed.</exception>
    public static List<OrderTerm> Of(ModelMetadata model, TableSource row, IEnumerable<string> names, StringQueryOptions? options)
    {
        ArgumentNullException.ThrowIfNull(names);
        var paths = new FieldPaths(model, options ?? StringQueryOptions.Default);
        var terms = new List<OrderTerm>();
        foreach (var name in names)
        {
            ArgumentNullException.ThrowIfNull(name, nameof(names));
            paths.ThrowIfTooMany(terms.Count + 1);
            var isDescending = name.StartsWith('-');
            terms.Add(new OrderTerm(paths.Field(isDescending ? name[1..] : name).From(row), isDescending));
        }

        return terms.Count > 0 ? terms : throw new StringQueryException("An ordering needs a name: \"name\", or \"-name\" for descending.");
    }
}
