using Tortoise.Values;

namespace Tortoise.Metadata;

/// <summary>Operations on objects of a model, for code that knows only its metadata, such as the loader of relations.</summary>
public abstract class ModelObjects
{
    private protected ModelObjects()
    {
    }

    /// <summary>The class, for messages.</summary>
    internal abstract Type ModelType { get; }

    /// <summary>Creates an object from a row that has all fields in order.</summary>
    internal abstract object Read<TRow>(in TRow row)
        where TRow : struct, IRow;

    /// <summary>Creates an object from a row in which missing fields read as empty, and records which.</summary>
    internal abstract object ReadPart<TRow>(in TRow row, CompilerServices.FieldSet missing)
        where TRow : struct, IRow;

    /// <summary>Writes one field of an object to a parameter.</summary>
    internal abstract void Write(object model, int field, IParameterWriter writer, int ordinal);

    /// <summary>True if the object has a row.</summary>
    internal abstract bool IsSaved(object model);

    /// <summary>What an end holds: an object, the rows of a to-many end, or null if nothing is held.</summary>
    internal abstract object? Related(object model, int end);

    /// <summary>Sets what an end holds: an object or null, or a list that <see cref="ListOf"/> of its model made.</summary>
    internal abstract void Relate(object model, int end, object? related);

    /// <summary>The documentation of a field's property; null for none.</summary>
    internal abstract string? Summary(int field);

    /// <summary>A list of such objects, with room for no more.</summary>
    internal abstract System.Collections.IList ListOf(ReadOnlySpan<object> models);

    /// <summary>What is wrong with a value of a field by the rules of the model.</summary>
    internal abstract IReadOnlyList<ValidationFailure> Check(int field, object? value);
}
