namespace Tortoise.Expressions;

/// <summary>Describes a function that databases compute. Its spelling is in the dialects' function tables.</summary>
internal sealed partial class SqlFunction
{
    private static int _count;

    private SqlFunction(string name, Nullability nullability)
    {
        Name = name;
        Nullability = nullability;
        Id = ++_count;
    }

    public static SqlFunction Lower { get; } = new(nameof(Lower), Nullability.OfAnyArgument);

    public static SqlFunction Upper { get; } = new(nameof(Upper), Nullability.OfAnyArgument);

    public static SqlFunction Length { get; } = new(nameof(Length), Nullability.OfAnyArgument);

    public static SqlFunction Trim { get; } = new(nameof(Trim), Nullability.OfAnyArgument);

    public static SqlFunction Coalesce { get; } = new(nameof(Coalesce), Nullability.OfAllArguments);

    /// <summary>A string under the collation of columns: one that comes from a parameter has the database's, which may conflict with a column's.</summary>
    public static SqlFunction Collated { get; } = new(nameof(Collated), Nullability.OfAnyArgument);

    /// <summary>The size of a string or of bytes, in bytes. It is compared only beside the values themselves, which decide about NULL.</summary>
    public static SqlFunction ByteLength { get; } = new(nameof(ByteLength), Nullability.Never);

    /// <summary>The size of a string in bytes, two per character, however it is stored.</summary>
    public static SqlFunction UnicodeByteLength { get; } = new(nameof(UnicodeByteLength), Nullability.Never);

    /// <summary>The first argument as the type of the second, which it may not fit: letters are replaced, what is longer is cut.</summary>
    public static SqlFunction NarrowTo { get; } = new(nameof(NarrowTo), Nullability.OfAnyArgument);

    /// <summary>The number of rows.</summary>
    public static SqlFunction CountRows { get; } = new(nameof(CountRows), Nullability.Never);

    /// <summary>1 in a row of groups that are not grouped by the value, 0 in others.</summary>
    public static SqlFunction Grouping { get; } = new(nameof(Grouping), Nullability.Never);

    /// <summary>The position of a row in its window, from 1.</summary>
    public static SqlFunction RowNumber { get; } = new(nameof(RowNumber), Nullability.Never);

    public static SqlFunction Rank { get; } = new(nameof(Rank), Nullability.Never);

    public static SqlFunction DenseRank { get; } = new(nameof(DenseRank), Nullability.Never);

    public static SqlFunction PercentRank { get; } = new(nameof(PercentRank), Nullability.Never);

    public static SqlFunction CumeDist { get; } = new(nameof(CumeDist), Nullability.Never);

    public static SqlFunction Ntile { get; } = new(nameof(Ntile), Nullability.Never);

    public static SqlFunction Lag { get; } = new(nameof(Lag), Nullability.OfNoRows);

    public static SqlFunction Lead { get; } = new(nameof(Lead), Nullability.OfNoRows);

    public static SqlFunction FirstValue { get; } = new(nameof(FirstValue), Nullability.OfNoRows);

    public static SqlFunction LastValue { get; } = new(nameof(LastValue), Nullability.OfNoRows);

    public static SqlFunction NthValue { get; } = new(nameof(NthValue), Nullability.OfNoRows);

    public static SqlFunction Count { get; } = new(nameof(Count), Nullability.Never);

    public static SqlFunction Sum { get; } = new(nameof(Sum), Nullability.Never);

    public static SqlFunction Average { get; } = new(nameof(Average), Nullability.OfNoRows);

    public static SqlFunction Min { get; } = new(nameof(Min), Nullability.OfNoRows);

    public static SqlFunction Max { get; } = new(nameof(Max), Nullability.OfNoRows);

    public static SqlFunction Variance { get; } = new(nameof(Variance), Nullability.OfNoRows);

    public static SqlFunction SampleVariance { get; } = new(nameof(SampleVariance), Nullability.OfNoRows);

    public static SqlFunction StdDev { get; } = new(nameof(StdDev), Nullability.OfNoRows);

    public static SqlFunction SampleStdDev { get; } = new(nameof(SampleStdDev), Nullability.OfNoRows);

    public static SqlFunction BoolAnd { get; } = new(nameof(BoolAnd), Nullability.Never);

    public static SqlFunction BoolOr { get; } = new(nameof(BoolOr), Nullability.Never);

    /// <summary>The first argument of all rows, concatenated, with the second one between them.</summary>
    public static SqlFunction StringAgg { get; } = new(nameof(StringAgg), Nullability.OfNoRows);

    public static SqlFunction ArrayAgg { get; } = new(nameof(ArrayAgg), Nullability.OfNoRows);

    public static SqlFunction JsonAgg { get; } = new(nameof(JsonAgg), Nullability.OfNoRows);

    /// <summary>Its name in messages.</summary>
    public string Name { get; }

    /// <summary>When its result is NULL.</summary>
    public Nullability Nullability { get; }

    /// <summary>Identifies the function in a structural key.</summary>
    public int Id { get; }
}
