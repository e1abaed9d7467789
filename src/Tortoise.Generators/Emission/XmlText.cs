namespace Tortoise.Generators.Emission;

/// <summary>Text inside documentation comments.</summary>
internal static class XmlText
{
    public static string Escape(string text) =>
        text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").Replace("\r", " ").Replace("\n", " ");

    /// <summary>The text of a summary, in which only code is marked.</summary>
    public static string Plain(string xml) =>
        xml.Replace("<c>", "").Replace("</c>", "").Replace("&lt;", "<").Replace("&gt;", ">").Replace("&quot;", "\"").Replace("&amp;", "&");
}
