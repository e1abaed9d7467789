namespace Tortoise;

/// <summary>A column holds a value that its property cannot: NULL where it is not nullable, a string that is not a number, a number out of range.</summary>
public sealed class DataConversionException : TortoiseException
{
    /// <summary>Creates the exception.</summary>
    public DataConversionException()
    {
    }

    /// <summary>Creates the exception with a message that says what to do next.</summary>
    public DataConversionException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception with the driver's exception inside.</summary>
    public DataConversionException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
