namespace Tortoise.Persistence;

/// <summary>The objects that a statement is about. Of most it is one, for which no array is made.</summary>
internal readonly struct ObjectList<TModel>
    where TModel : class
{
    private readonly TModel? _only;
    private readonly ArraySegment<TModel> _several;

    public ObjectList(TModel only) => _only = only;

    public ObjectList(ArraySegment<TModel> several) => _several = several;

    public int Count => _only is null ? _several.Count : 1;

    public TModel this[int index] => _only ?? _several[index];

    public static implicit operator ObjectList<TModel>(ArraySegment<TModel> several) => new(several);

    public static implicit operator ObjectList<TModel>(TModel[] several) => new(several);
}
