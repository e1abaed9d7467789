namespace Tortoise.CompileTimeBenchmarks.Code;

/// <summary>A file of a project that is compiled.</summary>
internal readonly record struct SourceFile(string Name, string Text);
