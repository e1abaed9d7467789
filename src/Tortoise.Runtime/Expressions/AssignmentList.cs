using System.Collections;
using System.Runtime.CompilerServices;
using Tortoise.Expressions;

namespace Tortoise.Querying;

/// <summary>Assignments: one, or a collection expression of several: <c>t =&gt; t.Age.Set(3)</c>, <c>t =&gt; [t.Age.Set(3), t.Name.Set("x")]</c>.</summary>
[CollectionBuilder(typeof(AssignmentList), nameof(Create))]
public sealed class AssignmentList : IReadOnlyList<Assignment>
{
    private readonly Assignment[] _assignments;

    internal AssignmentList(Assignment[] assignments) => _assignments = JsonAssignments.Merge(Assignment.Each(assignments));

    /// <inheritdoc/>
    public int Count => _assignments.Length;

    /// <inheritdoc/>
    public Assignment this[int index] => _assignments[index];

    /// <summary>Builds the list of a collection expression.</summary>
    public static AssignmentList Create(ReadOnlySpan<Assignment> assignments) => new(assignments.ToArray());

    /// <inheritdoc/>
    public IEnumerator<Assignment> GetEnumerator() => ((IEnumerable<Assignment>)_assignments).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
