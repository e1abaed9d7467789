using Tortoise.Compilation;

namespace Tortoise.Dialects;

/// <summary>From the datasheet of a dialect to its compilers.</summary>
internal static class DialectCompilers
{
    extension(Dialect dialect)
    {
        /// <inheritdoc cref="ICompilerFactory.CreateCompiler"/>
        public SqlCompiler CreateCompiler() => ((ICompilerFactory)dialect).CreateCompiler();
    }
}
