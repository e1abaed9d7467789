using System.Data.Common;

namespace Tortoise.Execution;

/// <summary>Connection strings of the ADO.NET drivers.</summary>
internal static class ConnectionStrings
{
    /// <summary>Parses one.</summary>
    /// <param name="parse">Makes the builder of the driver, or what stands for it.</param>
    /// <param name="driver">The name of the driver, for the message.</param>
    /// <param name="example">How its connection strings look.</param>
    /// <exception cref="ConfigurationException">It is not valid. The builder's own message may quote a part of a password that has a semicolon in it.</exception>
    public static T Parse<T>(Func<T> parse, string driver, string example)
        where T : class
    {
        try
        {
            return parse();
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException or InvalidCastException or InvalidOperationException or OverflowException)
        {
            throw new ConfigurationException(
                $"The connection string is not valid for {driver}: an option is unknown or has an invalid value. Write {example}, with the option names that {driver} documents.");
        }
    }

    /// <summary>The value of an option; null if the connection string does not give it.</summary>
    public static int? Given(this DbConnectionStringBuilder connection, string name, int value) => connection.ShouldSerialize(name) ? value : null;
}
