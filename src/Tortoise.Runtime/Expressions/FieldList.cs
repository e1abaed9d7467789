using System.Collections;
using System.Runtime.CompilerServices;

namespace Tortoise;

/// <summary>Fields by name: one field, or a collection expression of several: <c>t =&gt; t.Name</c>, <c>t =&gt; [t.Name, t.Age]</c>.</summary>
[CollectionBuilder(typeof(FieldList), nameof(Create))]
public sealed class FieldList : IReadOnlyList<IField>
{
    private readonly IField[] _fields;

    internal FieldList(IField[] fields) => _fields = fields;

    /// <inheritdoc/>
    public int Count => _fields.Length;

    /// <inheritdoc/>
    public IField this[int index] => _fields[index];

    /// <summary>Builds the list of a collection expression.</summary>
    public static FieldList Create(ReadOnlySpan<IField> fields) => new(fields.ToArray());

    /// <inheritdoc/>
    public IEnumerator<IField> GetEnumerator() => ((IEnumerable<IField>)_fields).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
