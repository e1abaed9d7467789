namespace Tortoise.Expressions;

/// <summary>What the tree knows of a function that databases compute. How they spell it is in the dialects' tables of functions.</summary>
internal sealed class SqlFunction
{
    private static int _count;

    private SqlFunction(string name, Nullability nullability, bool isAggregate = false)
    {
        Name = name;
        Nullability = nullability;
        IsAggregate = isAggregate;
        Id = ++_count;
    }

    public static SqlFunction Lower { get; } = new(nameof(Lower), Nullability.OfAnyArgument);

    public static SqlFunction Upper { get; } = new(nameof(Upper), Nullability.OfAnyArgument);

    public static SqlFunction Length { get; } = new(nameof(Length), Nullability.OfAnyArgument);

    public static SqlFunction Trim { get; } = new(nameof(Trim), Nullability.OfAnyArgument);

    public static SqlFunction Coalesce { get; } = new(nameof(Coalesce), Nullability.OfAllArguments);

    /// <summary>How many rows there are.</summary>
    public static SqlFunction CountRows { get; } = new(nameof(CountRows), Nullability.Never, isAggregate: true);

    /// <summary>The place of a row in the order of its window, from 1.</summary>
    public static SqlFunction RowNumber { get; } = new(nameof(RowNumber), Nullability.Never);

    public static SqlFunction Count { get; } = new(nameof(Count), Nullability.Never, isAggregate: true);

    public static SqlFunction Sum { get; } = new(nameof(Sum), Nullability.Never, isAggregate: true);

    public static SqlFunction Average { get; } = new(nameof(Average), Nullability.OfNoRows, isAggregate: true);

    public static SqlFunction Min { get; } = new(nameof(Min), Nullability.OfNoRows, isAggregate: true);

    public static SqlFunction Max { get; } = new(nameof(Max), Nullability.OfNoRows, isAggregate: true);

    /// <summary>What people know it by.</summary>
    public string Name { get; }

    /// <summary>When its result is NULL.</summary>
    public Nullability Nullability { get; }

    /// <summary>True where it is computed over many rows.</summary>
    public bool IsAggregate { get; }

    /// <summary>Tells it apart from other functions in a structural key.</summary>
    public int Id { get; }
}
