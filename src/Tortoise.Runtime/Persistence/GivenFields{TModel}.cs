using Tortoise.CompilerServices;
using Tortoise.Metadata;
using Tortoise.Values;

namespace Tortoise.Persistence;

/// <summary>Values from outside by the names of properties: all are looked at before the first one is set, so that all failures are told at once.</summary>
internal sealed class GivenFields<TModel>(TModel target)
    where TModel : class, IModel<TModel>
{
    private readonly ModelMetadata _metadata = TModel.Metadata;
    private readonly bool _isSaved = ObjectState<TModel>.IsSaved(target);
    private readonly FieldSet _absent = TModel.Absent(target);
    private readonly object?[] _values = new object?[TModel.Metadata.Fields.Count];
    private readonly List<int> _given = [];
    private readonly ValidationFailures _failures = new();

    /// <summary>Adds a value.</summary>
    /// <param name="name">Name of a property; case does not matter, so that it may be that of JSON.</param>
    /// <param name="value">The value.</param>
    public void Add(string name, object? value)
    {
        if (Find(name) is not { } field)
        {
            _failures.Add(name, WhyUnknown(name));
        }
        else if (WhyNot(field) is { } reason)
        {
            _failures.Add(field.Property, reason);
        }
        else if (!GivenValue.TryConvert(field, value, out _values[field.Index]))
        {
            var given = GivenValue.Describe(value);
            _failures.Add(field.Property, given == "null" ? "a value is required, but it is null" : $"it must be {Article(field.TypeName)} {field.TypeName}, but got {given} that is not one");
        }
        else
        {
            _given.Add(field.Index);
            if (field.Offset is { } offset)
            {
                _values[offset] = KeptOffset.Of(_values[field.Index] as DateTimeOffset?);
            }
        }
    }

    /// <summary>Sets the fields of the object.</summary>
    /// <exception cref="ValidationException">A value is wrong; nothing was set.</exception>
    public void Apply()
    {
        _failures.ThrowIfAny(_metadata.Name);
        var row = new ValueRow(_metadata, _values);
        foreach (var index in _given)
        {
            TModel.Load(target, index, in row, index);
        }
    }

    private FieldMetadata? Find(string name)
    {
        FieldMetadata? found = null;
        foreach (var field in _metadata.Fields.Where(IsOfTarget))
        {
            if (field.Property == name)
            {
                return field;
            }

            found = found is null && string.Equals(field.Property, name, StringComparison.OrdinalIgnoreCase) ? field : found;
        }

        return found;
    }

    /// <summary>False for a column of another class of the table, for the one that says which class it is, and for the offset of another one.</summary>
    private bool IsOfTarget(FieldMetadata field) => field is { IsDiscriminator: false, IsOffset: false } && !_absent.Contains(field.Index);

    private string? WhyNot(FieldMetadata field) => field switch
    {
        { Computed: not null } => "the database computes it",
        { IsRowVersion: true } => "the database assigns it",
        { IsKey: true, IsGenerated: true } => "it is the key of the row, which the database generates",
        { IsKey: true } when _isSaved => "it is the key of the row, which cannot be changed",
        { IsReadOnly: true } => "its property cannot be set",
        _ => null,
    };

    private string WhyUnknown(string name)
    {
        var end = _metadata.Ends.FirstOrDefault(end => string.Equals(end.Property, name, StringComparison.OrdinalIgnoreCase));
        return end switch
        {
            null => $"{_metadata.Name} has no such field, but {string.Join(", ", _metadata.Fields.Where(field => IsOfTarget(field) && WhyNot(field) is null).Select(static field => field.Property))}",
            { IsReverse: false } => $"it is a relation: give its key, {string.Join(" and ", end.Near.Fields.Select(index => _metadata.Fields[index].Property))}",
            _ => "it is the other side of a relation, and no field",
        };
    }

    private static string Article(string type) => type[0] is 'a' or 'e' or 'i' or 'o' or 'u' or 'A' or 'E' or 'I' or 'O' or 'U' ? "an" : "a";
}
