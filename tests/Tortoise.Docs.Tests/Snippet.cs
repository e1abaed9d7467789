namespace Docs.Tests;

/// <summary>What a test runs: one block of C#, or one row of a table.</summary>
/// <param name="Page">The file's name.</param>
/// <param name="Block">The block.</param>
/// <param name="Continued">The blocks that it continues, the first one first.</param>
/// <param name="Sql">The statements that it must send; null where the page shows none.</param>
internal sealed record Snippet(string Page, Block Block, IReadOnlyList<Block> Continued, string? Sql)
{
    public string Method => $"Line{Block.Line}";

    public bool IsRun => Block.Directive is "" or "continues" || Block.Kind == BlockKind.Row || Throws is not null;

    public string? Throws => Argument("throws:");

    public string? Refused => Argument("refused:");

    public string? Inside => Argument("inside:");

    public bool IsCompiled => !Block.Directive.StartsWith("not compiled", StringComparison.Ordinal);

    public override string ToString() => $"{Page}:{Block.Line}";

    private string? Argument(string name) =>
        Block.Directive.StartsWith(name, StringComparison.Ordinal) ? Block.Directive[name.Length..].Trim() : null;
}
