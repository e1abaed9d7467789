namespace Tortoise.Generators.Model;

/// <summary>What leads from a row to others.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Identifier">Its name, escaped if it is a keyword.</param>
/// <param name="Other">The model of the other rows, from everywhere.</param>
/// <param name="IsMany">True if there may be several.</param>
/// <param name="IsNullable">True if there may be none.</param>
/// <param name="HasOrNull">True if the fields of the other model have a class for rows that may be missing.</param>
internal sealed record RowEndSpec(string Name, string Identifier, string Other, bool IsMany, bool IsNullable, bool HasOrNull);
