namespace Tortoise;

/// <summary>A connection URL, an option or a set-up is wrong. The message names what, and never holds a password.</summary>
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

    /// <summary>Creates the exception with the driver's exception inside.</summary>
    public ConfigurationException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
