using Tortoise.Expressions;
using Tortoise.Metadata;
using Tortoise.Schema;

namespace Tortoise.Dialects.PostgreSql;

/// <summary>
/// Columns of another type than their values travel as: one that is declared, or one of the database's own, such as jsonb. Where a column stands beside values or columns of its type, to be compared or sorted, it
/// stands as it is, so that its indexes serve, and the values are converted; everywhere else it is what its property reads.
/// </summary>
internal sealed partial class PostgreSqlCompiler
{
    /// <summary>The type of the column that a value is compared with.</summary>
    private PostgreSqlColumnType? _valueType;

    private bool _isColumnAsItIs;
    private bool _areColumnsRead;
    private bool _isSorted;

    /// <summary>A bare name after ORDER BY means what is selected by that name: the text of an enum and not the enum.</summary>
    protected override bool IsAlwaysQualified => _isSorted;

    public override void VisitColumn(FieldMetadata field, TableSource source)
    {
        var type = _isColumnAsItIs ? null : TypeOf(field);
        _isColumnAsItIs = false;
        Sql.Text(type?.LoadBefore ?? "");
        base.VisitColumn(field, source);
        Sql.Text(type?.LoadAfter ?? "");
    }

    public override void VisitDerivedColumn(IDerivedColumn column)
    {
        var type = _isColumnAsItIs ? null : TypeOf(column.Selected);
        _isColumnAsItIs = false;
        Sql.Text(type?.LoadBefore ?? "");
        base.VisitDerivedColumn(column);
        Sql.Text(type?.LoadAfter ?? "");
    }

    public override void VisitSubquery(Query query)
    {
        var type = !_isColumnAsItIs && query is SelectQuery { Columns: [var only] } ? TypeOf(only) : null;
        _isColumnAsItIs = false;
        Sql.Text(type?.LoadBefore ?? "");
        base.VisitSubquery(query);
        Sql.Text(type?.LoadAfter ?? "");
    }

    public override void VisitParameter(Parameter parameter)
    {
        Sql.Text(_valueType?.StoreBefore ?? "");
        base.VisitParameter(parameter);
        Sql.Text(_valueType?.StoreAfter ?? "");
    }

    public override void VisitComparison(Comparison comparison)
    {
        var type = TypeOf(comparison.Left) ?? TypeOf(comparison.Right);
        var isOfOneType = type is not null && IsOf(type, comparison.Left) && IsOf(type, comparison.Right);
        var outer = (_valueType, _areColumnsRead);
        (_valueType, _areColumnsRead) = (isOfOneType ? type : null, !isOfOneType);
        base.VisitComparison(comparison);
        (_valueType, _areColumnsRead) = outer;
    }

    public override void VisitRange(RangeCheck range)
    {
        var type = TypeOf(range.Operand);
        var outer = (_valueType, _areColumnsRead);
        (_valueType, _areColumnsRead) = type is not null && IsOf(type, range.Low) && IsOf(type, range.High) ? (type, false) : (null, true);
        base.VisitRange(range);
        (_valueType, _areColumnsRead) = outer;
    }

    protected override void VisitComparable(Expr expression)
    {
        _isColumnAsItIs = !_areColumnsRead && expression is (IField or IDerivedColumn or ISubquery);
        base.VisitComparable(expression);
        _isColumnAsItIs = false;
    }

    protected override void WriteSelected(SelectQuery query, Expr column)
    {
        // What a subquery gives is compared, and the values of DISTINCT are those by which it is sorted; Npgsql reads most as texts.
        if (IsNested || (query.IsDistinct && column.Kind == Values.FieldKind.String))
        {
            VisitComparable(column);
        }
        else
        {
            Visit(column);
        }
    }

    protected override void WriteOrderTerm(OrderTerm term)
    {
        _isSorted = TypeOf(term.Expression) is { LoadAfter.Length: > 0 };
        base.WriteOrderTerm(term);
        _isSorted = false;
    }

    protected override void WriteAssigned(Assignment assignment)
    {
        if (TypeOf(assignment.Field) is not { } type)
        {
            base.WriteAssigned(assignment);
        }
        else if (TypeOf(assignment.Value) is { } other && type.IsSame(other))
        {
            VisitComparable(assignment.Value);
        }
        else
        {
            Sql.Text(type.StoreBefore).Text(assignment.Value is Parameter ? "" : "(");
            Visit(assignment.Value);
            Sql.Text(assignment.Value is Parameter ? "" : ")").Text(type.StoreAfter);
        }
    }

    private PostgreSqlColumnType? TypeOf(Expr expression) => expression switch
    {
        IField field => TypeOf(field.Metadata),
        IDerivedColumn derived => TypeOf(derived.Selected),
        ISubquery { Query: SelectQuery { Columns: [var only] } } => TypeOf(only),
        _ => null,
    };

    private PostgreSqlColumnType? TypeOf(FieldMetadata field) => PostgreSqlColumnType.Of(dialect, field);

    /// <summary>True for a value, and for a column of the type.</summary>
    private bool IsOf(PostgreSqlColumnType type, Expr expression) => expression is Parameter || type.IsSame(TypeOf(expression));
}
