using Tortoise.Metadata;

namespace Tortoise.Relations;

/// <summary>The objects whose related rows are loaded, by the key that identifies their rows.</summary>
internal sealed class Owners
{
    private readonly RelationLoad _load;
    private readonly RelationEnd _end;
    private readonly KeyCapture _keys = new();
    private readonly Dictionary<RowKey, List<object>> _owners = [];
    private readonly Dictionary<RowKey, System.Collections.IList> _rows = [];
    private readonly Dictionary<RowKey, object> _shared = [];

    private Owners(RelationLoad load)
    {
        _load = load;
        _end = load.End;
    }

    /// <summary>The number of keys.</summary>
    public int Count => _owners.Count;

    private IReadOnlyList<int> OwnFields => _end.IsReverse ? _end.Near.TargetFields : _end.Near.Fields;

    private IReadOnlyList<int> RelatedFields => _end.IsReverse ? _end.Near.Fields : _end.Near.TargetFields;

    /// <summary>The objects that have something to load; what is loaded already goes to the related objects.</summary>
    public static Owners Of(IReadOnlyList<object> models, RelationLoad load, bool reload, out HashSet<object> related)
    {
        var owners = new Owners(load);
        related = new HashSet<object>(ReferenceEqualityComparer.Instance);
        foreach (var model in models)
        {
            if (!reload && load is { Into: null, Rows: null or { IsPlain: true } } && owners.AddLoaded(model, related))
            {
                continue;
            }

            if (load.End.IsReverse && !load.End.Model.Objects!.IsSaved(model))
            {
                throw RelationFailures.UnsavedOwner(load.End);
            }

            if (owners._keys.Of(owners._end.Model, owners.OwnFields, model) is not { } key)
            {
                continue;
            }

            if (!owners._owners.TryGetValue(key, out var same))
            {
                owners._owners.Add(key, same = []);
            }

            same.Add(model);
        }

        return owners;
    }

    /// <summary>The conditions that find the rows: one for all of them, or, of composite keys, one a portion.</summary>
    public IEnumerable<Q> Portions(int size)
    {
        var objects = _owners.Values.Select(same => same[0]).ToList();
        return OwnFields.Count == 1 ? [Condition(objects)] : objects.Chunk(size).Select(Condition);
    }

    /// <summary>Takes rows that came, each for its owner. An object that several owners have is one object.</summary>
    public void Take(List<RelatedRow> rows)
    {
        var target = _end.Target;
        foreach (var row in rows)
        {
            var model = row.Model;
            var owner = _end.Far is null ? _keys.Of(target, RelatedFields, model) : row.Owner;
            if (_end.Far is not null)
            {
                var key = _keys.Of(target, target.Key, model)!.Value;
                if (!_shared.TryAdd(key, model))
                {
                    model = _shared[key];
                }
            }

            if (!_rows.TryGetValue(owner!.Value, out var list))
            {
                _rows.Add(owner.Value, list = target.Objects!.NewList());
            }

            list.Add(model);
        }
    }

    /// <summary>Assigns each owner its rows.</summary>
    public void Connect(HashSet<object> related)
    {
        foreach (var (key, same) in _owners)
        {
            var found = _rows.GetValueOrDefault(key);
            foreach (var model in found ?? Array.Empty<object>())
            {
                related.Add(model!);
            }

            foreach (var owner in same)
            {
                Connect(owner, found);
            }
        }
    }

    private Q Condition(IReadOnlyList<object> owners) => _end.IsReverse
        ? KeyConditions.RefersToAny(_end.Near, owners)
        : KeyConditions.IsReferredToByAny(_end.Near, owners);

    private void Connect(object owner, System.Collections.IList? found)
    {
        if (_end.IsMany)
        {
            ConnectMany(owner, found);
        }
        else if (_end.IsReverse || found is not null || _end.Target.MayBeFiltered)
        {
            _end.Connect(owner, found?[0]);
        }
    }

    private void ConnectMany(object owner, System.Collections.IList? found)
    {
        // Each owner has a list of its own: it may change.
        var rows = _end.Target.Objects!.NewList();
        foreach (var model in found ?? Array.Empty<object>())
        {
            rows.Add(model);
            if (_end.Inverse is { } inverse)
            {
                inverse.Model.Objects!.Relate(model!, inverse.Index, owner);
            }
        }

        if (_load.Into is { } into)
        {
            into(owner, rows);
        }
        else
        {
            _end.Model.Objects!.Relate(owner, _end.Index, rows);
        }
    }

    private bool AddLoaded(object model, HashSet<object> related)
    {
        switch (_end.Model.Objects!.Related(model, _end.Index))
        {
            case null:
                return false;
            case IRelatedRows rows:
                if (!rows.IsLoaded)
                {
                    return false;
                }

                related.UnionWith(rows.Loaded);
                return true;
            case var one:
                related.Add(one);
                return true;
        }
    }
}
