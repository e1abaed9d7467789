using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Tortoise.Generators.Emission;

/// <summary>Writes C# with indentation. The line ending is the same on every machine.</summary>
internal sealed class SourceWriter
{
    private const char NewLine = '\n';
    private const int Indentation = 4;
    private const int LineLength = 160;

    private readonly StringBuilder _text = new();
    private int _depth;
    private bool _isBlockStart = true;

    /// <summary>True if a text of this length fits on one line.</summary>
    public static bool FitsLine(int length, int depth) => (Indentation * depth) + length <= LineLength;

    /// <summary>Writes a line, or the lines of a raw string.</summary>
    public SourceWriter Line(string text)
    {
        foreach (var line in text.Split(NewLine))
        {
            if (line.Length > 0)
            {
                _text.Append(' ', Indentation * _depth).Append(line);
            }

            _text.Append(NewLine);
        }

        _isBlockStart = false;
        return this;
    }

    /// <summary>Begins a member: an empty line, and its attribute if it has one.</summary>
    public SourceWriter Member(string? attribute = null) => Gap().Optional(attribute);

    /// <summary>Writes a line, if there is one to write.</summary>
    public SourceWriter Optional(string? line) => line is null ? this : Line(line);

    /// <summary>Writes the head of a method: on one line where it fits, else with each parameter on a line of its own.</summary>
    public SourceWriter Head(string start, IReadOnlyCollection<string> parameters, string end)
    {
        var line = $"{start}({string.Join(", ", parameters)}){end}";
        return FitsLine(line.Length, _depth)
            ? Line(line)
            : Line(start + "(").Indent().Line(string.Join(",\n", parameters) + ")" + end).Unindent();
    }

    /// <summary>Separates what follows by an empty line, except at the start of a block.</summary>
    public SourceWriter Gap()
    {
        if (!_isBlockStart)
        {
            _text.Append(NewLine);
        }

        _isBlockStart = true;
        return this;
    }

    /// <summary>Opens a block with braces.</summary>
    public SourceWriter Open(string? header = null)
    {
        if (header is not null)
        {
            Line(header);
        }

        Line("{");
        _depth++;
        _isBlockStart = true;
        return this;
    }

    /// <summary>Closes the block.</summary>
    public SourceWriter Close(string suffix = "")
    {
        _depth--;
        return Line("}" + suffix);
    }

    /// <summary>Indents what follows.</summary>
    public SourceWriter Indent()
    {
        _depth++;
        return this;
    }

    /// <summary>Ends the indentation.</summary>
    public SourceWriter Unindent()
    {
        _depth--;
        return this;
    }

    public SourceText ToSourceText() => SourceText.From(_text.ToString(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
}
