using Tortoise.CompilerServices;
using Tortoise.Metadata;
using Tortoise.Values;

namespace Tortoise;

/// <summary>
/// What every model implements, by generated code: the entry point for code that is generic over models, such as a repository.
/// The static members are for Tortoise itself; <see cref="Query"/> and <see cref="Metadata"/> are for everybody.
/// </summary>
/// <typeparam name="TSelf">The model.</typeparam>
public partial interface IModel<TSelf>
    where TSelf : class, IModel<TSelf>
{
    /// <summary>The metadata of the model.</summary>
    static abstract ModelMetadata Metadata { get; }

    /// <summary>Creates an object from a row that has all fields in the order of <see cref="ModelMetadata.Fields"/>.</summary>
    static abstract TSelf Read<TRow>(in TRow row)
        where TRow : struct, IRow;

    /// <summary>Sets one field of an object from a cell; a time whose offset is kept also from the next one, which has its offset.</summary>
    static virtual void Load<TRow>(TSelf model, int field, in TRow row, int ordinal)
        where TRow : struct, IRow
    {
    }

    /// <summary>Sets an embedded value as a whole, whose members are in consecutive cells.</summary>
    /// <param name="model">The object.</param>
    /// <param name="field">The field of its first member.</param>
    /// <param name="fields">The fields that the row has.</param>
    /// <param name="row">The row.</param>
    /// <param name="ordinal">The cell of the first member.</param>
    /// <returns>The number of the members; 0 if the field is not the first of such a value, or the row does not have all members.</returns>
    static virtual int LoadValue<TRow>(TSelf model, int field, FieldSet fields, in TRow row, int ordinal)
        where TRow : struct, IRow => 0;

    /// <summary>Writes one field of an object to a parameter.</summary>
    static virtual void Write(TSelf model, int field, in ParameterCell cell)
    {
    }

    /// <summary>
    /// True if the program did not set the field: a tracked field of a new object was not assigned, another has its type's default.
    /// </summary>
    static abstract bool IsUnset(TSelf model, int field);

    /// <summary>The fields that the table has for other classes than that of the object, which are NULL in its row.</summary>
    static virtual FieldSet Absent(TSelf model) => default;

    /// <summary>The fields that the table has for other classes than the model and those that it derives from.</summary>
    static virtual FieldSet OfOthers => default;

    /// <summary>Writes the time into a field that the clock writes.</summary>
    static virtual void Stamp(TSelf model, int field, DateTimeOffset now)
    {
    }

    /// <summary>Collects what is wrong with the values of the given fields.</summary>
    static virtual void Validate(TSelf model, FieldSet fields, ValidationFailures failures)
    {
    }

    /// <summary>Collects what is wrong with a value that a statement sets in rows.</summary>
    static virtual void ValidateValue(int field, object? value, ValidationFailures failures)
    {
    }

    /// <summary>What the model implements of its hooks.</summary>
    static virtual ModelHooks Hooks => ModelHooks.None;

    /// <summary>Collects what is wrong by rules that wait.</summary>
    static virtual ValueTask ValidateAsync(TSelf model, ValidationFailures failures, CancellationToken cancellationToken) => default;

    /// <summary>Calls what the model does before it is saved.</summary>
    static virtual ValueTask BeforeSaveAsync(TSelf model, SaveContext save, CancellationToken cancellationToken) => default;

    /// <summary>Calls what the model does after it is saved.</summary>
    static virtual ValueTask AfterSaveAsync(TSelf model, SaveContext save, CancellationToken cancellationToken) => default;

    /// <summary>Calls what the model does before it is deleted.</summary>
    static virtual ValueTask BeforeDeleteAsync(TSelf model, DeleteContext delete, CancellationToken cancellationToken) => default;

    /// <summary>Calls what the model does after it is deleted.</summary>
    static virtual ValueTask AfterDeleteAsync(TSelf model, DeleteContext delete, CancellationToken cancellationToken) => default;

    /// <summary>The documentation of a field's property; null for none.</summary>
    static virtual string? Summary(int field) => null;

    /// <summary>What the object remembers of its row.</summary>
    static abstract ref ModelState State(TSelf model);

    /// <summary>What an end holds: an object, the rows of a to-many end, or null if nothing is held.</summary>
    /// <param name="model">The object.</param>
    /// <param name="end">Index into <see cref="ModelMetadata.Ends"/>.</param>
    static virtual object? Related(TSelf model, int end) => null;

    /// <summary>Sets what an end holds: an object or null, or a list of objects for a to-many end.</summary>
    static virtual void Relate(TSelf model, int end, object? related)
    {
    }

    /// <summary>Takes the keys of the objects that it holds, before they are written.</summary>
    /// <exception cref="InvalidOperationException">Such an object is not saved.</exception>
    static virtual void TakeKeys(TSelf model)
    {
    }
}
