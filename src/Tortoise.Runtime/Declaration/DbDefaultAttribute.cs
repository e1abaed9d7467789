namespace Tortoise;

/// <summary>
/// A database default. The column is left out of an INSERT, and read back after it, if the program set no value:
/// a <c>partial</c> property was not assigned, any other still has the default of its type.
/// </summary>
/// <example>
/// <code>
/// [DbDefault(0)] public int Points { get; set; }
/// [DbDefault(Sql = "gen_random_uuid()", Databases = ["postgresql"])]
/// [DbDefault(Sql = "uuid()")]
/// public Guid Token { get; private set; }
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Property, AllowMultiple = true)]
public sealed class DbDefaultAttribute : Attribute
{
    /// <summary>A default that is an SQL expression: set <see cref="Sql"/>.</summary>
    public DbDefaultAttribute()
    {
    }

    /// <summary>A constant default.</summary>
    /// <param name="value">A constant of the property's type: a bool, a number, a string or an enum member.</param>
    public DbDefaultAttribute(object value) => Value = value;

    /// <summary>The constant; null if <see cref="Sql"/> is given.</summary>
    public object? Value { get; }

    /// <summary>An expression in the database's own SQL, such as <c>CURRENT_TIMESTAMP</c>; null if a constant is given.</summary>
    public string? Sql { get; set; }

    /// <summary>
    /// Names of the databases with this default (<c>sqlite</c>, <c>postgresql</c>, <c>mysql</c>, <c>mariadb</c>, <c>sqlserver</c>), for a program that runs on
    /// several. The attribute is repeated: one without names is that of all others.
    /// </summary>
    public string[] Databases { get; set; } = [];
}
