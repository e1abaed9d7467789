using System.ComponentModel;
using Tortoise.Expressions;
using Tortoise.Relations;

namespace Tortoise;

/// <summary>The fields of a row in a query. Generated classes derive from it, such as <c>TeamFields</c>, which has the fields of a <c>Team</c>.</summary>
/// <typeparam name="TModel">The model of the row.</typeparam>
public abstract class RowFields<TModel> : IFields<TModel>
    where TModel : class, IModel<TModel>
{
    private const string NotAnObject = "A row is compared with an object: compare two rows by their keys.";
    private readonly TableSource _source;

    /// <summary>Creates the fields of the row of a source.</summary>
    protected RowFields(TableSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        _source = source;
    }

#pragma warning disable CA1033 // names of members are left to the fields of the model
    TableSource IRowFields.Source => _source;

    RelationLoad IRelationPath.ToLoad() => RelationLoad.Of(_source);
#pragma warning restore CA1033

    /// <summary>Tests whether the row is the object's or, if the object is null, missing.</summary>
    /// <exception cref="InvalidOperationException">The object is not saved, so it has no row.</exception>
    public static Q operator ==(RowFields<TModel> row, TModel? model) => row.Is(model);

    /// <summary>Tests whether the row is not the object's or, if the object is null, present.</summary>
    /// <exception cref="InvalidOperationException">The object is not saved, so it has no row.</exception>
    public static Q operator !=(RowFields<TModel> row, TModel? model) => !row.Is(model);

    /// <summary>Tests whether the row is the object's or, if the object is null, missing.</summary>
    /// <exception cref="InvalidOperationException">The object is not saved, so it has no row.</exception>
    public static Q operator ==(TModel? model, RowFields<TModel> row) => row.Is(model);

    /// <summary>Tests whether the row is not the object's or, if the object is null, present.</summary>
    /// <exception cref="InvalidOperationException">The object is not saved, so it has no row.</exception>
    public static Q operator !=(TModel? model, RowFields<TModel> row) => !row.Is(model);

    /// <summary>Not supported: without it, C# would compare references.</summary>
    [Obsolete(NotAnObject, error: true)]
    public static Q operator ==(RowFields<TModel> row, object? other) => throw new InvalidOperationException(NotAnObject);

    /// <summary>Not supported: without it, C# would compare references.</summary>
    [Obsolete(NotAnObject, error: true)]
    public static Q operator !=(RowFields<TModel> row, object? other) => throw new InvalidOperationException(NotAnObject);

    /// <summary>Returns whether they are fields of one row.</summary>
    /// <exception cref="InvalidOperationException">The other object is no row of a query.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public override bool Equals(object? obj) => ReferenceEquals(_source, obj is RowFields<TModel> other
        ? other._source
        : throw new InvalidOperationException("Equals compares objects, not rows of the database: compare with ==."));

    /// <summary>Not supported: the values are in the database.</summary>
    /// <exception cref="InvalidOperationException">Always.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public override string ToString() =>
        throw new InvalidOperationException("A row of a query cannot be converted to a string: its values are in the database. Use one of its fields.");

    /// <inheritdoc/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public override int GetHashCode() => _source.GetHashCode();

    /// <summary>A field.</summary>
    /// <typeparam name="T">Type of the property.</typeparam>
    /// <param name="field">Index of the field.</param>
    protected Field<T> Column<T>(int field) => Field<T>.At(_source, field);

    /// <summary>A <c>bool</c> field, which is a condition.</summary>
    /// <param name="field">Index of the field.</param>
    protected BooleanField Flag(int field) => BooleanField.At(_source, field);

    /// <summary>A field of a row that may be missing, as a nullable one.</summary>
    /// <typeparam name="T">Type of the property.</typeparam>
    /// <param name="field">Index of the field.</param>
    protected Field<T?> OptionalColumn<T>(int field)
        where T : struct => NullableFields.At<T>(_source, field);

    /// <summary>A field that is a JSON document.</summary>
    /// <typeparam name="TJson">The document in a query.</typeparam>
    /// <param name="field">Index of the field.</param>
    protected TJson Json<TJson>(int field)
        where TJson : class, IJsonExpr<TJson> => TJson.At(JsonPart.Of(_source, field));

    /// <summary>An embedded value.</summary>
    /// <typeparam name="TEmbedded">Its members.</typeparam>
    /// <param name="field">Index of the first one.</param>
    protected TEmbedded Embedded<TEmbedded>(int field)
        where TEmbedded : class, IEmbeddedFields<TEmbedded> => TEmbedded.At(_source, field);

    /// <summary>A <c>bool</c> field of a row that may be missing.</summary>
    /// <param name="field">Index of the field.</param>
    protected OptionalFlagField OptionalFlag(int field) => new(Field<bool>.At(_source, field));

    /// <summary>The same row as one of a class derived from its model.</summary>
    /// <typeparam name="TFields">The fields of the class.</typeparam>
    protected TFields As<TFields>()
        where TFields : class, IRowFields<TFields> => TFields.At(_source);

    /// <summary>The fields of the row that a to-one end reaches, joined.</summary>
    /// <typeparam name="TFields">Its fields.</typeparam>
    /// <param name="end">Index of the end.</param>
    protected TFields Joined<TFields>(int end)
        where TFields : class, IRowFields<TFields> => TFields.At(JoinedTable.Over(_source, _source.Model.Ends[end]));
}
