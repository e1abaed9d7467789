namespace Tortoise.Generators.Emission;

/// <summary>Text inside documentation comments.</summary>
internal static class XmlText
{
    public static string Escape(string text) =>
        text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").Replace("\r", " ").Replace("\n", " ");
}
