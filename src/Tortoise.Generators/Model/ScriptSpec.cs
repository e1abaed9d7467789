namespace Tortoise.Generators.Model;

/// <summary>The SQL of a migration for one database.</summary>
/// <param name="Folder">The path of the folder of its migration.</param>
/// <param name="Database">The name of the database: <c>sqlite</c>.</param>
/// <param name="Text">The SQL, with the same ends of lines on every machine.</param>
internal sealed record ScriptSpec(string Folder, string Database, string Text);
