using Tortoise.Expressions;
using Tortoise.Metadata;
using Tortoise.Schema;
using Tortoise.Values;

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
    private bool _isTextOfJson;
    private bool _areColumnsRead;
    private bool _isSorted;
    private bool _isSelected;
    private bool _hasBorrowedNames;

    /// <summary>
    /// A bare name after ORDER BY means what is selected by that name: the text of an enum and not the enum. A CASE has the name of what follows
    /// its ELSE, and a conversion that of what it converts.
    /// </summary>
    protected override bool IsAlwaysQualified => _isSorted;

    public override void VisitColumn(FieldMetadata field, TableSource source) => WriteLoaded(TypeOf(field), () => base.VisitColumn(field, source));

    public override void VisitDerivedColumn(IDerivedColumn column) => WriteLoaded(TypeOf(column.Selected), () => base.VisitDerivedColumn(column));

    public override void VisitSubquery(Query query) =>
        WriteLoaded(query is SelectQuery { Columns: [var only] } ? TypeOf(only) : null, () => WriteApart(() => base.VisitSubquery(query)));

    public override void VisitConditionValue(Q condition) => WriteApart(() => base.VisitConditionValue(condition));

    public override void VisitCase(CaseBranches branches)
    {
        _hasBorrowedNames |= _isSelected;
        base.VisitCase(branches);
    }

    public override void VisitRaw(RawFragment fragment)
    {
        _hasBorrowedNames |= _isSelected;
        WriteApart(() => base.VisitRaw(fragment));
    }

    /// <summary>A type of the database's own is there for what the database has for it, such as functions and indexes: its columns stand as they are.</summary>
    protected override void VisitInRaw(Expr hole)
    {
        _isColumnAsItIs = IsNative(hole);
        base.VisitInRaw(hole);
        _isColumnAsItIs = false;
    }

    private static bool IsNative(Expr column) => column switch
    {
        IField field => field.Metadata.Type.StoreType.Databases is not null,
        IDerivedColumn derived => IsNative(derived.Selected),
        _ => false,
    };

    public override void VisitParameter(Parameter parameter)
    {
        if (_ranked is not null)
        {
            WriteMember(parameter, _ranked);
            return;
        }

        Sql.Text(_valueType?.StoreBefore ?? "");
        base.VisitParameter(parameter);
        Sql.Text(_valueType?.StoreAfter ?? "");
    }

    public override void VisitComparison(Comparison comparison)
    {
        if (RankedBy(comparison.Left, comparison.Right) is { } ranked)
        {
            WriteRanked(ranked, () => base.VisitComparison(comparison));
            return;
        }

        var type = TypeOf(comparison.Left) ?? TypeOf(comparison.Right);
        _isTextOfJson = type is { IsTextOfJson: true } || TypeOf(comparison.Right) is { IsTextOfJson: true };
        WriteCompared(type, [comparison.Left, comparison.Right], () => base.VisitComparison(comparison));
        _isTextOfJson = false;
    }

    /// <summary>A json is kept as it was written, and has no equality.</summary>
    protected override (string Before, string After) JsonForm => _isTextOfJson ? ("", "::jsonb") : base.JsonForm;

    public override void VisitRange(RangeCheck range)
    {
        if (RankedBy(range.Operand, range.Low, range.High) is { } ranked)
        {
            WriteRanked(ranked, () => base.VisitRange(range));
        }
        else
        {
            WriteCompared(TypeOf(range.Operand), [range.Low, range.High], () => base.VisitRange(range));
        }
    }

    protected override void VisitComparable(Expr expression)
    {
        _isColumnAsItIs = !_areColumnsRead && (expression is (IField or IDerivedColumn or ISubquery) || IsJsonQuery(expression));
        base.VisitComparable(expression);
        _isColumnAsItIs = false;
    }

    protected override void WriteSelected(SelectQuery query, Expr column)
    {
        _isSelected = true;
        // What a subquery gives is compared, and the values of DISTINCT are those by which it is sorted; Npgsql reads most as texts, but not what it does not know.
        if (IsNested || (query.IsDistinct && column.Kind == FieldKind.String && !IsReadAsText(column)))
        {
            VisitComparable(column);
        }
        else
        {
            Visit(column);
        }

        _isSelected = false;
    }

    protected override void WriteOrderTerm(OrderTerm term)
    {
        _isSorted = _hasBorrowedNames || TypeOf(term.Expression) is { LoadAfter.Length: > 0 };
        if (RankedBy(EnumRank.Of(term.Expression)) is { } ranked)
        {
            WriteRanked(ranked, () => base.WriteOrderTerm(term));
        }
        else
        {
            base.WriteOrderTerm(term);
        }

        _isSorted = false;
    }

    /// <summary>Distinct values are in an order of themselves, so what their property reads is not told again as what the column has. The texts of a type that is read as text, such as ranges, are in another order than the type.</summary>
    protected override bool IsSortedByPosition(Expr expression, SelectQuery query) =>
        (query.IsDistinct && TypeOf(expression) is not null && !IsReadAsText(expression)) || base.IsSortedByPosition(expression, query);

    private static bool IsReadAsText(Expr column) => column.Kind == FieldKind.String && column.StoredType?.StoreType.Databases is not null;

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

    /// <summary>
    /// A time in UTC without a zone, a span in ticks. The first and the last day there are, and the times at their ends, are infinite in a column, and
    /// have no parts there.
    /// </summary>
    protected override void VisitTime(Expr time)
    {
        var isTime = time.Kind is FieldKind.DateTime or FieldKind.DateTimeOffset;
        if (time.Kind == FieldKind.TimeSpan && TypeOf(time) is { IsInterval: true })
        {
            Sql.Text("(EXTRACT(EPOCH FROM ");
            Visit(time);
            Sql.Text(") * 10000000)::bigint");
            return;
        }

        if (!isTime && time.Kind != FieldKind.DateOnly)
        {
            Visit(time);
            return;
        }

        var isFinite = time is ICall { Call.Function.ReturnsTime: true };
        var inUtc = !isTime ? "" : TypeOf(time) is { IsWithoutZone: true } ? "::timestamp" : " AT TIME ZONE 'UTC'";
        Sql.Text(inUtc.Length > 0 || !isFinite ? "(" : "");
        if (!isFinite)
        {
            Sql.Text("CASE ");
            Visit(time);
            Sql.Text(isTime
                ? " WHEN 'infinity' THEN TIMESTAMP '9999-12-31 23:59:59.999999' WHEN '-infinity' THEN TIMESTAMP '0001-01-01' ELSE "
                : " WHEN 'infinity' THEN DATE '9999-12-31' WHEN '-infinity' THEN DATE '0001-01-01' ELSE ");
        }

        Visit(time);
        Sql.Text(inUtc).Text(isFinite ? "" : " END").Text(inUtc.Length > 0 || !isFinite ? ")" : "");
    }

    protected override void WriteInnerCondition(Q condition) => WriteApart(() => base.WriteInnerCondition(condition));

    /// <summary>Writes what a column has, as its property reads it.</summary>
    private void WriteLoaded(PostgreSqlColumnType? type, Action write)
    {
        type = _isColumnAsItIs ? null : type;
        _isColumnAsItIs = false;
        Sql.Text(type?.LoadBefore ?? "");
        write();
        Sql.Text(type?.LoadAfter ?? "");
    }

    /// <summary>Writes what has comparisons of its own, inside of another comparison.</summary>
    private void WriteApart(Action write)
    {
        var outer = (_valueType, _areColumnsRead, _ranked);
        (_valueType, _areColumnsRead, _ranked) = (null, false, null);
        write();
        (_valueType, _areColumnsRead, _ranked) = outer;
    }

    /// <summary>Writes a comparison: in a type of the database if all that is compared is of it, as properties read it otherwise.</summary>
    private void WriteCompared(PostgreSqlColumnType? type, Expr[] operands, Action write)
    {
        var isOfOneType = type is not null && Array.TrueForAll(operands, operand => operand is Parameter || type.IsSame(TypeOf(operand)));
        var outer = (_valueType, _areColumnsRead);
        (_valueType, _areColumnsRead) = (isOfOneType ? type : null, !isOfOneType);
        write();
        (_valueType, _areColumnsRead) = outer;
    }

    /// <summary>A document as it is in its column.</summary>
    protected override void VisitJson(Expr document) => WriteApart(() =>
    {
        _isColumnAsItIs = true;
        Visit(document);
        _isColumnAsItIs = false;
        Sql.Text(document is not (IField or Parameter) || TypeOf(document)?.IsSame(PostgreSqlColumnType.Json) == true ? "" : "::jsonb");
    });

    private static bool IsJsonQuery(Expr expression) => expression is ICall { Call.Function: var function } && (function == SqlFunction.JsonQuery || function == SqlFunction.JsonSet);

    private PostgreSqlColumnType? TypeOf(Expr expression) => expression switch
    {
        IField field => TypeOf(field.Metadata),
        _ when IsJsonQuery(expression) => PostgreSqlColumnType.Json,
        IDerivedColumn derived => TypeOf(derived.Selected),
        ISubquery { Query: SelectQuery { Columns: [var only] } } => TypeOf(only),
        _ => null,
    };

    private PostgreSqlColumnType? TypeOf(FieldMetadata field) => PostgreSqlColumnType.Of(dialect, field);
}
