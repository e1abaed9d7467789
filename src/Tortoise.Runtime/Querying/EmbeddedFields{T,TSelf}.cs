using System.Collections;
using System.ComponentModel;
using Tortoise.CompilerServices;
using Tortoise.Expressions;
using Tortoise.Querying;

namespace Tortoise;

/// <summary>
/// The members of an embedded value in queries: each is a field of the row. Generated classes derive from it, such as <c>AddressFields</c>, which has those
/// of an <c>Address</c>. It is also the list of its fields, and the value, which can be selected as a whole.
/// </summary>
/// <typeparam name="T">The value.</typeparam>
/// <typeparam name="TSelf">Its members.</typeparam>
#pragma warning disable CA1710 // it is more than a collection
public abstract class EmbeddedFields<T, TSelf> : ISelectable<T, TSelf>, IEnumerable<IField>
#pragma warning restore CA1710
    where TSelf : EmbeddedFields<T, TSelf>, IEmbedded<T, TSelf>
{
    private const string NotAValue = "An embedded value is compared with an object of its type, or with null: compare two of them member by member.";
    private readonly TableSource _source;
    private readonly int _first;

    /// <summary>Creates the members of the value in a row.</summary>
    /// <param name="source">The source of the row.</param>
    /// <param name="first">The index of the first member among the fields of the row's model.</param>
    protected EmbeddedFields(TableSource source, int first)
    {
        ArgumentNullException.ThrowIfNull(source);
        (_source, _first) = (source, first);
    }

#pragma warning disable CA1033 // it is for queries; names of members are left to the members
    Shape<TSelf> ISelectable<T, TSelf>.Shape => new EmbeddedShape<T, TSelf>(_source, _first);

    ResultReader<T> ISelectable<T, TSelf>.Reader => new ResultReader<T, EmbeddedReader<T, TSelf>>(ReaderAt(0));

    Part<T> ISelectable<T, TSelf>.PartAt(int offset) => Part<T>.Of(new ReaderPart<T, EmbeddedReader<T, TSelf>>(ReaderAt(offset)));

    IEnumerator<IField> IEnumerable<IField>.GetEnumerator() => AllMembers.Cast<IField>().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => AllMembers.GetEnumerator();
#pragma warning restore CA1033

    private IReadOnlyList<Expr> AllMembers => ((TSelf)this).Members;

    /// <summary>The fields of the value: <c>SaveAsync(c =&gt; c.Address)</c>. In a list they are spread: <c>[c.Name, .. c.Address]</c>.</summary>
    public static implicit operator FieldList(EmbeddedFields<T, TSelf> fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        return new([.. fields]);
    }

    /// <summary>Not supported: without it, C# would compare references.</summary>
    [Obsolete(NotAValue, error: true)]
    public static Q operator ==(EmbeddedFields<T, TSelf> fields, object? other) => throw new InvalidOperationException(NotAValue);

    /// <summary>Not supported: without it, C# would compare references.</summary>
    [Obsolete(NotAValue, error: true)]
    public static Q operator !=(EmbeddedFields<T, TSelf> fields, object? other) => throw new InvalidOperationException(NotAValue);

    /// <summary>Not supported: the values are in the database.</summary>
    /// <exception cref="InvalidOperationException">Always.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public override bool Equals(object? obj) => throw new InvalidOperationException("Equals compares objects, not values of the database: compare with ==.");

    /// <inheritdoc/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public override int GetHashCode() => HashCode.Combine(_source, _first);

    /// <summary>Not supported: the values are in the database.</summary>
    /// <exception cref="InvalidOperationException">Always.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public override string ToString() => throw new InvalidOperationException("An embedded value of a query cannot be converted to a string: it is in the database. Use one of its members.");

    /// <summary>A member.</summary>
    /// <typeparam name="TValue">Type of the member.</typeparam>
    /// <param name="member">Index of the member.</param>
    protected Field<TValue> Column<TValue>(int member) => Field<TValue>.At(_source, _first + member);

    /// <summary>A <c>bool</c> member, which is a condition.</summary>
    /// <param name="member">Index of the member.</param>
    protected BooleanField Flag(int member) => BooleanField.At(_source, _first + member);

    /// <summary>A member of a value type, in a value that may be missing.</summary>
    /// <typeparam name="TValue">Type of the member.</typeparam>
    /// <param name="member">Index of the member.</param>
    protected Field<TValue?> OptionalColumn<TValue>(int member)
        where TValue : struct => _source.Model.Field(_first + member).Type is Values.FieldType<TValue?>
            ? Column<TValue?>(member)
            : NullableFields.At<TValue>(_source, _first + member);

    /// <summary>A member that is an embedded value itself.</summary>
    /// <typeparam name="TFields">Its members.</typeparam>
    /// <param name="member">Index of its first member.</param>
    protected TFields Embedded<TFields>(int member)
        where TFields : class, IEmbeddedFields<TFields> => TFields.At(_source, _first + member);

    private EmbeddedReader<T, TSelf> ReaderAt(int offset) => new([.. AllMembers.Select(static member => member.SelectedType)], offset);

    /// <summary>The condition that there is no value.</summary>
    protected Q IsMissing() => AllMembers.Aggregate(Q.All, static (all, member) => all & new NullCheck(member, negated: false));

    /// <summary>The assignments of all members as one.</summary>
    /// <param name="assignments">That of each member.</param>
    protected static Assignment Together(params ReadOnlySpan<Assignment> assignments) => Assignment.Of(assignments);
}
