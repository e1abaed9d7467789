using System.ComponentModel;
using Tortoise.Expressions;
using Tortoise.Metadata;

namespace Tortoise;

/// <summary>The untyped view of a field, for lists of fields: <c>SaveAsync(fields: t =&gt; [t.Name, t.Age])</c>.</summary>
public interface IField
{
    /// <summary>The metadata of the field.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    FieldMetadata Metadata { get; }

    /// <summary>Where the row of the field comes from in a query.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    TableSource Source { get; }
}
