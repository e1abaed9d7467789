using Tortoise.Expressions;
using Tortoise.Values;

namespace Tortoise;

public static partial class Sql
{
    /// <summary>
    /// A value computed by SQL of your own: <c>Sql.Raw&lt;int&gt;($"some_function({t.Score}, {min})")</c>, in filters, orderings, projections and updates.
    /// Interpolated fields are compiled in their places, and interpolated values become parameters.
    /// </summary>
    /// <typeparam name="T">
    /// The type of the value. One that cannot be null says that the SQL is never NULL, unless something interpolated is; use a nullable one otherwise.
    /// </typeparam>
    /// <exception cref="ArgumentException">No column has values of this type without further declarations.</exception>
    public static Expr<T> Raw<T>(SqlFragment sql)
    {
        ArgumentNullException.ThrowIfNull(sql);
        return new RawExpr<T>(sql.Texts, sql.Holes, InferredFieldTypes.Of<T>(), isAggregate: false);
    }

    /// <summary>
    /// A distance computed by SQL of your own, by the operator of an index that finds the nearest rows: <c>Sql.Distance($"{t.Place} &lt;-&gt; {x}::point")</c>. In an ascending order rows without one are last, and a slice
    /// of rows that are ordered by it alone takes any of those at the same distance: its order does not end with the key, because the index does not have it.
    /// </summary>
    public static Expr<double> Distance(SqlFragment sql)
    {
        ArgumentNullException.ThrowIfNull(sql);
        return new RawExpr<double>(sql.Texts, sql.Holes, FieldTypes.Double, isAggregate: false, isDistance: true);
    }

    /// <summary>An aggregate in SQL of your own, computed over many rows: <c>Sql.RawAggregate&lt;string?&gt;($"group_concat({t.Name})")</c>.</summary>
    /// <typeparam name="T">The type of the value; a nullable one if it can be NULL, as over no rows.</typeparam>
    /// <exception cref="ArgumentException">No column has values of this type without further declarations.</exception>
    public static Expr<T> RawAggregate<T>(SqlFragment sql)
    {
        ArgumentNullException.ThrowIfNull(sql);
        return new RawExpr<T>(sql.Texts, sql.Holes, InferredFieldTypes.Of<T>(), isAggregate: true);
    }

    /// <summary>
    /// A condition in SQL of your own: <c>Sql.Condition($"{t.Place} &lt;@ {area}::box")</c>. Where SQL evaluates it to unknown it is false, and its
    /// opposite true.
    /// </summary>
    public static Q Condition(SqlFragment sql)
    {
        ArgumentNullException.ThrowIfNull(sql);
        return new RawCondition(sql.Texts, sql.Holes, negated: false);
    }

    /// <summary>
    /// A function that the database has and Tortoise does not know: <c>Sql.Function&lt;string?&gt;("soundex", t.Name)</c>. Values are passed with
    /// <see cref="Value{T}(T)"/>.
    /// </summary>
    /// <typeparam name="T">The type of the result. One that cannot be null says that it is never NULL, unless an argument is.</typeparam>
    /// <param name="name">Its name, also with that of its schema: <c>dbo.distance</c>.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <exception cref="ArgumentException">The name is none, or no column has values of this type without further declarations.</exception>
    public static Expr<T> Function<T>(string name, params ReadOnlySpan<Expr> arguments)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (!Array.TrueForAll(name.Split('.'), IsIdentifier))
        {
            throw new ArgumentException(
                $"'{name}' is not the name of a function: a name has letters, digits and underscores, and may follow that of its schema, as in dbo.distance. Write anything else with Sql.Raw.",
                nameof(name));
        }

        Expr[] holes = [.. arguments];
        foreach (var hole in holes)
        {
            ArgumentNullException.ThrowIfNull(hole, nameof(arguments));
        }

        string[] texts = holes.Length == 0 ? [$"{name}()"] : [$"{name}(", .. Enumerable.Repeat(", ", holes.Length - 1), ")"];
        return new RawExpr<T>(texts, holes, InferredFieldTypes.Of<T>(), isAggregate: false);
    }

    private static bool IsIdentifier(string name) =>
        name.Length > 0 && !char.IsAsciiDigit(name[0]) && name.All(static character => char.IsAsciiLetterOrDigit(character) || character == '_');
}
