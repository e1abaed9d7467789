using System.Buffers;
using System.Numerics;
using Tortoise.Metadata;
using Tortoise.Values;

namespace Tortoise.Relations;

/// <summary>Numbers keys in the order in which they come, each once.</summary>
internal abstract class KeyTable
{
    /// <summary>The number of keys.</summary>
    public int Count { get; protected set; }

    /// <summary>A table for values of these fields.</summary>
    public static KeyTable For(IReadOnlyList<FieldMetadata> fields) => fields is [{ Type.Kind: >= FieldKind.SByte and <= FieldKind.UInt64 }] ? new Numbers() : new Others();

    /// <summary>The number of a key, which is a new one if it is that of the keys before.</summary>
    public abstract int Add(in RowKey key);

    /// <summary>The number of a key; -1 for none.</summary>
    public abstract int Find(in RowKey key);

    /// <summary>The number of a key that the database holds to be one of these, though it may differ in what a collation ignores; -1 for none.</summary>
    public virtual int FindLoosely(in RowKey key) => Find(in key);

    /// <summary>The number of the first key like each, by number; null if keys differ in more than a collation ignores.</summary>
    public virtual int[]? Alike() => null;

    /// <summary>The numbers of the least and the greatest key, if the keys are whole numbers without a gap; null if not.</summary>
    public virtual (int First, int Last)? Range() => null;

    /// <summary>Returns what it has of the pool. It is empty then.</summary>
    public virtual void Clear() => Count = 0;

    /// <summary>
    /// Most keys are a number: they need no more than arrays of the pool. Rows of neighbours often come one after the other, so these are looked at first.
    /// </summary>
    private sealed class Numbers : KeyTable
    {
        private long[] _keys = [];

        // The key before in the same bucket, and the last one of each bucket, counted from 1.
        private int[] _before = [];
        private int[] _buckets = [];
        private int _shift;
        private int _last;

        public override int Add(in RowKey key)
        {
            if (Find(in key) is >= 0 and var known)
            {
                return known;
            }

            if (Count == _keys.Length)
            {
                Grow();
            }

            _keys[Count] = key.First;
            Link(Count);
            return Count++;
        }

        public override int Find(in RowKey key)
        {
            var number = key.First;
            if (IsAt(_last, number))
            {
                return _last;
            }

            if (IsAt(_last + 1, number))
            {
                return ++_last;
            }

            for (var i = Count == 0 ? -1 : _buckets[Bucket(number)] - 1; i >= 0; i = _before[i] - 1)
            {
                if (_keys[i] == number)
                {
                    return _last = i;
                }
            }

            return -1;
        }

        public override (int First, int Last)? Range()
        {
            var (first, last) = (0, 0);
            for (var i = 1; i < Count; i++)
            {
                first = _keys[i] < _keys[first] ? i : first;
                last = _keys[i] > _keys[last] ? i : last;
            }

            // Unsigned numbers are here by their bits: those of one sign are in the same order.
            return Count > 0 && (_keys[first] ^ _keys[last]) >= 0 && _keys[last] - _keys[first] == Count - 1 ? (first, last) : null;
        }

        public override void Clear()
        {
            Return();
            (_keys, _before, _buckets, _last) = ([], [], [], 0);
            base.Clear();
        }

        private bool IsAt(int index, long number) => index < Count && _keys[index] == number;

        private int Bucket(long number) => (int)(((ulong)number * 0x9E3779B97F4A7C15) >> _shift);

        private void Link(int index)
        {
            ref var last = ref _buckets[Bucket(_keys[index])];
            _before[index] = last;
            last = index + 1;
        }

        private void Grow()
        {
            var keys = ArrayPool<long>.Shared.Rent(Math.Max(64, Count * 2));
            _keys.AsSpan(0, Count).CopyTo(keys);
            Return();
            var size = BitOperations.RoundUpToPowerOf2((uint)keys.Length);
            _keys = keys;
            _before = ArrayPool<int>.Shared.Rent(keys.Length);
            _buckets = ArrayPool<int>.Shared.Rent((int)size);
            _buckets.AsSpan(0, (int)size).Clear();
            _shift = 64 - BitOperations.Log2(size);
            for (var i = 0; i < Count; i++)
            {
                Link(i);
            }
        }

        private void Return()
        {
            if (_keys.Length > 0)
            {
                ArrayPool<long>.Shared.Return(_keys);
                ArrayPool<int>.Shared.Return(_before);
                ArrayPool<int>.Shared.Return(_buckets);
            }
        }
    }

    private sealed class Others : KeyTable
    {
        private readonly Dictionary<RowKey, int> _numbers = [];
        private Dictionary<RowKey, int>? _loose;

        public override int Add(in RowKey key)
        {
            if (!_numbers.TryAdd(key, Count))
            {
                return _numbers[key];
            }

            _loose = null;
            return Count++;
        }

        public override int Find(in RowKey key) => _numbers.GetValueOrDefault(key, -1);

        public override int FindLoosely(in RowKey key)
        {
            if (Find(in key) is >= 0 and var known)
            {
                return known;
            }

            return Loose().GetValueOrDefault(key.Loosened(), -1);
        }

        public override int[]? Alike()
        {
            var loose = Loose();
            if (loose.Count == Count)
            {
                return null;
            }

            var alike = new int[Count];
            foreach (var (key, number) in _numbers)
            {
                alike[number] = loose[key.Loosened()];
            }

            return alike;
        }

        public override void Clear()
        {
            _numbers.Clear();
            _loose = null;
            base.Clear();
        }

        private Dictionary<RowKey, int> Loose()
        {
            if (_loose is null)
            {
                _loose = [];
                foreach (var (key, number) in _numbers)
                {
                    _loose.TryAdd(key.Loosened(), number);
                }
            }

            return _loose;
        }
    }
}
