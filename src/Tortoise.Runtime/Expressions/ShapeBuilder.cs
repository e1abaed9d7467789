using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Tortoise.CompilerServices;
using Tortoise.Metadata;

namespace Tortoise.Expressions;

/// <summary>
/// Walks a tree once and writes its structural key (the tree without its values) beside its values. Two trees with the same key compile
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
    private List<RowSource>? _roots;
    private uint _hash;
    private int _depth;

    /// <summary>Starts a key in a buffer of the caller's, which may be too short.</summary>
    /// <param name="buffer">Where the key is written as long as it fits.</param>
    /// <param name="listsAreArrays">True where the length of a list plays no part in the text.</param>
    public ShapeBuilder(Span<int> buffer, bool listsAreArrays = false)
    {
        _listsAreArrays = listsAreArrays;
        _codes = buffer;
        _hash = 2166136261;
    }

    /// <summary>Has the joins of the query noted; null where nobody asks.</summary>
    public JoinCollector? Joins { get; init; }

    /// <summary>True where a column is of a row that is found by where it stands: <see cref="UnboundRows"/>.</summary>
    public bool HasUnbound { get; private set; }

    /// <summary>The key's numbers.</summary>
    public readonly ReadOnlySpan<int> Codes => _codes[.._count];

    /// <summary>The key's texts, from raw SQL only.</summary>
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

    public void Add(Node node) => Add((int)node);

    /// <summary>Adds what is inside of a node.</summary>
    /// <exception cref="StatementException">The tree is nested too deeply.</exception>
    public void Walk(Expr expression)
    {
        // To ask for the rest of the stack takes longer than all else here, and so many levels fit on any.
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
        Add(Node.Column);
        Add(field.Id);
    }

    /// <summary>Adds a column of a row.</summary>
    public void Add(FieldMetadata field, RowSource? source)
    {
        RowSource.Shorten(ref field, ref source);
        if (source is null)
        {
            Add(field);
            return;
        }

        Add(Node.JoinedColumn);
        Add(field.Id);
        Add(source);
    }

    /// <summary>Adds the way to a row.</summary>
    public void Add(RowSource? source)
    {
        Joins?.Add(source);
        for (; source is not null; source = source.Parent)
        {
            if (source.Relation is { } relation)
            {
                Add((relation.Id << 2) | (source.IsRequired ? 2 : 0) | (source.IsReverse ? 1 : 0));
            }
            else
            {
                Add(CodeOf(source));
            }
        }

        Add(0);
    }

    /// <summary>Begins a query, whose columns may name its table.</summary>
    public void Enter(SelectQuery query)
    {
        Joins?.Enter(query);
        if (query.Root is { } root)
        {
            if (_roots?.Contains(root) == true)
            {
                throw new InvalidOperationException(
                    $"The same related rows of {root.Model.Name} are used in a nested query, so their columns are ambiguous. Repeat the relation inside: t.Events.Any(e => t.Events.Any(…)).");
            }

            (_roots ??= []).Add(root);
        }
    }

    /// <summary>Ends a query.</summary>
    public readonly void Leave(SelectQuery query)
    {
        Joins?.Leave();
        if (query.Root is not null)
        {
            _roots!.RemoveAt(_roots.Count - 1);
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
    /// Adds a value's place and kind. A value that stands in the tree twice is one parameter, and the key says so: otherwise a tree with two
    /// values there would be given text that reads the first one twice. A value of another kind may be compared in another way, and a
    /// prepared statement has one type at each place.
    /// </summary>
    public void Add(Parameter parameter)
    {
        var index = IndexOf(parameter);
        if (index < 0)
        {
            index = _parameterCount;
            Append(parameter);
        }

        Add(Node.Parameter);
        Add((index << 8) | (int)parameter.Kind);
    }

    /// <summary>Adds the places of a list, where they are in the text.</summary>
    public void AddPlaces(int places) => Add(_listsAreArrays ? 0 : places);

    /// <summary>The values, in the order of their first places.</summary>
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

    /// <summary>Gives a grown buffer back.</summary>
    public void Dispose()
    {
        if (_rented is { } rented)
        {
            _rented = null;
            ArrayPool<int>.Shared.Return(rented);
        }
    }

    private int CodeOf(RowSource root)
    {
        if (!root.IsUnbound)
        {
            return -1 - IndexOfRoot(root);
        }

        HasUnbound = true;
        return int.MinValue + (root.Beyond is null ? 0 : 1 + IndexOfRoot(root.Beyond));
    }

    private readonly int IndexOfRoot(RowSource source)
    {
        var index = _roots?.IndexOf(source) ?? -1;
        return index >= 0 || Joins is not null
            ? index + 1
            : throw new InvalidOperationException($"A field of a related {source.Model.Name} cannot be used outside the lambda that received the row.");
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
