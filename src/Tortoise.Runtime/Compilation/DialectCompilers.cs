using Tortoise.Compilation;

namespace Tortoise.Dialects;

/// <summary>The compilers of a dialect.</summary>
internal static class DialectCompilers
{
    extension(Dialect dialect)
    {
        /// <inheritdoc cref="ICompilerFactory.CreateCompiler"/>
        public SqlCompiler CreateCompiler() => ((ICompilerFactory)dialect).CreateCompiler();
    }
}
