using Tortoise.Metadata;

namespace Tortoise.Persistence;

/// <summary>What the column of a field without rules can hold, of a value by itself. A save asks generated code, which knows the types.</summary>
internal static class ColumnRules
{
    public static void Check(FieldMetadata field, object? value, ValidationFailures failures)
    {
        switch (value)
        {
            case string text:
                if (field.MaxLength is { } length)
                {
                    failures.MaxLength(field.Property, text, length);
                }

                if (!field.Type.IsUnicode)
                {
                    failures.NonUnicode(field.Property, text);
                }

                break;
            case byte[] bytes when field.MaxLength is { } size:
                failures.MaxLength(field.Property, bytes, size);
                break;
            case DateTime time:
                failures.Utc(field.Property, time);
                break;
            case double number:
                failures.NotNaN(field.Property, number);
                break;
            case float number:
                failures.NotNaN(field.Property, number);
                break;
            case Half number:
                failures.NotNaN(field.Property, number);
                break;
            case decimal number when field.Type is { Precision: { } precision, Scale: { } scale }:
                failures.Precision(field.Property, number, precision, scale);
                break;
        }
    }
}
