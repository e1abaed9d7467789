using Tortoise.Values;

namespace Tortoise.Cli.Facts;

/// <summary>Knows the type of a column.</summary>
/// <param name="model">The note of the model, as far as it was read.</param>
/// <param name="column">The note of the column.</param>
internal delegate FieldType FieldTypeOf(ModelNote model, in ColumnNote column);
