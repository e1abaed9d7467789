namespace Tortoise;

/// <summary>
/// The value is the next number of a sequence, if the program set none: for numbers that several tables share, or that are no keys. It is a database
/// default (<see cref="DbDefaultAttribute"/>), so the number is back on the object after its insert. PostgreSQL, MariaDB and SQL Server have
/// sequences; the schema of SQLite and MySQL is refused. The schema creates the sequence, in the schema of the table.
/// </summary>
/// <param name="name">Its name.</param>
/// <example>
/// <code>
/// [Sequence("invoice_numbers", Start = 1000)] public int Number { get; private set; }
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SequenceAttribute(string name) : Attribute
{
    /// <summary>Name of the sequence.</summary>
    public string Name { get; } = name;

    /// <summary>The first number, 1 by default.</summary>
    public long Start { get; set; } = 1;

    /// <summary>What is added for the next number, 1 by default; negative to count down, never 0.</summary>
    public long Increment { get; set; } = 1;
}
