using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;

namespace Tortoise.Generators.Parsing;

/// <summary>
/// The summary of a property, for its handle. It is read from the text: whether the compiler parses documentation depends on the
/// project's settings, and the output must not.
/// </summary>
internal static class SummaryParser
{
    /// <summary>The summary as XML on one line; null if there is none that can be read.</summary>
    public static string? Parse(IPropertySymbol property)
    {
        if (property.Declaration() is not { } declaration)
        {
            return null;
        }

        var lines = declaration.GetLeadingTrivia().ToFullString().Split('\n')
            .Select(static line => line.Trim())
            .Where(static line => line.StartsWith("///", StringComparison.Ordinal))
            .Select(static line => line.Substring(3));
        var summary = Read($"<doc>{string.Join("\n", lines)}</doc>");
        var text = summary is null ? "" : Regex.Replace(string.Concat(summary.Nodes().Select(Write)), @"\s+", " ").Trim();
        return text.Length == 0 ? null : text;
    }

    private static XElement? Read(string xml)
    {
        try
        {
            return XElement.Parse(xml).Element("summary");
        }
        catch (XmlException)
        {
            return null;
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
