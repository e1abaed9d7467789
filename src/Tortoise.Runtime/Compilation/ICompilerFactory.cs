namespace Tortoise.Compilation;

/// <summary>What a dialect is for the compilation of statements, beside a datasheet. Every <see cref="Dialects.Dialect"/> implements it.</summary>
internal interface ICompilerFactory
{
    /// <summary>Makes a compiler of one statement.</summary>
    SqlCompiler CreateCompiler();
}
