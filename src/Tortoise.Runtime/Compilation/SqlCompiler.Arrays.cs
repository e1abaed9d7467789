using System.Diagnostics;
using Tortoise.Expressions;
using Tortoise.Values;

namespace Tortoise.Compilation;

/// <summary>Arrays where the database has none: a JSON document, whose elements are the rows of a table.</summary>
internal abstract partial class SqlCompiler
{
    private bool _isBesideElements;

    /// <summary>NULL is among no elements, and no element is NULL: whether one is equal to it is not known.</summary>
    public override void VisitArrayMatch(ArrayMatch match)
    {
        if (match.Operand.Kind != FieldKind.Array)
        {
            throw new UnsupportedByDialectException(Dialect.Name, "ranges", "keep both ends in columns of their own");
        }

        var isOverlap = match.MatchKind == ArrayMatchKind.Overlaps;
        if (!isOverlap && !match.Negated && match.Operand.IsNullable)
        {
            Visit(match.Operand);
            Sql.Text(" IS NOT NULL AND ");
        }

        var (some, others) = match.MatchKind == ArrayMatchKind.Contains ? (match.Values, match.Operand) : (match.Operand, (Expr)match.Values);
        Sql.Text(isOverlap == match.Negated ? "NOT EXISTS (SELECT 1 FROM " : "EXISTS (SELECT 1 FROM ");
        var element = WriteArray(some);
        Sql.Text(" WHERE ").Text(match.MatchKind == ArrayMatchKind.ContainedBy ? $"{element} IS NULL OR " : "");
        Sql.Text(element).Text(isOverlap ? " IN (SELECT " : " NOT IN (SELECT ");
        var (alias, other) = NextElement();
        Sql.Text(other).Text(" FROM ");
        WriteBesideElements(others, alias);
        Sql.Text(ReferenceEquals(others, match.Operand) ? $" WHERE {other} IS NOT NULL))" : "))");
    }

    /// <summary>The array as a table whose rows are its elements.</summary>
    /// <param name="array">The array.</param>
    /// <param name="alias">The name of the table.</param>
    protected virtual void WriteArrayTable(Expr array, string alias) => throw new UnreachableException("The database has arrays.");

    /// <summary>An element as it is compared with others: equal ones are written alike.</summary>
    /// <param name="alias">The name of the table.</param>
    protected virtual string ArrayElement(string alias) => throw new UnreachableException("The database has arrays.");

    /// <summary>What turns the JSON of an array into a form that is the same for equal arrays, however other programs have set its spaces.</summary>
    protected virtual (string Before, string After) ArrayForm => ("", "");

    private bool IsJsonArray(Expr expression) => !Dialect.HasArrays && expression.Kind == FieldKind.Array;

    /// <exception cref="UnsupportedByDialectException">Arrays are JSON, whose texts have another order.</exception>
    private void ThrowIfJsonArray(Expr expression)
    {
        if (IsJsonArray(expression))
        {
            throw OrderOfArrays();
        }
    }

    private UnsupportedByDialectException OrderOfArrays() =>
        new(Dialect.Name, "an order of arrays, which it keeps as JSON", "sort and compare by their Length(), or by another column");

    private string WriteArray(Expr array)
    {
        var (alias, element) = NextElement();
        WriteBesideElements(array, alias);
        return element;
    }

    private (string Alias, string Element) NextElement()
    {
        var alias = NextAlias(Metadata.ModelMetadata.None);
        return (alias, ArrayElement(alias));
    }

    // The table of elements has columns of its own.
    private void WriteBesideElements(Expr array, string alias)
    {
        var outer = _isBesideElements;
        _isBesideElements = true;
        WriteArrayTable(array, alias);
        _isBesideElements = outer;
    }
}
