using Tortoise.Dialects;
using Tortoise.Expressions;

namespace Tortoise.Compilation;

/// <summary>
/// Turns a tree into SQL text and slots: standard SQL by default, one method a node; a dialect overrides what it spells differently.
/// Statements are in <c>SqlCompiler.Statements.cs</c>, conditions and values in the other parts.
/// </summary>
internal abstract partial class SqlCompiler(Dialect dialect) : StatementVisitor
{
    private readonly Dictionary<Parameter, int> _values = new(ReferenceEqualityComparer.Instance);
    private StatementAccess _access = StatementAccess.Read;
    private bool _returnsRows = true;
    private bool _returnsGeneratedKey;

    protected Dialect Dialect => dialect;

    protected SqlWriter Sql { get; } = new(dialect);

    /// <summary>Compiles one statement; a compiler is used once.</summary>
    /// <param name="statement">The tree.</param>
    /// <param name="values">The tree's values in the order of its structural key.</param>
    public CompiledStatement Compile(Statement statement, ReadOnlySpan<Parameter> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            _values.Add(values[i], i);
        }

        statement.Accept(this);
        return new CompiledStatement(Sql.ToSql(), Sql.ToSlots(), _access, _returnsRows, _returnsGeneratedKey);
    }

    protected int IndexOf(Parameter parameter) => _values[parameter];

    protected void Visit(Expr expression) => expression.Accept(this);
}
