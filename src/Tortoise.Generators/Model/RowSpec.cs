namespace Tortoise.Generators.Model;

/// <summary>What the row of a model has in queries.</summary>
/// <param name="Name">Name of the model.</param>
/// <param name="FullName">The model from everywhere.</param>
/// <param name="Columns">Its fields.</param>
/// <param name="Ends">What leads to other rows.</param>
internal sealed record RowSpec(string Name, string FullName, EquatableArray<RowColumnSpec> Columns, EquatableArray<RowEndSpec> Ends);
