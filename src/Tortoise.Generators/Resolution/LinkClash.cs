namespace Tortoise.Generators.Resolution;

/// <summary>A link table whose name is taken.</summary>
/// <param name="Relation">Name of the relation.</param>
/// <param name="Table">Its table.</param>
/// <param name="Owner">The model or the relation that has the table already.</param>
internal sealed record LinkClash(string Relation, string Table, string Owner);
