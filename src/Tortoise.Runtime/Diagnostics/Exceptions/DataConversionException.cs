namespace Tortoise;

/// <summary>A cell holds something the property can't: NULL where none is allowed, a text that is no number, a number out of range.</summary>
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
