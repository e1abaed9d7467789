using System.Diagnostics;
using Tortoise.Compilation.Lowering;
using Tortoise.Dialects;
using Tortoise.Expressions;
using Tortoise.Metadata;

namespace Tortoise.Compilation;

/// <summary>
/// Turns a tree into SQL text and slots: standard SQL by default, one method per node and clause; a dialect overrides what it spells
/// differently. Statements and their clauses are in <c>SqlCompiler.Statements.cs</c>, conditions and values in the other parts.
/// </summary>
internal abstract partial class SqlCompiler(Dialect dialect) : QueryVisitor
{
    private readonly Dictionary<Parameter, int> _values = new(ReferenceEqualityComparer.Instance);
    private readonly List<QueryScope> _scopes = [];
    private StatementAccess _access = StatementAccess.Read;
    private bool _returnsRows = true;
    private bool _hasRaw;
    private ModelMetadata? _model;

    protected Dialect Dialect => dialect;

    /// <summary>The steps that rewrite the tree before it is printed.</summary>
    protected abstract IEnumerable<ExprRewriter> Steps { get; }

    protected SqlWriter Sql { get; private set; } = new(dialect);

    /// <summary>Compiles one statement; a compiler is used once.</summary>
    /// <param name="statement">The tree.</param>
    /// <param name="values">The tree's values in the order of its structural key.</param>
    public virtual CompiledStatement Compile(Statement statement, ReadOnlySpan<Parameter> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            _values.Add(values[i], i);
        }

        var hints = QueryHints.Of(statement);
        QueryTag.Write(Sql, hints.Tags);
        switch (Steps.Aggregate(statement, static (lowered, step) => step.Rewrite(lowered)))
        {
            case Query query:
                query.Accept(this);
                _access = _hasRaw ? StatementAccess.Unknown : StatementAccess.Read;
                break;
            case UpdateQuery update:
                WriteUpdate(update);
                break;
            case DeleteQuery delete:
                WriteDelete(delete);
                break;
            case InsertQuery insert:
                WriteInsert(insert);
                break;
            case RawStatement raw:
                _access = raw.IsWrite ? StatementAccess.Write : StatementAccess.Unknown;
                _returnsRows = !raw.IsWrite;
                WriteRaw(raw);
                break;
            default:
                throw new UnreachableException();
        }

        EndRecursion();
        var sql = Sql.ToSql();
        return new(sql, Sql.ToSlots(), _access, _returnsRows)
        {
            Model = _model,
            Info = CompiledStatement.InfoOf(sql, _access, OperationOf(statement), Sql.Tables),
            LocksRows = statement is Query && hints.Lock is not null,
            IsReadByName = statement is RawStatement { IsReadByName: true },
            ChangesSession = _hasRaw && SessionTraces.In(sql, dialect.HasLocalSettings),
        };
    }

    /// <summary>A value of a table's row as comparisons write it; a compiler is used once.</summary>
    /// <param name="table">The table.</param>
    /// <param name="value">The value, without values of the program's in it.</param>
    public string CompileIndexed(ModelTable table, Expr value)
    {
        EnterTarget(table);
        VisitComparable(value);
        return Sql.ToSql();
    }

    private static string? OperationOf(Statement statement) => statement switch
    {
        Query => "SELECT",
        UpdateQuery => "UPDATE",
        DeleteQuery => "DELETE",
        InsertQuery => "INSERT",
        _ => null,
    };

    protected int IndexOf(Parameter parameter) => _firstValue + _values[parameter];
}
