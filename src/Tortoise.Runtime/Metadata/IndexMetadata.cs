namespace Tortoise.Metadata;

/// <summary>An index, or a unique constraint, over columns of one table.</summary>
/// <param name="Name">Its name in the database.</param>
/// <param name="Fields">Indexes into <see cref="ModelMetadata.Fields"/>, in column order.</param>
public sealed record IndexMetadata(string Name, IReadOnlyList<int> Fields);
