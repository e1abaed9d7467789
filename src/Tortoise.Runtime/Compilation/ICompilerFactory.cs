namespace Tortoise.Compilation;

/// <summary>What a dialect provides for compilation, in addition to the datasheet. Every <see cref="Dialects.Dialect"/> implements it.</summary>
internal interface ICompilerFactory
{
    /// <summary>Makes a compiler of one query, or of another statement with expressions.</summary>
    SqlCompiler CreateCompiler();

    /// <summary>Makes a compiler of one statement over the row of an object.</summary>
    RowCompiler CreateRowCompiler();
}
