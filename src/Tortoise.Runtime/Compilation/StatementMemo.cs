namespace Tortoise.Compilation;

/// <summary>A statement as one compiler has bound it. It knows the compiler by its number only: a query in a static field must not keep a database alive.</summary>
/// <param name="compiler">The number of the compiler.</param>
/// <param name="statement">The statement.</param>
internal sealed class StatementMemo(int compiler, BoundStatement statement)
{
    /// <summary>Notes that a statement has run once: most are made for one run, which nothing has to be remembered of.</summary>
    public static readonly StatementMemo First = new(0, default);

    public int Compiler => compiler;

    public BoundStatement Statement => statement;
}
