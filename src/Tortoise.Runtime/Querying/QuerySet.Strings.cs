using Tortoise.Expressions;
using Tortoise.Querying;

namespace Tortoise;

/// <summary>Names and values that are strings: filters, orderings and columns from outside.</summary>
public abstract partial class QuerySet<TModel>
{
    /// <summary>
    /// Returns only objects that satisfy a condition that is named by a string: <c>FilterBy("tournament__name__icontains", "cup")</c>.
    /// </summary>
    /// <remarks>
    /// The name consists of relations, a field and a lookup, separated by two underscores; without a lookup, the field equals the value. Names are those of the
    /// properties; case and single underscores do not count, and <c>pk</c> is the key. The lookups are those of <c>Filter</c>: not, in, not_in, gte, gt, lte, lt, range,
    /// isnull, not_isnull, contains, icontains, startswith, istartswith, endswith, iendswith, iexact, search. A condition over a to-many relation is satisfied
    /// if any related row satisfies it.
    /// </remarks>
    /// <param name="name">The name.</param>
    /// <param name="value">The value, or a string that is converted to the type of the field. Of a list, or for <c>in</c> and <c>range</c> of a string, its items.</param>
    /// <param name="options">What is allowed; null for <see cref="StringQueryOptions.Default"/>.</param>
    /// <exception cref="StringQueryException">There is no such name, it is not allowed, or the value is not one that it takes.</exception>
    public QuerySet<TModel> FilterBy(string name, object? value, StringQueryOptions? options = null) => FilterBy<object?>([new(name, value)], options);

    /// <summary>
    /// Returns only objects that satisfy all of these conditions. Those that lead over the same to-many relation are about the same related row. See
    /// <see cref="FilterBy(string, object?, StringQueryOptions?)"/>.
    /// </summary>
    /// <typeparam name="TValue">An object or a string, or, as in the query of a URL, a list of strings.</typeparam>
    /// <param name="conditions">Names with values.</param>
    /// <param name="options">What is allowed; null for <see cref="StringQueryOptions.Default"/>.</param>
    /// <exception cref="StringQueryException">A name is unknown or not allowed, or a value is not one that it takes.</exception>
    public QuerySet<TModel> FilterBy<TValue>(IEnumerable<KeyValuePair<string, TValue>> conditions, StringQueryOptions? options = null) =>
        WithQuery(FilteredBy(conditions, isExcluded: false, options));

    /// <summary>Returns only objects that do not satisfy a condition that is named by a string: exactly those that <c>FilterBy</c> leaves out.</summary>
    /// <exception cref="StringQueryException">There is no such name, it is not allowed, or the value is not one that it takes.</exception>
    public QuerySet<TModel> ExcludeBy(string name, object? value, StringQueryOptions? options = null) => ExcludeBy<object?>([new(name, value)], options);

    /// <summary>
    /// Returns only objects that do not satisfy all of these conditions: exactly those that <c>FilterBy</c> leaves out. Without a condition, none is excluded.
    /// </summary>
    /// <exception cref="StringQueryException">A name is unknown or not allowed, or a value is not one that it takes.</exception>
    public QuerySet<TModel> ExcludeBy<TValue>(IEnumerable<KeyValuePair<string, TValue>> conditions, StringQueryOptions? options = null) =>
        WithQuery(FilteredBy(conditions, isExcluded: true, options));

    /// <summary>Orders by fields that are named by strings, the most significant first: <c>OrderBy("-created", "tournament__name")</c>. A minus is descending.</summary>
    /// <exception cref="StringQueryException">There is no name, or one is unknown or a relation.</exception>
    public QuerySet<TModel> OrderBy(params IEnumerable<string> names) => OrderBy(names, options: null);

    /// <summary>Orders by fields that are named by strings. A field of a to-many relation repeats rows, as <c>Each</c> does.</summary>
    /// <exception cref="StringQueryException">There is no name, or one is unknown, a relation or not allowed.</exception>
    public QuerySet<TModel> OrderBy(IEnumerable<string> names, StringQueryOptions? options) => WithQuery(OrderedBy(names, options));

    /// <summary>Returns the values of fields that are named by strings, a dictionary for each row; without a name, those of all fields of the model.</summary>
    /// <exception cref="StringQueryException">A name is unknown, a relation, or there twice.</exception>
    public ValueTask<List<Dictionary<string, object?>>> ValuesAsync(params IEnumerable<string> names) => ValuesAsync(names, options: null);

    /// <summary>Returns the values of fields that are named by strings, a dictionary for each row, whose keys are the names as they are given.</summary>
    /// <param name="names">The names; none for all fields of the model.</param>
    /// <param name="options">What is allowed; null for <see cref="StringQueryOptions.Default"/>.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    /// <exception cref="StringQueryException">A name is unknown, a relation, not allowed, or there twice.</exception>
    public ValueTask<List<Dictionary<string, object?>>> ValuesAsync(
        IEnumerable<string> names, StringQueryOptions? options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(names);
        return ValuesAsync(names.Select(static name => (name, name)), options, cancellationToken);
    }

    /// <summary>Returns the values of fields that are named by strings, a dictionary for each row, under other keys: <c>ValuesAsync(("cup", "tournament__name"))</c>.</summary>
    /// <exception cref="StringQueryException">A name is unknown or a relation, or a key is there twice.</exception>
    public ValueTask<List<Dictionary<string, object?>>> ValuesAsync(params IEnumerable<(string Key, string Name)> names) => ValuesAsync(names, options: null);

