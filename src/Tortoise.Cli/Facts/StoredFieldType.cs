using Tortoise.Values;

namespace Tortoise.Cli.Facts;

/// <summary>A type of which only the column is known: values are neither read nor written.</summary>
internal sealed class StoredFieldType(StoreType type, FieldType? element = null) : FieldType<object>(type)
{
    public override FieldType? Element => element;

    protected override object ReadValue<TRow>(in TRow row, int ordinal) => throw NoValues();

    protected override void WriteValue(IParameterWriter writer, int ordinal, object value) => throw NoValues();

    private static NotSupportedException NoValues() => new("The schema of a table has no values.");
}
