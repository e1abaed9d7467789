namespace Strict;

/// <summary>Asks for books.</summary>
public static class Library
{
    /// <summary>Books by one author, the cheapest first.</summary>
    /// <param name="author">The author's name.</param>
    /// <param name="cancellationToken">Gives the search up.</param>
    /// <returns>Titles and prices.</returns>
    public static async Task<IReadOnlyList<(string Title, decimal Price)>> BooksByAsync(string author, CancellationToken cancellationToken = default) =>
        await Book.Filter(b => b.Authors.Any(a => a.Name == author))
            .OrderBy(b => b.Price)
            .Select(b => (b.Title, b.Price))
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
}
