namespace Tortoise.Dialects;

/// <summary>The databases that a declaration is limited to, such as <c>Databases = ["postgresql"]</c>.</summary>
internal static class DatabaseFilter
{
    /// <summary>True if the names include the dialect's, or there are none.</summary>
    /// <param name="databases">The names.</param>
    /// <param name="dialect">The dialect in use.</param>
    /// <param name="owner">What is limited to them, for the message.</param>
    /// <exception cref="ConfigurationException">One of them is not the name of a database, so it would never have an effect.</exception>
    public static bool Includes(IReadOnlyList<string> databases, Dialect dialect, string owner) =>
        databases.FirstOrDefault(name => !DatabaseNames.All.Contains(name)) is { } unknown
            ? throw new ConfigurationException(
                $"{owner} is limited to '{unknown}', which is not the name of a database. Use one of: {string.Join(", ", DatabaseNames.All)}.")
            : databases.Count == 0 || databases.Contains(dialect.Name);
}
