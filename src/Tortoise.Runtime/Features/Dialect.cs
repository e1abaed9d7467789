using System.Text;
using Tortoise.Metadata;
using Tortoise.Schema;

namespace Tortoise.Dialects;

/// <summary>
/// The datasheet of a database: its features and its spellings, as pure data, so that SQL of any dialect can be generated without a driver.
/// It does not know compilers and schemas, which read it: what else they need of a dialect, its classes implement as
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

    /// <summary>Required before an OFFSET without a LIMIT; null if nothing is.</summary>
    internal virtual string? LimitBeforeOffset => null;

    /// <summary>True if parameters are named, so that one can occur several times in a statement.</summary>
    internal virtual bool HasNamedParameters => false;

    /// <summary>True if a division by zero is an error instead of NULL.</summary>
    internal virtual bool DivisionByZeroFails => false;

    /// <summary>True if an aggregate can be restricted to some rows: FILTER (WHERE …).</summary>
    internal virtual bool FiltersAggregates => false;

    /// <summary>True if a window's frame can be counted in groups of rows that are equal in its order.</summary>
    internal virtual bool FramesOfGroups => false;

    /// <summary>True if rows can be grouped in several ways at once: GROUPING SETS.</summary>
    internal virtual bool HasGroupingSets => false;

    /// <summary>True if a UNION ALL of groups can be prepared once and run again.</summary>
    internal virtual bool UnitesGroups => true;

    /// <summary>True if a select can give its windows names.</summary>
    internal virtual bool NamesWindows => true;

    /// <summary>True if the driver reports a generated key after an insert, which is cheaper than a returned row.</summary>
    internal virtual bool ReportsLastInsertedId => false;

    /// <summary>True if INTERSECT and EXCEPT can keep equal rows: INTERSECT ALL.</summary>
    internal virtual bool ComparesAllRows => true;

    /// <summary>What stands after WITH if a common table expression reads itself.</summary>
    internal virtual string Recursive => "RECURSIVE ";

    /// <summary>True if a statement can say whether a common table expression is computed once: MATERIALIZED.</summary>
    internal virtual bool MaterializesOnDemand => false;

    /// <summary>True if a common table expression can stand before a query inside another one, and refer to its rows.</summary>
    internal virtual bool CorrelatesCtes => true;

    /// <summary>True if a common table expression can stand before a statement that writes.</summary>
    internal virtual bool WritesWithCtes => true;

    /// <summary>True if a common table expression can stand between INSERT and its SELECT, and not only before both.</summary>
    internal virtual bool SelectsWithCtes => true;

    /// <summary>True if a query that is joined can refer to rows of the tables before it: LATERAL, or APPLY.</summary>
    internal virtual bool HasLateralJoins => false;

    /// <summary>True if an update returns values of its rows.</summary>
    internal virtual bool ReturnsUpdated => true;

    /// <summary>True if a delete returns values of its rows.</summary>
    internal virtual bool ReturnsDeleted => true;

    /// <summary>True if an update or delete locks the rows that it looks at, and not only those that it finds.</summary>
    internal virtual bool LocksScannedRows => false;

    /// <summary>True if the list of an IN is one array parameter, whatever its length.</summary>
    internal virtual bool ListsAreArrays => false;

    /// <summary>True if a table can be in a schema.</summary>
    internal virtual bool HasSchemas => true;

    /// <summary>True if a column can hold an array. Otherwise it holds a JSON document.</summary>
    internal virtual bool HasArrays => false;

    /// <summary>True if the database changes the version of a row with every write.</summary>
    internal virtual bool HasRowVersions => false;

    /// <summary>The maximum length of a name.</summary>
    internal virtual NameLimit NameLimit => NameLimit.None;

    /// <summary>True if an index cannot have the name of an index of another table of its schema.</summary>
    internal virtual bool IndexNamesAreShared => false;

    /// <summary>True if names of tables that differ in case alone are the same.</summary>
    internal virtual bool HasCaseInsensitiveTables => false;

    /// <summary>
    /// The statement that keeps others from creating tables until the transaction ends; empty if there is only one writing transaction
    /// anyway, null if there is no such statement.
    /// </summary>
    internal virtual string? LockSchema => null;

    /// <summary>True if <c>SET LOCAL</c> makes a setting that ends with the transaction.</summary>
    internal virtual bool HasLocalSettings => false;

    /// <summary>Equality that is true for two NULLs.</summary>
    internal virtual string NullSafeEqual => "IS NOT DISTINCT FROM";

    /// <summary>The negation of <see cref="NullSafeEqual"/>.</summary>
    internal virtual string NullSafeNotEqual => "IS DISTINCT FROM";

    /// <summary>True if a unique constraint takes two NULLs for the same.</summary>
    internal virtual bool HasUniqueNulls => false;

    /// <summary>The default of a column whose rows get a constant.</summary>
    /// <param name="constant">The constant, as SQL.</param>
    /// <param name="type">The type of the column.</param>
    internal virtual string DefaultOf(string constant, string type) => constant;

    /// <summary>How strings and comments differ from the standard's.</summary>
    internal virtual QuotingFeatures Quoting => QuotingFeatures.None;

    /// <summary>What indexes can have besides columns in ascending order.</summary>
    internal virtual IndexFeatures IndexFeatures => IndexFeatures.Descending;

    /// <summary>The access methods of indexes besides the default, a tree.</summary>
    internal virtual IReadOnlyList<IndexMethod> IndexMethods => [];

    /// <summary>How types and expressions are compared that the database rewrites.</summary>
    internal virtual NormalForm NormalForm => NormalForm.Standard;

    /// <summary>What applying migrations needs to know.</summary>
    internal abstract MigrationFeatures Migrations { get; }

    /// <summary>How the types of columns are spelled.</summary>
    internal abstract StoreTypeTable StoreTypes { get; }

    /// <summary>The type that a column is declared with; null if the dialect chooses.</summary>
    internal virtual string? DeclaredType(FieldMetadata field) =>
        field.ColumnType is { } type && DatabaseFilter.Includes(type.Databases, this, $"The type of {field}") ? type.Name : null;

    /// <summary>Writes a name as the database quotes it.</summary>
    /// <exception cref="ConfigurationException">It is too long: the database would refuse it, or truncate it to another name.</exception>
    internal void WriteName(StringBuilder sql, string name)
    {
        NameLimit.Check(this, name, "the table or column");
        WriteQuoted(sql, name);
    }

    private protected virtual void WriteQuoted(StringBuilder sql, string name) =>
        sql.Append('"').Append(name.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');

    /// <summary>What stands before a query to get its plan instead of its rows.</summary>
    /// <exception cref="UnsupportedByDialectException">The database does not describe plans in that way.</exception>
    internal virtual string Explain(ExplainOptions options) =>
        throw new UnsupportedByDialectException(Name, "EXPLAIN", "look at the plan in its own tools, with the SQL of ToSql()");

    /// <summary>Refuses the options that a database does not have.</summary>
    private protected void ThrowIfUnexplainable(ExplainOptions options, bool canAnalyze, params ReadOnlySpan<ExplainFormat> formats)
    {
        if (options.Format != ExplainFormat.Default && !formats.Contains(options.Format))
        {
            throw new UnsupportedByDialectException(Name, $"plans as {options.Format}", $"use {string.Join(" or ", formats.ToArray())}, or the default");
        }

        if (options.Analyze && !canAnalyze)
        {
            throw new UnsupportedByDialectException(Name, "plans of a query that is run (Analyze)", "omit Analyze");
        }

        if (options.Switches.FirstOrDefault() is { Name: { } name })
        {
            throw new UnsupportedByDialectException(Name, $"{name} in EXPLAIN", "it is an option of another database: omit it");
        }
    }

    /// <summary>Writes the placeholder of a parameter; parameters are numbered from 1.</summary>
    internal virtual void WritePlaceholder(StringBuilder sql, int number) => sql.Append('?');
}
