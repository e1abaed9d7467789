using Tortoise.CompilerServices;
using Tortoise.Compilation;
using Tortoise.Execution;
using Tortoise.Expressions;
using Tortoise.Values;

namespace Tortoise.Persistence;

/// <summary>Objects whose rows one statement writes, or reads back.</summary>
/// <param name="database">Where the rows are.</param>
/// <param name="statement">A statement over one row.</param>
/// <param name="models">The objects.</param>
/// <param name="returned">The fields that come back, in column order.</param>
/// <param name="written">The fields that are as their columns are after it.</param>
/// <param name="values">Values that are the same for all rows; their places in the statement follow the fields.</param>
internal readonly struct RowBatch<TModel>(
    Database database, CompiledStatement statement, ObjectList<TModel> models, FieldSet returned, FieldSet written, Parameter[]? values = null) : IRowBatch
    where TModel : class, IModel<TModel>
{
    public Database Database => database;

    public CompiledStatement Statement => statement;

    public ObjectList<TModel> Models => models;

    public FieldSet Returned => returned;

    public int Count => models.Count;

    public void Write(int row, IParameterWriter writer) => Write(statement, row, writer);

    public void Write(CompiledStatement statement, int row, IParameterWriter writer)
    {
        var model = models[row];
        var slots = statement.Slots;
        var fields = values is { Length: > 0 } ? TModel.Metadata.Fields.Count : int.MaxValue;
        var i = 0;
        try
        {
            for (; i < slots.Length; i++)
            {
                if (slots[i].Index < fields)
                {
                    TModel.Write(model, slots[i].Index, new ParameterCell(writer, i));
                }
                else
                {
                    values![slots[i].Index - fields].Write(writer, i, slots[i]);
                }
            }
        }
        catch (ValidationException refused) when (refused.Failures.Count == 0 && slots[i].Index < fields)
        {
            throw Failures.NotStorable(model, slots[i].Index, refused);
        }
    }

    public void Read<TRow>(int row, in TRow values)
        where TRow : struct, IRow
    {
        if (TModel.State(models[row]).IsPartial)
        {
            LoadPartial(models[row], in values);
        }
        else
        {
            Load(models[row], in values);
        }

        // Some databases read it back after the row counts as written.
        ref var state = ref TModel.State(models[row]);
        if (state.IsSaved)
        {
            state.MarkUnchanged(returned);
        }
    }

    public void Done(int row, int affected)
    {
        if (affected > 0)
        {
            TModel.State(models[row]).MarkSaved(database.Origin, written);
            if (statement is { ChecksVersion: true, ReturnsRows: false } && !written.IsEmpty)
            {
                ObjectVersion<TModel>.CountUp(models[row]);
            }
        }
        else if (statement.ChecksVersion)
        {
            throw Failures.Stale<TModel>();
        }
    }

    private void Load<TRow>(TModel model, in TRow values)
        where TRow : struct, IRow
    {
        var ordinal = 0;
        var fields = TModel.Metadata.Fields;
        for (var i = 0; i < fields.Count; i++)
        {
            if (!returned.Contains(i))
            {
                continue;
            }

            // A value whose parts do not fit together would be refused on the way from the old to the new one.
            if (fields[i].IsMember && TModel.LoadValue(model, i, returned, in values, ordinal) is > 0 and var members)
            {
                ordinal += members;
                i += members - 1;
            }
            else
            {
                TModel.Load(model, i, in values, ordinal++);
            }
        }
    }

    /// <summary>A member of an embedded value is loaded into what is there of the value, which nobody else may read yet.</summary>
    private void LoadPartial<TRow>(TModel model, in TRow values)
        where TRow : struct, IRow
    {
        TModel.State(model).IsPartial = false;
        try
        {
            Load(model, in values);
        }
        finally
        {
            TModel.State(model).IsPartial = true;
        }
    }
}
