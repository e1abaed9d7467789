using System.Globalization;

namespace Tortoise;

/// <summary>Base class of Tortoise's exceptions. The driver's exception, if there is one, is the inner exception.</summary>
public class TortoiseException : Exception
{
    /// <summary>Creates the exception.</summary>
    public TortoiseException()
    {
    }

    /// <summary>Creates the exception with a message that says what to do next.</summary>
    public TortoiseException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception with the driver's exception as inner exception.</summary>
    public TortoiseException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Which query of a batch (<c>db.BatchAsync</c>) failed: 0 for the first; null outside a batch.</summary>
    public int? BatchIndex { get; internal set; }

    /// <inheritdoc/>
    public override string Message => BatchIndex is { } index ? string.Create(CultureInfo.InvariantCulture, $"Query {index + 1} of the batch: {base.Message}") : base.Message;
}
