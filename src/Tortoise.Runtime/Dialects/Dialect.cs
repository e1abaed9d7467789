using System.Text;
using Tortoise.Compilation;
using Tortoise.Metadata;

namespace Tortoise.Dialects;

/// <summary>
/// What is particular to a database, as a datasheet: its features and its spellings. It is pure text: SQL of any dialect can be made with
/// no driver at hand.
/// </summary>
public abstract class Dialect
{
    private protected Dialect()
    {
    }

    /// <summary>Name of the database, for messages and telemetry: <c>sqlite</c>.</summary>
    public abstract string Name { get; }

    /// <summary>A true condition.</summary>
    internal virtual string TrueCondition => "1 = 1";

    /// <summary>A false condition.</summary>
    internal virtual string FalseCondition => "1 = 0";

    /// <summary>The value true.</summary>
    internal virtual string TrueLiteral => "TRUE";

    /// <summary>The value false.</summary>
    internal virtual string FalseLiteral => "FALSE";

    /// <summary>True where NULL is the least value in an order; otherwise each term must say where NULLs go.</summary>
    internal virtual bool NullsAreLeast => true;

    /// <summary>Must stand before an OFFSET that has no LIMIT; null where OFFSET may stand alone.</summary>
    internal virtual string? LimitBeforeOffset => null;

    /// <summary>True where a generated key is told by the driver after an insert, which is cheaper than a returned row.</summary>
    internal virtual bool TellsLastInsertedId => false;

    /// <summary>Equality for which NULL equals NULL.</summary>
    internal virtual string NullSafeEqual => "IS NOT DISTINCT FROM";

    /// <summary>The opposite.</summary>
    internal virtual string NullSafeNotEqual => "IS DISTINCT FROM";

    /// <summary>The statements that create the tables, in order.</summary>
    internal abstract IReadOnlyList<string> CreateSchema(IReadOnlyList<ModelMetadata> models, bool safe);

    internal abstract SqlCompiler CreateCompiler();

    internal virtual void WriteName(StringBuilder sql, string name) => sql.Append('"').Append(name.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');

    /// <summary>Writes the place of a parameter; places are numbered from 1.</summary>
    internal virtual void WritePlaceholder(StringBuilder sql, int number) => sql.Append('?');
}
