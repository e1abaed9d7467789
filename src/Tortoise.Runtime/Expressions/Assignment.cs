using System.ComponentModel;
using System.Diagnostics;
using Tortoise.Metadata;

namespace Tortoise.Querying;

/// <summary>A column of an update and its new value. Created by <see cref="Field{T}.Set(T)"/>.</summary>
[DebuggerDisplay("{DebugText,nq}")]
public sealed class Assignment
{
    internal Assignment(FieldMetadata field, Expr value)
    {
        Field = field;
        Value = value;
    }

    private Assignment(Assignment[] parts)
        : this(parts[0].Field, parts[0].Value) => Parts = parts;

    internal FieldMetadata Field { get; }

    internal Expr Value { get; }

    /// <summary>The assignments of an embedded value's members; empty for one column.</summary>
    internal IReadOnlyList<Assignment> Parts { get; } = [];

    /// <summary>What is wrong with the value by the rules of the model. It is told with that of the other assignments.</summary>
    internal IReadOnlyList<ValidationFailure> Failures { get; init; } = [];

    /// <summary>A single assignment is a list of assignments.</summary>
    public static implicit operator AssignmentList(Assignment assignment) => new([assignment]);

    /// <summary>Several assignments as one.</summary>
    internal static Assignment Of(ReadOnlySpan<Assignment> parts) => new(Each(parts.ToArray()));

    /// <summary>The assignment of each column.</summary>
    internal static Assignment[] Each(Assignment[] assignments) => Array.Exists(assignments, static assignment => assignment.Parts.Count > 0)
        ? [.. assignments.SelectMany(static assignment => assignment.Parts.Count > 0 ? assignment.Parts : [assignment])]
        : assignments;

    private string DebugText => $"{Field} = {Value.DebugText}";

    /// <summary>Not supported: a type name must never end up in a query.</summary>
    /// <exception cref="InvalidOperationException">Always thrown.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public override string ToString() => throw new InvalidOperationException($"{DebugText} is an assignment of an update and cannot be converted to a string.");
}
