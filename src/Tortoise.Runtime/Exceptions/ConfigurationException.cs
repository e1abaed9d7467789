namespace Tortoise;

/// <summary>A connection URL, an option or the configuration is invalid. The message says what, and never contains a password.</summary>
public sealed class ConfigurationException : TortoiseException
{
    /// <summary>Creates the exception.</summary>
    public ConfigurationException()
    {
    }

    /// <summary>Creates the exception with a message that says what to do next.</summary>
    public ConfigurationException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception with the driver's exception as inner exception.</summary>
    public ConfigurationException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
