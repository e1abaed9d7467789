using System.Xml;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Tortoise.Generators.Parsing;

/// <summary>
/// The summary of a property, for its handle. It is read from the text: whether the compiler parses documentation depends on the
/// project's settings, and the output must not.
/// </summary>
internal static class SummaryParser
{
    private const string Start = "<summary>";
    private const string End = "</summary>";

    /// <summary>The summary as XML on one line; null if there is none that can be read.</summary>
    public static string? Parse(IPropertySymbol property)
    {
        if (property.Declaration() is not { } declaration)
        {
            return null;
        }

        // Most properties have none, and most summaries are plain text: reading XML would cost more than the rest of the property.
        var trivia = declaration.GetLeadingTrivia();
        if (trivia.All(static piece => piece.Kind() is SyntaxKind.WhitespaceTrivia or SyntaxKind.EndOfLineTrivia))
        {
            return null;
        }

        var lines = trivia.ToFullString().Split('\n')
            .Select(static line => line.Trim())
            .Where(static line => line.StartsWith("///", StringComparison.Ordinal))
            .Select(static line => line.Substring(3));
        var xml = string.Join("\n", lines).Trim();
        var text = xml.Length == 0 ? "" : OnOneLine(PlainText(xml) ?? Read(xml));
        return text.Length == 0 ? null : text;
    }

    private static string OnOneLine(string text) => string.Join(" ", text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The text of a summary without markup; null if there is more, which only XML can tell.</summary>
    private static string? PlainText(string xml)
    {
        if (!xml.StartsWith(Start, StringComparison.Ordinal) || !xml.EndsWith(End, StringComparison.Ordinal) || xml.Length < Start.Length + End.Length)
        {
            return null;
        }

        var text = xml.Substring(Start.Length, xml.Length - Start.Length - End.Length);
        return text.All(static letter => letter is not ('<' or '>' or '&') && XmlConvert.IsXmlChar(letter)) ? text : null;
    }

    private static string Read(string xml)
    {
        try
        {
            var summary = XElement.Parse($"<doc>{xml}</doc>").Element("summary");
            return summary is null ? "" : string.Concat(summary.Nodes().Select(Write));
        }
        catch (XmlException)
        {
            return "";
        }
    }

    /// <summary>References are written as code: their targets may not be in scope at the handle.</summary>
    private static string Write(XNode node) => node switch
    {
        XText text => new XText(text.Value).ToString(),
        XElement { Name.LocalName: "c" } code => new XElement("c", code.Value).ToString(),
        XElement element when Reference(element) is { } name => new XElement("c", name).ToString(),
        XElement element => string.Concat(element.Nodes().Select(Write)),
        _ => "",
    };

    private static string? Reference(XElement element)
    {
        var target = element.Attribute("cref") ?? element.Attribute("langword") ?? element.Attribute("name");
        return target is null ? null : element.Value.Length > 0 ? element.Value : target.Value;
    }
}
