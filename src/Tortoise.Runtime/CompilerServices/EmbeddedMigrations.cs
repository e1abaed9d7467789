using System.ComponentModel;
using System.Text;
using Tortoise.Migrations;

namespace Tortoise.CompilerServices;

/// <summary>The migrations that assemblies embed. Generated code registers those of an assembly when it is loaded; they are built when somebody migrates.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class EmbeddedMigrations
{
    /// <summary>Registers the migrations of an assembly.</summary>
    /// <param name="migrations">Builds them, in any order.</param>
    public static void Add(Func<IReadOnlyList<Migration>> migrations) => RegisteredMigrations.Add(migrations);

    /// <summary>The text of a script, which assemblies hold as UTF-8.</summary>
    public static string Script(ReadOnlySpan<byte> utf8) => Encoding.UTF8.GetString(utf8);
}
