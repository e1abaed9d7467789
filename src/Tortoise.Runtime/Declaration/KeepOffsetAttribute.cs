namespace Tortoise;

/// <summary>
/// Keeps the offset of a <see cref="DateTimeOffset"/>, in minutes in a column of its own beside that of the instant: <c>begins</c> and <c>begins_offset</c>. The property is read with the offset that it
/// was written with. Conditions, orders and indexes are those of the instant; the offset is a field of queries by itself, <c>m.BeginsOffset</c>.
/// </summary>
/// <example>
/// <code>
/// [KeepOffset] public DateTimeOffset Begins { get; set; }
///
/// Meeting.Filter(m =&gt; m.Begins &lt; now &amp;&amp; m.BeginsOffset == 120)
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Property)]
public sealed class KeepOffsetAttribute : Attribute
{
    /// <summary>Name of the column of the offset. Null, the default, is the name that a property <c>BeginsOffset</c> would give it.</summary>
    public string? Column { get; set; }
}
