namespace Tortoise;

/// <summary>The database in use does not support what the query or model needs. The message names the product, the feature and what to use instead.</summary>
public sealed class UnsupportedByDialectException : TortoiseException
{
    /// <summary>Creates the exception.</summary>
    public UnsupportedByDialectException()
    {
    }

    /// <summary>Creates the exception.</summary>
    public UnsupportedByDialectException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    public UnsupportedByDialectException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    internal UnsupportedByDialectException(string dialect, string feature, string instead)
        : base($"{DatabaseNames.Product(dialect)} does not support {feature}: {instead}")
    {
    }
}
