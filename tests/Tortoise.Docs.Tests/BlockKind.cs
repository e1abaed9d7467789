namespace Docs.Tests;

internal enum BlockKind
{
    /// <summary>A fenced block of C#.</summary>
    CSharp,

    /// <summary>A comment <c>&lt;!-- csharp … --&gt;</c>: what readers need not see to understand the blocks after it.</summary>
    Hidden,

    /// <summary>A fenced block of SQL. Directly after C#, it has the statements that the C# sends.</summary>
    Sql,

    /// <summary>A file of the program that is not C#: a fenced block after a comment <c>&lt;!-- file: PATH --&gt;</c>, or the further lines of that comment.</summary>
    File,

    /// <summary>A row of a table with the columns "C#" and "SQL".</summary>
    Row,

    /// <summary>A comment <c>&lt;!-- new program --&gt;</c>: models and set-up of before do not count from here.</summary>
    NewProgram,
}