    /// <summary>Returns the values of fields that are named by strings, a dictionary for each row, under other keys.</summary>
    /// <param name="names">The names, each with its key; none for all fields of the model.</param>
    /// <param name="options">What is allowed; null for <see cref="StringQueryOptions.Default"/>.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    /// <exception cref="StringQueryException">A name is unknown, a relation or not allowed, or a key is there twice.</exception>
    public ValueTask<List<Dictionary<string, object?>>> ValuesAsync(
        IEnumerable<(string Key, string Name)> names, StringQueryOptions? options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(names);
        var row = Query.NewRow();
        var columns = StringColumns.Of(Query.Row.Model, row, names, options);
        if (columns.Keys.GroupBy(static key => key).FirstOrDefault(static same => same.Count() > 1) is { Key: var twice })
        {
            throw new StringQueryException($"Two values have the key '{twice}': name each once, or give one another key.", twice, null);
        }

        return QueryPipeline.ListAsync<Dictionary<string, object?>, DictionaryReader>(
            Database, Query.WithColumns(columns.Columns, row), new(columns), cancellationToken);
    }

    /// <summary>Returns the values of fields that are named by strings, an array for each row, in the order of the names.</summary>
    /// <exception cref="StringQueryException">A name is unknown or a relation.</exception>
    public ValueTask<List<object?[]>> ValuesListAsync(params IEnumerable<string> names) => ValuesListAsync(names, options: null);

    /// <summary>Returns the values of fields that are named by strings, an array for each row, in the order of the names.</summary>
    /// <param name="names">The names; none for all fields of the model.</param>
    /// <param name="options">What is allowed; null for <see cref="StringQueryOptions.Default"/>.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    /// <exception cref="StringQueryException">A name is unknown, a relation or not allowed.</exception>
    public ValueTask<List<object?[]>> ValuesListAsync(IEnumerable<string> names, StringQueryOptions? options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(names);
        var row = Query.NewRow();
        var columns = StringColumns.Of(Query.Row.Model, row, names.Select(static name => (name, name)), options);
        return QueryPipeline.ListAsync<object?[], ArrayReader>(Database, Query.WithColumns(columns.Columns, row), new(columns), cancellationToken);
    }

    /// <summary>Returns the values of one field that is named by a string.</summary>
    /// <exception cref="StringQueryException">The name is unknown, a relation or not allowed.</exception>
    public async ValueTask<List<object?>> ValuesFlatAsync(string name, StringQueryOptions? options = null, CancellationToken cancellationToken = default) =>
        (await ValuesListAsync([name], options, cancellationToken).ConfigureAwait(false)).ConvertAll(static row => row[0]);

    private protected SelectQuery FilteredBy<TValue>(IEnumerable<KeyValuePair<string, TValue>> conditions, bool isExcluded, StringQueryOptions? options)
    {
        var query = Sliced;
        var row = query.NewRow();
        return StringConditions.Of(query.Row.Model, row, conditions, options) is { } condition
            ? query.WithWhere(isExcluded ? !condition : condition, row)
            : query;
    }

    private protected SelectQuery OrderedBy(IEnumerable<string> names, StringQueryOptions? options)
    {
        var query = Sliced;
        var row = query.NewRow();
        return query.WithOrder(StringOrder.Of(query.Row.Model, row, names, options), row);
    }
}

public abstract partial class QuerySet<TSelf, TModel, TFields>
{
    /// <inheritdoc cref="QuerySet{TModel}.FilterBy(string, object?, StringQueryOptions?)"/>
    public new TSelf FilterBy(string name, object? value, StringQueryOptions? options = null) => FilterBy<object?>([new(name, value)], options);

    /// <inheritdoc cref="QuerySet{TModel}.FilterBy{TValue}(IEnumerable{KeyValuePair{string, TValue}}, StringQueryOptions?)"/>
    public new TSelf FilterBy<TValue>(IEnumerable<KeyValuePair<string, TValue>> conditions, StringQueryOptions? options = null) =>
        Derive(FilteredBy(conditions, isExcluded: false, options));

    /// <inheritdoc cref="QuerySet{TModel}.ExcludeBy(string, object?, StringQueryOptions?)"/>
    public new TSelf ExcludeBy(string name, object? value, StringQueryOptions? options = null) => ExcludeBy<object?>([new(name, value)], options);

    /// <inheritdoc cref="QuerySet{TModel}.ExcludeBy{TValue}(IEnumerable{KeyValuePair{string, TValue}}, StringQueryOptions?)"/>
    public new TSelf ExcludeBy<TValue>(IEnumerable<KeyValuePair<string, TValue>> conditions, StringQueryOptions? options = null) =>
        Derive(FilteredBy(conditions, isExcluded: true, options));

    /// <inheritdoc cref="QuerySet{TModel}.OrderBy(IEnumerable{string})"/>
    public new TSelf OrderBy(params IEnumerable<string> names) => OrderBy(names, options: null);

    /// <inheritdoc cref="QuerySet{TModel}.OrderBy(IEnumerable{string}, StringQueryOptions?)"/>
    public new TSelf OrderBy(IEnumerable<string> names, StringQueryOptions? options) => Derive(OrderedBy(names, options));
}
