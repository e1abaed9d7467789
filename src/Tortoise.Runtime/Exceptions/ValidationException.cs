namespace Tortoise;

/// <summary>Values are invalid and cannot be written. The exception reports all failures of the object at once.</summary>
public sealed class ValidationException : TortoiseException
{
    /// <summary>Creates the exception.</summary>
    public ValidationException()
    {
    }

    /// <summary>Creates the exception for a value that belongs to no field, such as one to compare with.</summary>
    public ValidationException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    public ValidationException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Creates the exception for an object.</summary>
    /// <param name="model">Name of the model.</param>
    /// <param name="failures">The failures, by field.</param>
    public ValidationException(string model, IReadOnlyList<ValidationFailure> failures)
        : base(Describe(model, failures)) => Failures = failures;

    /// <summary>Creates the exception for an object that the database refused.</summary>
    /// <param name="model">Name of the model.</param>
    /// <param name="failures">The failures, by field.</param>
    /// <param name="innerException">The driver's exception.</param>
    public ValidationException(string model, IReadOnlyList<ValidationFailure> failures, Exception? innerException)
        : base(Describe(model, failures), innerException) => Failures = failures;

    /// <summary>The failures, by field; empty if the value belongs to no field.</summary>
    public IReadOnlyList<ValidationFailure> Failures { get; } = [];

    /// <summary>The object with a value that its column cannot hold; null for other failures.</summary>
    internal object? Refused { get; init; }

    private static string Describe(string model, IReadOnlyList<ValidationFailure> failures)
    {
        const int Most = 20;
        var more = failures.Count > Most ? $"; and {failures.Count - Most} more" : "";
        return $"{model} cannot be written: {string.Join("; ", failures.Take(Most))}{more}.";
    }
}
