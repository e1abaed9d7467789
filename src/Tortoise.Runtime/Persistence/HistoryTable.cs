using Tortoise.Expressions;
using Tortoise.Metadata;

namespace Tortoise.Persistence;

/// <summary>The table of a model's history, and the statement that copies rows to it.</summary>
internal sealed class HistoryTable
{
    // As the generator orders them: the number of the change, what happened, when, who; then the copies of the model's fields.
    private const int Kind = 1;
    private const int Time = 2;
    private const int Actor = 3;
    private const int FirstCopy = 4;

    private readonly ModelMetadata _model;
    private readonly ModelMetadata _history;
    private readonly FieldMetadata[] _copies;

    public HistoryTable(ModelMetadata model)
    {
        _model = model;
        _history = model.History!();
        _copies = [.. _history.Fields.Skip(FirstCopy)];
        Audited = [.. _copies.Select(copy => model.Fields.First(field => field.Column == copy.Column))];
    }

    /// <summary>The fields whose values are kept, in the order of the copies.</summary>
    public IReadOnlyList<FieldMetadata> Audited { get; }

    /// <summary>Copies rows as they are.</summary>
    public InsertQuery Copy(Q rows, ChangeKind kind, DateTime time, string? actor)
    {
        List<FieldMetadata> fields = [_history.Fields[Kind], _history.Fields[Time]];
        List<Expr> values = [Constant(Kind, kind), Constant(Time, time)];
        if (actor is not null)
        {
            fields.Add(_history.Fields[Actor]);
            values.Add(Constant(Actor, actor));
        }

        var table = ModelTable.Of(_model);
        fields.AddRange(_copies);
        values.AddRange(Audited.Select(field => new Column(field, table)));

        // Also of a row that a query filter hides: it was written.
        var written = SelectQuery.Of(_model).WithHints(QueryHints.Known).WithWhere(rows).WithColumns(values);
        return new InsertQuery(_history, fields, written, isOrdered: false);
    }

    private Parameter<T> Constant<T>(int field, T value)
    {
        var type = _history.TypeOf<T>(field);
        return new(type, type.Store(value));
    }
}
