using Tortoise.Metadata;

namespace Tortoise;

/// <summary>The untyped face of a field, for lists of fields: <c>SaveAsync(fields: t =&gt; [t.Name, t.Age])</c>.</summary>
public interface IField
{
    /// <summary>The facts about the field.</summary>
    FieldMetadata Metadata { get; }
}
