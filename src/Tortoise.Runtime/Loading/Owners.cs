using Tortoise.Expressions;
using Tortoise.Metadata;

namespace Tortoise.Relations;

/// <summary>The objects whose related rows are loaded, with the keys that identify their rows.</summary>
internal sealed class Owners
{
    private readonly RelationLoad _load;
    private readonly RelationEnd _end;
    private readonly IReadOnlyList<int> _fields;
    private readonly KeyTable _keys;
    private readonly List<object> _first;
    private List<(int Key, object Owner)>? _others;
    private HashSet<object>? _loaded;
    private (int First, int Last)? _range;

    private Owners(RelationLoad load, int count)
    {
        _load = load;
        _end = load.End;
        _fields = _end.IsReverse ? _end.Near.TargetFields : _end.Near.Fields;
        _keys = KeyTable.For([.. _fields.Select(index => _end.Model.Fields[index])]);
        _first = new(count);
    }

    /// <summary>What is loaded.</summary>
    public RelationLoad Load => _load;

    /// <summary>The keys, numbered.</summary>
    public KeyTable Keys => _keys;

    /// <summary>The first object with each key.</summary>
    public IReadOnlyList<object> First => _first;

    /// <summary>The objects with keys that others had before them.</summary>
    public IReadOnlyList<(int Key, object Owner)> Others => (IReadOnlyList<(int, object)>?)_others ?? [];

    /// <summary>What they hold already, each once.</summary>
    public IReadOnlyCollection<object> Loaded => (IReadOnlyCollection<object>?)_loaded ?? [];

    /// <summary>The objects that have something to load.</summary>
    /// <exception cref="InvalidOperationException">One is not saved.</exception>
    public static Owners Of(ReadOnlySpan<object> models, RelationLoad load, bool reload)
    {
        var owners = new Owners(load, load.End.IsReverse ? models.Length : 0);
        var objects = owners._end.Model.Objects!;
        var capture = new KeyCapture();
        var mayBeLoaded = !reload && load is { Into: null, Rows: null or { IsPlain: true } };
        foreach (var model in models)
        {
            if (mayBeLoaded && objects.Related(model, owners._end.Index) is { } related && owners.AddLoaded(related))
            {
                continue;
            }

            if (owners._end.IsReverse && !objects.IsSaved(model))
            {
                throw RelationFailures.UnsavedOwner(owners._end);
            }

            if (capture.Of(owners._end.Model, owners._fields, model) is { } key)
            {
                owners.Add(in key, model);
            }
        }

        owners._range = owners.Range();
        return owners;
    }

    /// <summary>How many values the conditions have.</summary>
    public int ValueCount => _range is null ? _keys.Count : 2;

    /// <summary>The conditions that find the rows: one for all of them, or, of composite keys, one a portion.</summary>
    public IEnumerable<Q> Portions(int size) => _fields.Count > 1
        ? _first.Chunk(size).Select(Condition)
        : [_range is var (first, last) ? KeyConditions.Range(_end.Near, _end.IsReverse, _first[first], _first[last], _keys.Count) : Condition(_first)];

    /// <summary>
    /// Many keys without a gap are a range, which every database finds faster than the values of a list. Columns without a constraint may have values
    /// in between that are no keys.
    /// </summary>
    private (int First, int Last)? Range() => _keys.Count > ListParameter.MaxElements && _end.Near.HasConstraint && AreNumbers ? _keys.Range() : null;

    /// <summary>False if the columns are declared otherwise than their fields are, as texts perhaps: these are not in the order of the numbers.</summary>
    private bool AreNumbers => _end.Near.Model.Fields[_end.Near.Fields[0]].ColumnType is null && _end.Near.Target.Fields[_end.Near.TargetFields[0]].ColumnType is null;

    private Q Condition(IReadOnlyList<object> owners) => _end.IsReverse
        ? KeyConditions.RefersToAny(_end.Near, owners)
        : KeyConditions.IsReferredToByAny(_end.Near, owners);

    private void Add(in RowKey key, object owner)
    {
        var number = _keys.Add(in key);
        if (number == _first.Count)
        {
            _first.Add(owner);
        }
        else
        {
            (_others ??= []).Add((number, owner));
        }
    }

    private bool AddLoaded(object related)
    {
        if (related is IRelatedRows { IsLoaded: false })
        {
            return false;
        }

        _loaded ??= new HashSet<object>(ReferenceEqualityComparer.Instance);
        if (related is IRelatedRows rows)
        {
            _loaded.UnionWith(rows.Loaded);
        }
        else
        {
            _loaded.Add(related);
        }

        return true;
    }
}
