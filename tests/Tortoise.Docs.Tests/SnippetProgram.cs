using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Docs.Tests;

/// <summary>A page, or the part of it after a <c>new program</c>: models and set-up, and the snippets that use them.</summary>
internal sealed class SnippetProgram
{
    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading;
        using System.Threading.Tasks;
        using Tortoise;

        """;

    private readonly string _page;
    private readonly StringBuilder _types = new();
    private readonly StringBuilder _methods = new();
    private readonly StringBuilder _usings = new(Usings);
    private readonly List<ProjectFile> _files = [];
    private readonly Lazy<SnippetHost> _host;

    private SnippetProgram(string page)
    {
        _page = page;
        _host = new(() => SnippetHost.Compile(Source(_methods.ToString()), _files));
    }

    public List<Snippet> Snippets { get; } = [];

    /// <summary>The compiled program.</summary>
    public SnippetHost Host => _host.Value;

    public static IEnumerable<SnippetProgram> Of(Page page)
    {
        var program = new SnippetProgram(page.Name);
        var setup = new List<Block>();
        var chain = new List<Block>();
        for (var i = 0; i < page.Blocks.Count; i++)
        {
            var block = page.Blocks[i];
            switch (block.Kind)
            {
                case BlockKind.NewProgram:
                    yield return program;
                    program = new SnippetProgram(page.Name);
                    setup.Clear();
                    chain.Clear();
                    break;
                case BlockKind.Hidden:
                    setup.Add(block);
                    program.Hoist(block);
                    break;
                case BlockKind.File:
                    program._files.Add(new ProjectFile(block.Directive["file:".Length..].Trim(), block.Text));
                    break;
                case BlockKind.Row or BlockKind.CSharp:
                    if (block.Directive != "continues")
                    {
                        chain.Clear();
                    }

                    var sql = i + 1 < page.Blocks.Count && page.Blocks[i + 1] is { Kind: BlockKind.Sql, Follows: true } next ? next.Text : null;
                    program.Add(new Snippet(page.Name, block, [.. chain], sql), setup);
                    chain.Add(block);
                    break;
            }
        }

        yield return program;
    }

    /// <summary>The errors of the program with one snippet that must not compile in it.</summary>
    public IReadOnlyList<Diagnostic> ErrorsWith(Snippet snippet) => SnippetHost.ErrorsOf(Source(Method(snippet, [])), _files);

    private void Add(Snippet snippet, IReadOnlyList<Block> setup)
    {
        if (!snippet.IsCompiled)
        {
            return;
        }

        Snippets.Add(snippet);
        if (snippet.Inside is { } declaration)
        {
            _types.AppendLine($"{declaration} {{").AppendLine(Line(snippet.Block)).AppendLine(snippet.Block.Text).AppendLine("}");
        }
        else if (snippet.Refused is null)
        {
            if (snippet.Block.Kind == BlockKind.CSharp)
            {
                Hoist(snippet.Block);
            }

            _methods.Append(Method(snippet, setup));
        }
    }

    /// <summary>Types go beside the methods, statements into them.</summary>
    private void Hoist(Block block)
    {
        var unit = SyntaxFactory.ParseCompilationUnit(block.Text, options: SnippetHost.ParseOptions);
        foreach (var directive in unit.Usings)
        {
            _usings.AppendLine(directive.ToString());
        }

        foreach (var type in unit.Members.Where(static member => member is not GlobalStatementSyntax))
        {
            _types.AppendLine(Line(block, type.FullSpan.Start)).AppendLine(type.ToFullString());
        }
    }

    private string Method(Snippet snippet, IEnumerable<Block> setup)
    {
        var body = new StringBuilder();
        foreach (var block in setup.Concat(snippet.Continued))
        {
            AppendStatements(body, block);
        }

        body.AppendLine("begin();");
        if (snippet.Block.Kind == BlockKind.Row)
        {
            var cells = Row.Parse(snippet.Block);
            body.AppendLine(Line(snippet.Block)).AppendLine($"sql = ({cells.Query}).ToSql();");
        }
        else
        {
            AppendStatements(body, snippet.Block);
        }

        // Analyzers pass over methods whose declaration is hidden.
        return $$"""
            {{Line(snippet.Block)}}
            public static async Task {{snippet.Method}}(Microsoft.Extensions.Logging.ILoggerFactory log, Action begin, Action<string> sent)
            {
                await using var __db = Database.Open("sqlite://:memory:", new DatabaseOptions { LoggerFactory = log });
                await __db.GenerateSchemasAsync();
                string? sql = null;
            {{body}}
            #line hidden
                if (sql is not null)
                {
                    sent(sql);
                }
            }

            """;
    }

    private void AppendStatements(StringBuilder body, Block block)
    {
        foreach (var statement in SyntaxFactory.ParseCompilationUnit(block.Text, options: SnippetHost.ParseOptions).Members.OfType<GlobalStatementSyntax>())
        {
            body.AppendLine(Line(block, statement.FullSpan.Start)).AppendLine(statement.ToFullString());
        }
    }

    private string Line(Block block, int position = 0) => $"#line {block.Line + block.Text.AsSpan(0, position).Count('\n')} \"{_page}\"";

    private string Source(string methods) => $$"""
        #nullable enable
        {{_usings}}
        {{_types}}
        #line hidden
        public static class Snippets
        {
            static Database db => Database.Current;

            {{methods}}
        }
        """;
}
