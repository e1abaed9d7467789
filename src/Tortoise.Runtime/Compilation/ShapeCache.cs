using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using Tortoise.Expressions;

namespace Tortoise.Compilation;

/// <summary>
/// The compiled statements of one database by shape. It is bounded: when a generation is full it becomes the old one,
/// and what is used again moves to the young one, so a shape that is in use is never compiled again.
/// </summary>
internal sealed class ShapeCache(int capacity)
{
    private volatile Generation _young = new();
    private volatile Generation _old = new();

    public bool TryGet(in ShapeBuilder shape, [NotNullWhen(true)] out CompiledStatement? statement)
    {
        var probe = new ShapeProbe(shape.Codes, shape.Texts, shape.Hash);
        if (_young.Lookup.TryGetValue(probe, out statement))
        {
            return true;
        }

        if (!_old.Lookup.TryGetValue(probe, out statement))
        {
            return false;
        }

        Add(shape, statement);
        return true;
    }

    public void Add(in ShapeBuilder shape, CompiledStatement statement)
    {
        var young = _young;
        if (young.Statements.Count >= capacity)
        {
            _old = young;
            _young = young = new Generation();
        }

        young.Statements.TryAdd(new ShapeKey(shape.Codes.ToArray(), shape.Texts.ToArray(), shape.Hash), statement);
    }

    private sealed class Generation
    {
        public Generation()
        {
            Statements = new(ShapeComparer.Instance);
            Lookup = Statements.GetAlternateLookup<ShapeProbe>();
        }

        public ConcurrentDictionary<ShapeKey, CompiledStatement> Statements { get; }

        public ConcurrentDictionary<ShapeKey, CompiledStatement>.AlternateLookup<ShapeProbe> Lookup { get; }
    }

    private sealed record ShapeKey(int[] Codes, string[] Texts, int Hash);

    private readonly ref struct ShapeProbe(ReadOnlySpan<int> codes, ReadOnlySpan<string> texts, int hash)
    {
        public readonly ReadOnlySpan<int> Codes = codes;
        public readonly ReadOnlySpan<string> Texts = texts;
        public readonly int Hash = hash;
    }

    private sealed class ShapeComparer : IEqualityComparer<ShapeKey>, IAlternateEqualityComparer<ShapeProbe, ShapeKey>
    {
        public static readonly ShapeComparer Instance = new();

        public bool Equals(ShapeKey? x, ShapeKey? y) =>
            x!.Hash == y!.Hash && x.Codes.AsSpan().SequenceEqual(y.Codes) && x.Texts.AsSpan().SequenceEqual(y.Texts);

        public int GetHashCode(ShapeKey key) => key.Hash;

        public bool Equals(ShapeProbe alternate, ShapeKey other) =>
            alternate.Hash == other.Hash && alternate.Codes.SequenceEqual(other.Codes) && alternate.Texts.SequenceEqual(other.Texts);

        public int GetHashCode(ShapeProbe alternate) => alternate.Hash;

        public ShapeKey Create(ShapeProbe alternate) => new(alternate.Codes.ToArray(), alternate.Texts.ToArray(), alternate.Hash);
    }
}
