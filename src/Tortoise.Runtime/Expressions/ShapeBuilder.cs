using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Tortoise.CompilerServices;
using Tortoise.Metadata;

namespace Tortoise.Expressions;

/// <summary>
/// Walks a tree once and collects its structural key (the tree without its values) and its values. Two trees with the same key compile
/// to the same SQL text, with their parameters in the same order.
/// </summary>
internal ref struct ShapeBuilder
{
    private readonly bool _listsAreArrays;
    private Span<int> _codes;
    private int _count;
    private int[]? _rented;
    private ParameterBuffer _parameters;
    private int _parameterCount;
    private Parameter[]? _moreParameters;
    private List<string>? _texts;
    private SelectQuery? _query;
    private List<SelectQuery>? _outerQueries;
    private List<Cte>? _tables;
    private uint _hash;
    private int _depth;

    /// <summary>Starts a key in a buffer of the caller's, which may be too short.</summary>
    /// <param name="buffer">Where the key is written as long as it fits.</param>
    /// <param name="listsAreArrays">True if the length of a list does not affect the text.</param>
    public ShapeBuilder(Span<int> buffer, bool listsAreArrays = false)
    {
        _listsAreArrays = listsAreArrays;
        _codes = buffer;
        _hash = 2166136261;
    }

    /// <summary>The tables of the enclosing queries of a fragment; null for a whole statement.</summary>
    public List<TableSource>? Outside { get; init; }

    /// <summary>Collects the joins of the query; null if they are not needed.</summary>
    public JoinCollector? Joins { get; init; }

    /// <summary>True if the tree reads rows of a model that may have filters.</summary>
    public bool MayBeFiltered { get; private set; }

    /// <summary>The key's numbers.</summary>
    public readonly ReadOnlySpan<int> Codes => _codes[.._count];

    /// <summary>The key's strings: raw SQL and full-text languages.</summary>
    public readonly ReadOnlySpan<string> Texts => CollectionsMarshal.AsSpan(_texts);

    public readonly int Hash => (int)_hash;

    public void Add(int code)
    {
        if (_count == _codes.Length)
        {
            Grow();
        }

        _codes[_count++] = code;
        _hash = BitOperations.RotateLeft(_hash * 0x9E3779B1, 13) ^ (uint)code;
    }

    public void Add(ShapeCode code) => Add((int)code);

    /// <summary>Adds what is inside a node.</summary>
    /// <exception cref="StatementException">The tree is nested too deeply.</exception>
    public void Walk(Expr expression)
    {
        // Checking the remaining stack costs more than everything else here, and this many levels fit on any stack.
        const int SafeLevels = 50;
        if (++_depth > SafeLevels)
        {
            Nesting.ThrowIfTooDeep();
        }

        expression.AddTo(ref this);
        _depth--;
    }

    public void Add(FieldMetadata field)
    {
        Add(ShapeCode.Column);
        Add(field.Id);
    }

    /// <summary>Adds a column of a row.</summary>
    /// <exception cref="InvalidOperationException">No enclosing query has the row.</exception>
    public void Add(FieldMetadata field, TableSource source)
    {
        AddWay(source as JoinedTable);
        JoinedTable.Elide(ref field, ref source);
        if (_query is not null && (ReferenceEquals(_query.Row, source) || IsOwnRow(source, _query)))
        {
            Joins?.Add(_query.Row, QueryIndex);
            Add(field);
            return;
        }

        Add(ShapeCode.JoinedColumn);
        Add(field.Id);
        Add(source, field);
    }

    /// <summary>Adds a join path: the relations, and which of the enclosing queries it starts from.</summary>
    /// <exception cref="InvalidOperationException">No enclosing query has the row.</exception>
    public void Add(TableSource source, FieldMetadata? field = null)
    {
        var root = source.Root;
        var index = IndexOf(root, out var query);
        if (query is null && Outside is null)
        {
            throw NotFound(root, field);
        }

        source = query is null ? source : source.Rebase(query.RowOf(root));
        Joins?.Add(source, index);
        AddWay(source as JoinedTable);
        while (source is JoinedTable joined)
        {
            Add((joined.Relation.Id << 4) | (joined.IsPresent ? 8 : 0) | (joined.IsFiltered ? 4 : 0) | (joined.IsRequired ? 2 : 0) | (joined.IsReverse ? 1 : 0));
            source = joined.Parent;
        }

        if (source is DerivedRow row)
        {
            Add(ShapeCode.DerivedColumn);
            Add(row.Offset);
        }

        if (query?.Tables.Count > 0)
        {
            Add(query.PlaceOf(root));
        }

        Add(-1 - index);
    }

    /// <summary>Notes whether rows on a join path may be filtered.</summary>
    public void AddWay(JoinedTable? row)
    {
        for (; row is not null; row = row.Parent as JoinedTable)
        {
            MayBeFiltered |= row.Model.MayBeFiltered;
        }
    }

    /// <summary>Adds a table of a query, with what it reads.</summary>
    public void AddTable(RootTable table)
    {
        Add(table.Model.Id);
        MayBeFiltered |= table.Model.MayBeFiltered;
        switch (table)
        {
            case ModelTable { Sql: { } sql }:
                sql.AddTo(ref this);
                break;
            case DerivedTable derived:
                derived.Query.AddTo(ref this);
                break;
            case CteReference reference:
                Add(reference.Cte);
                break;
            case ListTable list:
                list.List.AddTo(ref this);
                break;
            case JsonTable list:
                Walk(list.Document);
                Walk(list.Path);
                break;
        }
    }

    /// <summary>Adds a common table expression, in full where it is first read, and later by its number.</summary>
    public void Add(Cte table)
    {
        Add(ShapeCode.Cte);
        var index = (_tables ??= []).IndexOf(table);
        Add(index);
        if (index < 0)
        {
            // It may read itself.
            _tables.Add(table);
            table.AddTo(ref this);
            Joins?.Add(table);
        }
    }

    /// <summary>Adds a column of a derived table.</summary>
    public void Add(IDerivedColumn column)
    {
        Add(ShapeCode.DerivedColumn);
        Add(column.Index);
        Add(column.Table);
    }

    /// <summary>Begins a query, whose table columns may refer to.</summary>
    public void Enter(SelectQuery query)
    {
        Joins?.Enter(query);
        if (_query is not null)
        {
            (_outerQueries ??= []).Add(_query);
        }

        _query = query;
    }

    /// <summary>Ends a query.</summary>
    public void Leave()
    {
        Joins?.Leave();
        _query = null;
        if (_outerQueries is { Count: > 0 } outer)
        {
            _query = outer[^1];
            outer.RemoveAt(outer.Count - 1);
        }
    }

    public void Add(FieldSet fields)
    {
        Add(fields.WordCount);
        for (var i = 0; i < fields.WordCount; i++)
        {
            var word = fields.Word(i);
            Add((int)word);
            Add((int)(word >> 32));
        }
    }

    public void Add(string text)
    {
        (_texts ??= []).Add(text);
        Add(text.GetHashCode(StringComparison.Ordinal));
    }

    /// <summary>
    /// Adds a value's position and kind. A value that occurs twice in the tree is one parameter, and the key records that: otherwise a tree with two
    /// values there would get text that reads the first one twice. A value of another kind may be compared in another way, and a
    /// prepared statement has one type per placeholder.
    /// </summary>
    public void Add(Parameter parameter)
    {
        var index = IndexOf(parameter);
        if (index < 0)
        {
            index = _parameterCount;
            Append(parameter);
        }

        Add(ShapeCode.Parameter);
        Add((index << 8) | (int)parameter.Kind);
    }

    /// <summary>Adds the placeholders of a list, if they are in the text.</summary>
    public void AddPlaceholders(int count) => Add(_listsAreArrays ? 0 : count);

    /// <summary>The values, in the order of their first occurrence.</summary>
    public readonly Parameter[] ToParameters()
    {
        if (_parameterCount == 0)
        {
            return [];
        }

        if (_moreParameters is not null)
        {
            return _moreParameters[.._parameterCount];
        }

        ReadOnlySpan<Parameter> parameters = _parameters;
        return parameters[.._parameterCount].ToArray();
    }

    /// <summary>Returns a grown buffer to the pool.</summary>
    public void Dispose()
    {
        if (_rented is { } rented)
        {
            _rented = null;
            ArrayPool<int>.Shared.Return(rented);
        }
    }

    /// <summary>The query whose table a join path starts from, counted from the outermost; negative for one that encloses the fragment.</summary>
    private readonly int IndexOf(RootTable table, out SelectQuery? query)
    {
        var last = table.Beyond is { } inner ? IndexOf(inner, out _) - 1 : QueryIndex;
        for (var i = last; i >= 0; i--)
        {
            query = i == QueryIndex ? _query! : _outerQueries![i];
            if (query.Has(table))
            {
                return i;
            }
        }

        query = null;
        if (Outside is null)
        {
            return -1;
        }

        var place = Outside.IndexOf(table);
        if (place < 0)
        {
            place = Outside.Count;
            Outside.Add(table);
        }

        return -2 - place;
    }

    private static bool IsOwnRow(TableSource source, SelectQuery query) =>
        source is ModelTable { Beyond: null } table && query.Has(table) && ReferenceEquals(query.RowOf(table), query.Row);

    private readonly int QueryIndex => (_outerQueries?.Count ?? 0) - (_query is null ? 1 : 0);

    private readonly InvalidOperationException NotFound(RootTable table, FieldMetadata? field)
    {
        var column = field?.ToString() ?? table.Model.Name;
        return new InvalidOperationException(table is ModelTable { IsUnbound: true } && _query is not null
            ? $"{column} is not a field of {_query.Row.Model.Name}. A query uses the fields of its own model."
            : $"{column} belongs to a row of another query and cannot be used outside the lambda that received the row.");
    }

    private readonly int IndexOf(Parameter parameter)
    {
        ReadOnlySpan<Parameter> parameters = _moreParameters is not null ? _moreParameters : _parameters;
        for (var i = 0; i < _parameterCount; i++)
        {
            if (ReferenceEquals(parameters[i], parameter))
            {
                return i;
            }
        }

        return -1;
    }

    private void Append(Parameter parameter)
    {
        if (_moreParameters is null && _parameterCount < ParameterBuffer.Length)
        {
            _parameters[_parameterCount++] = parameter;
            return;
        }

        if (_moreParameters is null)
        {
            _moreParameters = new Parameter[ParameterBuffer.Length * 4];
            ((ReadOnlySpan<Parameter>)_parameters).CopyTo(_moreParameters);
        }
        else if (_parameterCount == _moreParameters.Length)
        {
            Array.Resize(ref _moreParameters, _parameterCount * 2);
        }

        _moreParameters[_parameterCount++] = parameter;
    }

    private void Grow()
    {
        var larger = ArrayPool<int>.Shared.Rent(Math.Max(64, _count * 2));
        _codes[.._count].CopyTo(larger);
        Dispose();
        _codes = _rented = larger;
    }

    [InlineArray(Length)]
    private struct ParameterBuffer
    {
        public const int Length = 8;
        private Parameter _first;
    }
}
