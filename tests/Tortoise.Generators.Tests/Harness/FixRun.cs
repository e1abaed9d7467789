using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Tortoise.Generators.Tests.Harness;

/// <summary>Applies a fix as an editor does.</summary>
internal static class FixRun
{
    /// <summary>The title of the one fix that is offered, and the source after it; null if none is offered.</summary>
    public static async Task<(string Title, string Text)?> ApplyAsync(CodeFixProvider fix, string source, params AdditionalText[] files)
    {
        var compilation = TestCompilation.Of(source);
        var report = (await AnalyzerRun.ReportsAsync(compilation, files)).First(report => fix.FixableDiagnosticIds.Contains(report.Id));
        using var workspace = new AdhocWorkspace();
        var project = workspace.AddProject(ProjectInfo.Create(
            ProjectId.CreateNewId(),
            VersionStamp.Default,
            "Tests",
            "Tests",
            LanguageNames.CSharp,
            compilationOptions: compilation.Options,
            parseOptions: TestCompilation.ParseOptions,
            metadataReferences: compilation.References));
        project = project.AddDocument("File0.cs", compilation.SyntaxTrees[0].GetText()).Project;
        var document = project.AddDocument("File1.cs", source);
        var actions = new List<CodeAction>();
        await fix.RegisterCodeFixesAsync(new CodeFixContext(document, report, (action, _) => actions.Add(action), default));
        if (actions is not [var action])
        {
            Assert.That(actions, Is.Empty);
            return null;
        }

        var operation = (await action.GetOperationsAsync(default)).OfType<ApplyChangesOperation>().Single();
        var text = await operation.ChangedSolution.GetDocument(document.Id)!.GetTextAsync();
        return (action.Title, text.ToString());
    }
}
