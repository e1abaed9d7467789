using Tortoise.Metadata;

namespace Tortoise.Expressions;

/// <summary>Inserts what a select finds.</summary>
/// <param name="model">The model of the table.</param>
/// <param name="fields">The fields that are written, in the order of the selected values.</param>
/// <param name="rows">The values.</param>
/// <param name="isOrdered">True if the rows are inserted in an order of their own; otherwise the default order of their model would be in vain.</param>
internal sealed class InsertQuery(ModelMetadata model, IReadOnlyList<FieldMetadata> fields, SelectQuery rows, bool isOrdered) : Statement
{
    public ModelMetadata Model => model;

    public IReadOnlyList<FieldMetadata> Fields => fields;

    public SelectQuery Rows => rows;

    public bool IsOrdered => isOrdered;

    internal override void AddTo(ref ShapeBuilder shape)
    {
        shape.Add(ShapeCode.InsertQuery);
        shape.Add(model.Id);
        shape.Add(isOrdered ? 1 : 0);
        shape.Add(fields.Count);
        foreach (var field in fields)
        {
            shape.Add(field);
        }

        rows.AddTo(ref shape);
    }

    public InsertQuery Of(SelectQuery other) => new(model, fields, other, isOrdered);
}
