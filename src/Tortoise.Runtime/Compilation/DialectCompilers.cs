using Tortoise.Compilation;
using Tortoise.Expressions;

namespace Tortoise.Dialects;

/// <summary>The compilers of a dialect.</summary>
internal static class DialectCompilers
{
    extension(Dialect dialect)
    {
        /// <inheritdoc cref="ICompilerFactory.CreateCompiler"/>
        public SqlCompiler CreateCompiler() => ((ICompilerFactory)dialect).CreateCompiler();

        /// <inheritdoc cref="ICompilerFactory.CreateRowCompiler"/>
        public RowCompiler CreateRowCompiler() => ((ICompilerFactory)dialect).CreateRowCompiler();

        /// <summary>Compiles a statement.</summary>
        /// <param name="statement">The tree.</param>
        /// <param name="values">The tree's values in the order of its structural key.</param>
        public CompiledStatement Compile(Statement statement, ReadOnlySpan<Parameter> values) => statement is RowStatement row
            ? dialect.CreateRowCompiler().Compile(row)
            : dialect.CreateCompiler().Compile(statement, values);
    }
}
