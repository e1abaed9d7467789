using System.Buffers;
using System.Runtime.InteropServices;
using Tortoise.Execution;
using Tortoise.Metadata;

namespace Tortoise.Relations;

/// <summary>The rows that come for the objects of a level: taken as they are read, and connected when all have come.</summary>
internal sealed class RelatedRows(Owners owners)
{
    private readonly RelationEnd _end = owners.Load.End;
    private readonly KeyTable? _links = owners.Load.End.Far is null ? null : KeyTable.For([.. owners.Load.End.Target.Key.Select(index => owners.Load.End.Target.Fields[index])]);
    private readonly List<object?> _linked = [];
    private object[] _models = [];
    private int[] _owners = [];
    private int _count;
    private int _accepted;
    private int _acceptedLinked;

    /// <summary>Whose rows they are.</summary>
    public Owners Owners => owners;

    /// <summary>True if an object of several owners is one object, which the rows of links repeat.</summary>
    public bool AreLinked => _links is not null;

    /// <summary>The object of a row that an earlier one has read; null for none.</summary>
    public object? Linked(in RowKey key) => _links!.Find(in key) is >= 0 and var known ? _linked[known] : null;

    /// <summary>Takes the first row of an object that links lead to.</summary>
    public void AddLinked(in RowKey key, object model)
    {
        var number = _links!.Add(in key);
        if (number == _linked.Count)
        {
            _linked.Add(model);
        }
        else
        {
            _linked[number] = model;
        }
    }

    /// <summary>Takes a row as it is read; returns whether it has an owner.</summary>
    public bool Add(object model, in RowKey owner)
    {
        if (_count == _models.Length)
        {
            Grow();
        }

        var number = owners.Keys.FindLoosely(in owner);
        _models[_count] = model;
        _owners[_count++] = number;
        return number >= 0;
    }

    /// <summary>
    /// Ends what a statement has read, so many rows; false if there are more, because an attempt had begun before it failed: all must be read again, so that
    /// none of its objects stays.
    /// </summary>
    public bool Accept(int read)
    {
        var isAll = _count - _accepted == read;
        (_accepted, _acceptedLinked) = (_count, _linked.Count);
        return isAll;
    }

    /// <summary>Forgets what an attempt of a statement has read before it failed.</summary>
    public void CutBack()
    {
        _models.AsSpan(_accepted, _count - _accepted).Clear();
        _count = _accepted;
        CollectionsMarshal.AsSpan(_linked)[_acceptedLinked..].Clear();
    }

    /// <summary>Forgets what came: it will come again.</summary>
    public void Clear()
    {
        _models.AsSpan(0, _count).Clear();
        (_count, _accepted, _acceptedLinked) = (0, 0, 0);
        _links?.Clear();
        _linked.Clear();
    }

    /// <summary>Assigns each owner its rows.</summary>
    public void Connect()
    {
        if (_end.IsMany)
        {
            ConnectMany();
        }
        else
        {
            ConnectOne();
        }
    }

    /// <summary>All objects that the owners hold once they are connected, each once.</summary>
    public ArraySegment<object> Related()
    {
        if (_links is null && owners.Loaded.Count == 0 && !_owners.AsSpan(0, _count).Contains(-1))
        {
            return new(_models, 0, _count);
        }

        List<object> related = [.. owners.Loaded];
        if (_links is not null)
        {
            related.AddRange(_linked.OfType<object>());
        }
        else
        {
            for (var i = 0; i < _count; i++)
            {
                if (_owners[i] >= 0)
                {
                    related.Add(_models[i]);
                }
            }
        }

        return new([.. related]);
    }

    /// <summary>Returns what it has of the pool, when nobody needs the objects of <see cref="Related"/> any more.</summary>
    public void Return()
    {
        owners.Keys.Clear();
        _links?.Clear();
        ReturnArrays();
        (_models, _owners, _count, _accepted) = ([], [], 0, 0);
    }

