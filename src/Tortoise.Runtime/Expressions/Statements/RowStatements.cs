using Tortoise.CompilerServices;
using Tortoise.Metadata;

namespace Tortoise.Expressions;

/// <summary>A single-row statement whose values come from an object: a slot's index is a field's index.</summary>
internal abstract class RowStatement(ShapeCode code, ModelMetadata model, FieldSet fields) : Statement
{
    public ModelMetadata Model => model;

    public FieldSet Fields => fields;

    /// <summary>The fields of the set, in column order.</summary>
    public IEnumerable<FieldMetadata> Select(FieldSet set) => model.Fields.Where(field => set.Contains(field.Index));

    internal override void AddTo(ref ShapeBuilder shape)
    {
        shape.Add(code);
        shape.Add(model.Id);
        shape.Add(fields);
    }
}

/// <summary>Inserts a row with the given fields and returns what the database set in others.</summary>
internal sealed class InsertRow(ModelMetadata model, FieldSet fields, FieldSet returning, ConflictRule conflict = default, int rows = 1)
    : RowStatement(ShapeCode.Insert, model, fields)
{
    /// <summary>The number of rows that the text has placeholders for. A key is always that of one row: a driver requests the same for more rows.</summary>
    public int Rows => rows;

    public FieldSet Returning => returning;

    public ConflictRule Conflict => conflict;

    internal override void AddTo(ref ShapeBuilder shape)
    {
        base.AddTo(ref shape);
        shape.Add(returning);
        shape.Add((int)conflict.Action);
        shape.Add(conflict.Target);
        shape.Add(conflict.Update);
        conflict.Computed?.AddTo(ref shape);
    }

    public InsertRow WithRows(int count) => new(Model, Fields, returning, conflict, count);
}

/// <summary>What an insert does if a row with the same key or unique values exists.</summary>
/// <param name="Action">What it does.</param>
/// <param name="Target">The fields by which the row exists.</param>
/// <param name="Update">The fields of the existing row that are updated.</param>
/// <param name="Computed">What they are updated to, if not to the values of the object.</param>
internal readonly record struct ConflictRule(ConflictAction Action, FieldSet Target, FieldSet Update, RowAssignments? Computed = null);

internal enum ConflictAction
{
    /// <summary>It fails.</summary>
    Fail,

    /// <summary>The row is skipped.</summary>
    Ignore,

    /// <summary>The named fields of the existing row are updated.</summary>
    Update,
}

/// <summary>Updates the given fields of the row that has the object's key, and sets others to what is computed from the row.</summary>
internal sealed class UpdateRow(ModelMetadata model, FieldSet fields, RowAssignments? computed = null) : RowStatement(ShapeCode.UpdateRow, model, fields)
{
    public RowAssignments? Computed => computed;

    /// <summary>The fields whose values only the database knows: what it computes, and the version.</summary>
    public IEnumerable<FieldMetadata> Returned
    {
        get
        {
            var assigned = computed?.Fields ?? default;
            return Model.Fields.Where(one => one.IsFollower || assigned.Contains(one.Index));
        }
    }

    /// <summary>True if the object has to be told values of its row.</summary>
    public bool HasReturned => Model.HasComputedFields || computed is not null;

    internal override void AddTo(ref ShapeBuilder shape)
    {
        base.AddTo(ref shape);
        computed?.AddTo(ref shape);
    }
}

/// <summary>Deletes the row that has the object's key.</summary>
internal sealed class DeleteRow(ModelMetadata model) : RowStatement(ShapeCode.DeleteRow, model, default)
{}

/// <summary>Reads the given fields of the row that has the object's key.</summary>
internal sealed class SelectRow(ModelMetadata model, FieldSet fields) : RowStatement(ShapeCode.SelectRow, model, fields)
{}
