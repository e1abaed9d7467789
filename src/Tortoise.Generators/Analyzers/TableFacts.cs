using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tortoise.Generators.Catalog;
using Tortoise.Generators.Model;
using Tortoise.Generators.Names;
using Tortoise.Generators.Parsing;

namespace Tortoise.Generators.Analyzers;

/// <summary>What the generator wrote of the table of a model.</summary>
/// <param name="Class">The class of the model as C# names it, with its namespace.</param>
/// <param name="Json">The table.</param>
/// <param name="Hash">What decides about it; null for a table that no migration makes.</param>
internal sealed record TableFacts(string Class, string Json, string? Hash)
{
    // A file that is not written again is read once.
    private static readonly ConditionalWeakTable<SyntaxTree, TableFacts[]> Known = new();

    private static readonly ConditionalWeakTable<IAssemblySymbol, TableFacts[]> KnownOfAssemblies = new();

    /// <summary>The table, with its schema if it is in one.</summary>
    public string Table { get; private set; } = "";

    public string Group { get; private set; } = MigrationSpec.DefaultGroup;

    /// <summary>The class whose table it shares; null for a table of its own.</summary>
    public string? Root { get; private set; }

    public string Name => Class.Substring(Class.LastIndexOf('.') + 1);

    /// <summary>Those of the models of a project.</summary>
    public static IEnumerable<TableFacts> Of(Compilation compilation, CancellationToken cancellationToken) =>
        compilation.SyntaxTrees.Where(static tree => tree.IsGenerated()).SelectMany(tree => Known.GetValue(tree, one => [.. Of(one, cancellationToken)]));

    /// <summary>Those of the models of another assembly.</summary>
    public static IEnumerable<TableFacts> Of(IAssemblySymbol assembly) => KnownOfAssemblies.GetValue(assembly, static one =>
    [
        .. from attribute in one.GetAttributes()
           where attribute.AttributeClass is { Name: "ModelSchemaAttribute" } type && type.ContainingNamespace.FullName() == "Tortoise.CompilerServices"
           let name = attribute.StringAt(1)
           let json = attribute.StringAt(2)
           where name is not null && json is not null
           select Read(new TableFacts(name, json, attribute.NamedString("Hash"))),
    ]);

    /// <summary>Its columns: the name of each, the property, and the name that it had before.</summary>
    public IReadOnlyList<(string Column, string Property, string? From)> Columns()
    {
        var columns = new List<(string, string, string?)>();
        var json = new JsonCursor(Json);
        foreach (var member in json.Members())
        {
            foreach (var _ in member.Name == "columns" ? json.Items() : [])
            {
                var (column, property, from) = ("", "", (string?)null);
                foreach (var option in json.Members())
                {
                    switch (option.Name)
                    {
                        case "name":
                            column = json.Text() ?? "";
                            break;
                        case "property":
                            property = json.Text() ?? "";
                            break;
                        case "renamedFrom":
                            from = json.Text();
                            break;
                    }
                }

                columns.Add((column, property, from));
            }
        }

        return columns;
    }

    private static IEnumerable<TableFacts> Of(SyntaxTree tree, CancellationToken cancellationToken)
    {
        if (tree.GetRoot(cancellationToken) is not CompilationUnitSyntax root)
        {
            yield break;
        }

        foreach (var attribute in root.AttributeLists.SelectMany(static list => list.Attributes))
        {
            if (attribute.Name.ToString() == TypeNames.ModelSchema && attribute.ArgumentList?.Arguments is [_, var name, var json, ..] arguments)
            {
                yield return Read(new TableFacts(Text(name), Text(json), arguments.Count > 3 ? Text(arguments[3]) : null));
            }
        }
    }

    private static string Text(AttributeArgumentSyntax argument) => argument.Expression is LiteralExpressionSyntax literal ? literal.Token.ValueText : "";

    private static TableFacts Read(TableFacts facts)
    {
        var (table, schema) = ("", (string?)null);
        var json = new JsonCursor(facts.Json);
        foreach (var member in json.Members())
        {
            switch (member.Name)
            {
                case "table":
                    table = json.Text() ?? "";
                    break;
                case "schema":
                    schema = json.Text();
                    break;
                case "group":
                    facts.Group = json.Text() ?? MigrationSpec.DefaultGroup;
                    break;
                case "root":
                    facts.Root = json.Text();
                    break;
            }
        }

        facts.Table = schema is null ? table : $"{schema}.{table}";
        return facts;
    }
}
