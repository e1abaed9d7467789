namespace Tortoise.CompilerServices;

/// <summary>A set of a model's fields, by index. Up to 64 fields need no allocation. A value: adding gives a new set.</summary>
public readonly struct FieldSet : IEquatable<FieldSet>
{
    private readonly ulong _first;
    private readonly ulong[]? _more;

    private FieldSet(ulong first, ulong[]? more)
    {
        _first = first;
        _more = more;
    }

    /// <summary>True if the set holds nothing.</summary>
    public bool IsEmpty => _first == 0 && _more is null;

    /// <summary>True if the set holds the field.</summary>
    public bool Contains(int field)
    {
        if (field < 64)
        {
            return (_first & (1UL << field)) != 0;
        }

        var word = (field >> 6) - 1;
        return _more is not null && word < _more.Length && (_more[word] & (1UL << (field & 63))) != 0;
    }

    /// <summary>This set and the field.</summary>
    public FieldSet With(int field)
    {
        if (field < 64)
        {
            return new FieldSet(_first | (1UL << field), _more);
        }

        var word = (field >> 6) - 1;
        var more = new ulong[Math.Max(word + 1, _more?.Length ?? 0)];
        _more?.CopyTo(more, 0);
        more[word] |= 1UL << (field & 63);
        return new FieldSet(_first, more);
    }

    /// <summary>This set and the other one.</summary>
    internal FieldSet With(FieldSet other)
    {
        var all = new FieldSet(_first | other._first, _more);
        for (var word = 1; word < other.WordCount; word++)
        {
            for (var bit = 0; bit < 64; bit++)
            {
                all = other.Contains((word << 6) + bit) ? all.With((word << 6) + bit) : all;
            }
        }

        return all;
    }

    /// <summary>This set without the fields of the other one.</summary>
    internal FieldSet Without(FieldSet other)
    {
        if (other.IsEmpty)
        {
            return this;
        }

        if (_more is null)
        {
            return new FieldSet(_first & ~other._first, null);
        }

        var left = default(FieldSet);
        for (var field = 0; field < WordCount << 6; field++)
        {
            left = Contains(field) && !other.Contains(field) ? left.With(field) : left;
        }

        return left;
    }

    /// <inheritdoc/>
    public bool Equals(FieldSet other) => _first == other._first && (_more == other._more || (_more ?? []).AsSpan().SequenceEqual(other._more ?? []));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is FieldSet other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = _first;
        foreach (var word in _more ?? [])
        {
            hash = (hash * 31) + word;
        }

        return hash.GetHashCode();
    }

    /// <summary>Same fields.</summary>
    public static bool operator ==(FieldSet left, FieldSet right) => left.Equals(right);

    /// <summary>Other fields.</summary>
    public static bool operator !=(FieldSet left, FieldSet right) => !left.Equals(right);

    /// <summary>The words of the set, 64 fields each, for a structural key.</summary>
    internal int WordCount => 1 + (_more?.Length ?? 0);

    internal ulong Word(int index) => index == 0 ? _first : _more![index - 1];
}
