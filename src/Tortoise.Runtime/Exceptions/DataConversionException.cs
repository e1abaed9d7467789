namespace Tortoise;

/// <summary>A column contains a value that its property cannot hold: NULL for a non-nullable property, a string that is not a number, a number out of range.</summary>
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

    /// <summary>Creates the exception with the driver's exception as inner exception.</summary>
    public DataConversionException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
