using System.Text;
using Tortoise.Metadata;
using Tortoise.Schema;

namespace Tortoise.Dialects;

/// <summary>
/// What is particular to a database, as a datasheet: its features and its spellings. It is pure text: SQL of any dialect can be made with
/// no driver at hand. It knows nothing of compilers and schemas, which ask it: what they need of a dialect besides, its classes implement as
/// <c>ICompilerFactory</c> and <c>ISchemaFactory</c>.
/// </summary>
public abstract class Dialect
{
    private protected Dialect()
    {
    }

    /// <summary>Name of the database in declarations: <c>sqlite</c>.</summary>
    public abstract string Name { get; }

    /// <summary>Name of the product, for messages: <c>SQLite</c>.</summary>
    public string ProductName => DatabaseNames.Product(Name);

    /// <summary>A true condition.</summary>
    internal virtual string TrueCondition => "1 = 1";

    /// <summary>A false condition.</summary>
    internal virtual string FalseCondition => "1 = 0";

    /// <summary>The value true.</summary>
    internal virtual string TrueLiteral => "TRUE";

    /// <summary>The value false.</summary>
    internal virtual string FalseLiteral => "FALSE";

    /// <summary>True if NULL is the least value in an order; otherwise each term must say where NULLs go.</summary>
    internal virtual bool NullsAreLeast => true;

    /// <summary>Must stand before an OFFSET that has no LIMIT; null if OFFSET may stand alone.</summary>
    internal virtual string? LimitBeforeOffset => null;

    /// <summary>True if a place has a name, by which it can stand in the text several times.</summary>
    internal virtual bool HasNamedParameters => false;

    /// <summary>True if a division by zero is an error and not NULL.</summary>
    internal virtual bool DivisionByZeroFails => false;

    /// <summary>True if the driver reports a generated key after an insert, which is cheaper than a returned row.</summary>
    internal virtual bool ReportsLastInsertedId => false;

    /// <summary>Ends a select whose rows are kept from other writers; empty if a transaction that writes is alone anyway.</summary>
    internal virtual string LockRows => " FOR UPDATE";

    /// <summary>Stands after a table whose rows are kept from other writers; empty if the end of the select says so.</summary>
    internal virtual string LockedTable => "";

    /// <summary>True if INTERSECT and EXCEPT can keep equal rows: INTERSECT ALL.</summary>
    internal virtual bool ComparesAllRows => true;

    /// <summary>True if the list of an IN is one array parameter whatever its length.</summary>
    internal virtual bool ListsAreArrays => false;

    /// <summary>True if a column can hold an array.</summary>
    internal virtual bool HasArrays => false;

    /// <summary>True if the database gives a row another version at every write.</summary>
    internal virtual bool HasRowVersions => false;

    /// <summary>How long a name can be.</summary>
    internal virtual NameLimit NameLimit => NameLimit.None;

    /// <summary>True if an index cannot have the name of an index of another table of its schema.</summary>
    internal virtual bool IndexNamesAreShared => false;

    /// <summary>
    /// The statement after which nobody else creates tables until the transaction ends; empty if a transaction that writes is alone
    /// anyway, null if nothing can do that.
    /// </summary>
    internal virtual string? LockSchema => null;

    /// <summary>True if <c>SET LOCAL</c> makes a setting that ends with the transaction.</summary>
    internal virtual bool HasLocalSettings => false;

    /// <summary>Equality for which NULL equals NULL.</summary>
    internal virtual string NullSafeEqual => "IS NOT DISTINCT FROM";

    /// <summary>The opposite.</summary>
    internal virtual string NullSafeNotEqual => "IS DISTINCT FROM";

    /// <summary>What strings and comments look like beside the standard's.</summary>
    internal virtual QuotingFeatures Quoting => QuotingFeatures.None;

    /// <summary>What indexes can be beyond columns in ascending order.</summary>
    internal virtual IndexFeatures IndexFeatures => IndexFeatures.Descending;

    /// <summary>How an index can be kept beside the default, which is a tree.</summary>
    internal virtual IReadOnlyList<IndexMethod> IndexMethods => [];

    /// <summary>How types and expressions are compared that the database keeps in words of its own.</summary>
    internal virtual NormalForm NormalForm => NormalForm.Standard;

    /// <summary>How the types of columns are spelled.</summary>
    internal abstract StoreTypeTable StoreTypes { get; }

    /// <summary>The type that a column is declared with; null if the dialect chooses.</summary>
    internal virtual string? DeclaredType(FieldMetadata field) =>
        field.ColumnType is { } type && DatabaseFilter.Includes(type.Databases, this, $"The type of {field}") ? type.Name : null;

    /// <summary>Writes a name as the database quotes it.</summary>
    /// <exception cref="ConfigurationException">It is too long, so that the database would refuse it or take it for another one.</exception>
    internal void WriteName(StringBuilder sql, string name)
    {
        NameLimit.Check(this, name, "the table or column");
        WriteQuoted(sql, name);
    }

    private protected virtual void WriteQuoted(StringBuilder sql, string name) =>
        sql.Append('"').Append(name.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');

    /// <summary>Writes the place of a parameter; places are numbered from 1.</summary>
    internal virtual void WritePlaceholder(StringBuilder sql, int number) => sql.Append('?');
}