    private static void Return(object[] array, int count)
    {
        if (array.Length > 0)
        {
            array.AsSpan(0, count).Clear();
            ArrayPool<object>.Shared.Return(array);
        }
    }

    private void Grow()
    {
        var models = ArrayPool<object>.Shared.Rent(Math.Max(64, _count * 2));
        var numbers = ArrayPool<int>.Shared.Rent(models.Length);
        _models.AsSpan(0, _count).CopyTo(models);
        _owners.AsSpan(0, _count).CopyTo(numbers);
        ReturnArrays();
        (_models, _owners) = (models, numbers);
    }

    private void ReturnArrays()
    {
        Return(_models, _count);
        if (_owners.Length > 0)
        {
            ArrayPool<int>.Shared.Return(_owners);
        }
    }

    private void ConnectOne()
    {
        var found = new object?[owners.First.Count];
        for (var i = 0; i < _count; i++)
        {
            if (_owners[i] is >= 0 and var owner)
            {
                found[owner] ??= _models[i];
            }
        }

        // With a constraint each key has a row. One without is, to the database, the same as another key.
        if (!_end.IsReverse && _end.Near.HasConstraint && !_end.Target.MayBeFiltered && Array.IndexOf(found, null) >= 0 && owners.Keys.Alike() is { } alike)
        {
            Share(found, alike);
        }

        for (var i = 0; i < found.Length; i++)
        {
            ConnectOne(owners.First[i], found[i]);
        }

        foreach (var (key, owner) in owners.Others)
        {
            ConnectOne(owner, found[key]);
        }
    }

    private static void Share(object?[] found, int[] alike)
    {
        var first = new object?[found.Length];
        for (var i = 0; i < found.Length; i++)
        {
            first[alike[i]] ??= found[i];
        }

        for (var i = 0; i < found.Length; i++)
        {
            found[i] ??= first[alike[i]];
        }
    }

    private void ConnectOne(object owner, object? found)
    {
        if (_end.IsReverse || found is not null || _end.Target.MayBeFiltered)
        {
            _end.Connect(owner, found);
        }
    }

    private void ConnectMany()
    {
        // Where the rows of each owner begin, if they are sorted by owner.
        var count = owners.First.Count;
        var starts = ArrayPool<int>.Shared.Rent(count + 1);
        var ends = starts.AsSpan(0, count + 1);
        ends.Clear();
        foreach (var owner in _owners.AsSpan(0, _count))
        {
            if (owner >= 0)
            {
                ends[owner + 1]++;
            }
        }

        for (var i = 0; i < count; i++)
        {
            ends[i + 1] += ends[i];
        }

        var sorted = ArrayPool<object>.Shared.Rent(Math.Max(1, ends[count]));
        for (var i = 0; i < _count; i++)
        {
            if (_owners[i] is >= 0 and var owner)
            {
                sorted[ends[owner]++] = _models[i];
            }
        }

        // Now each is where the rows end.
        for (var i = 0; i < count; i++)
        {
            ConnectMany(owners.First[i], RowsOf(i));
        }

        foreach (var (key, owner) in owners.Others)
        {
            ConnectMany(owner, RowsOf(key));
        }

        Return(sorted, count == 0 ? 0 : starts[count - 1]);
        ArrayPool<int>.Shared.Return(starts);

        ReadOnlySpan<object> RowsOf(int owner)
        {
            var start = owner == 0 ? 0 : starts[owner - 1];
            return sorted.AsSpan(start, starts[owner] - start);
        }
    }

    private void ConnectMany(object owner, ReadOnlySpan<object> found)
    {
        if (_end.Inverse is { } inverse)
        {
            var objects = inverse.Model.Objects!;
            foreach (var model in found)
            {
                objects.Relate(model, inverse.Index, owner);
            }
        }

        // Each owner has a list of its own: it may change.
        var rows = _end.Target.Objects!.ListOf(found);
        if (owners.Load.Into is { } into)
        {
            into(owner, rows);
        }
        else
        {
            _end.Model.Objects!.Relate(owner, _end.Index, rows);
        }
    }
}
