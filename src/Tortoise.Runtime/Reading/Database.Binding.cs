using Tortoise.Compilation;
using Tortoise.Expressions;

namespace Tortoise;

/// <summary>From a tree to what is sent.</summary>
public sealed partial class Database
{
    /// <summary>A statement with the query filters, as it is sent.</summary>
    internal BoundStatement Bind(Statement statement) => Compiler.Bind(statement, Filters);
}
