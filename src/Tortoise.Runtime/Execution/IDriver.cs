using System.Data.Common;
using Tortoise.Dialects;

namespace Tortoise.Execution;

/// <summary>
/// A driver package: its URL schemes, its dialect and its connections. It registers itself in every app that references it. The drivers are
/// those of Tortoise's packages: the members are internal.
/// </summary>
public interface IDriver
{
    /// <summary>The URL schemes it serves, without <c>://</c>.</summary>
    IReadOnlyList<string> Schemes { get; }

    /// <summary>Its SQL dialect.</summary>
    internal Dialect Dialect { get; }

    /// <summary>Opens a pool by URL.</summary>
    /// <exception cref="ConfigurationException">The URL, or one of its options, is wrong.</exception>
    internal SessionPool Open(DatabaseUrl url);

    /// <summary>Opens a pool by a connection string of the ADO.NET driver.</summary>
    /// <exception cref="ConfigurationException">The connection string is wrong.</exception>
    internal SessionPool Open(string connectionString);

    /// <summary>Creates a pool over one connection of the user's own; null if it is not of this driver's kind. It is not closed at the end.</summary>
    internal SessionPool? Open(DbConnection connection);

    /// <summary>Creates a pool over a data source of the user's own; null if it is not of this driver's kind. It is not disposed at the end.</summary>
    internal SessionPool? Open(DbDataSource dataSource) => null;
}
