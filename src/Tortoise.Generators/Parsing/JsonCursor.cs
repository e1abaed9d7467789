using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Tortoise.Generators.Parsing;

/// <summary>
/// Reads JSON from front to back, and takes what nobody asks for on the way without keeping it. Comments and commas at the end are allowed, as the tool and the runtime
/// allow them. Compilers bring no reader of JSON with them.
/// </summary>
/// <param name="text">The text.</param>
/// <param name="start">Where a value begins.</param>
internal sealed class JsonCursor(string text, int start = 0)
{
    private const int MaxDepth = 64;

    private int _position = start;
    private int _depth;

    /// <summary>Where the next value begins.</summary>
    public int Position
    {
        get
        {
            SkipBlank();
            return _position;
        }
    }

    /// <summary>Where the last string or number was.</summary>
    public TextSpan Last { get; private set; }

    /// <summary>Where the fault is that ended reading.</summary>
    public int FaultPosition { get; private set; }

    private char Current => _position < text.Length ? text[_position] : '\0';

    /// <summary>True if the next value is null, which is then taken.</summary>
    public bool TakeNull()
    {
        if (Position >= 0 && string.CompareOrdinal(text, _position, "null", 0, 4) == 0)
        {
            Last = new TextSpan(_position, 4);
            _position += 4;
            return true;
        }

        return false;
    }

    /// <summary>The members of an object. The value of each is the next one, and is skipped if it was not read.</summary>
    public IEnumerable<JsonMember> Members()
    {
        Enter('{', "an object");
        while (!TryLeave('}'))
        {
            var name = Text() ?? throw Fault("the name of a member must be a string", Last.Start);
            var member = new JsonMember(name, Last);
            Take(':', "':'");
            var value = Position;
            yield return member;
            if (_position == value)
            {
                Skip();
            }

            EndOfItem('}');
        }
    }

    /// <summary>The items of a list, as how many there were before. Each is the next value, and is skipped if it was not read.</summary>
    public IEnumerable<int> Items()
    {
        Enter('[', "a list");
        for (var count = 0; !TryLeave(']'); count++)
        {
            var value = Position;
            yield return count;
            if (_position == value)
            {
                Skip();
            }

            EndOfItem(']');
        }
    }

    /// <summary>A string, or null.</summary>
    public string? Text()
    {
        if (TakeNull())
        {
            return null;
        }

        if (Current != '"')
        {
            throw Expected("a string");
        }

        var start = _position;
        var end = ++_position;
        while (end < text.Length && text[end] is not ('"' or '\\' or < ' '))
        {
            end++;
        }

        var value = text.Substring(_position, end - _position);
        _position = end;
        if (end == text.Length || text[end] != '"')
        {
            value += Escaped();
        }

        _position++;
        Last = TextSpan.FromBounds(start, _position);
        return value;
    }

    public int Integer()
    {
        var start = Position;
        Skip();
        Last = TextSpan.FromBounds(start, _position);
        return int.TryParse(text.Substring(start, _position - start), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Fault("a whole number is expected here", start);
    }

    /// <summary>Takes the next value, whatever it is.</summary>
    public void Skip()
    {
        switch (text.Length > Position ? Current : '\0')
        {
            case '{':
                foreach (var _ in Members())
                {
                    // Each is skipped.
                }

                break;
            case '[':
                foreach (var _ in Items())
                {
                    // Each is skipped.
                }

                break;
            case '"':
                Text();
                break;
            default:
                SkipWord();
                break;
        }
    }

    /// <summary>The exception for a text that is no JSON, or not what it should be.</summary>
    /// <param name="problem">What is wrong.</param>
    /// <param name="position">Where.</param>
    public FormatException Fault(string problem, int position)
    {
        FaultPosition = position;
        return new FormatException(problem);
    }

    /// <summary>Throws if there is more.</summary>
    public void End()
    {
        if (Position < text.Length)
        {
            throw Fault("nothing may follow the last brace", _position);
        }
    }

    private void SkipWord()
    {
        var start = _position;
        while (_position < text.Length && (char.IsLetterOrDigit(Current) || Current is '-' or '+' or '.'))
        {
            _position++;
        }

        var word = text.Substring(start, _position - start);
        if (word is not ("true" or "false" or "null") && !double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out _))
        {
            _position = start;
            throw Expected("a value");
        }
    }

    private string Escaped()
    {
        var value = new StringBuilder();
        while (Current != '"')
        {
            if (_position >= text.Length || Current < ' ')
            {
                throw Fault("the string has no end", _position);
            }

            value.Append(Current == '\\' ? Escape() : Current);
            _position++;
        }

        return value.ToString();
    }

    private char Escape()
    {
        _position++;
        if (Current == 'u' && _position + 4 < text.Length && int.TryParse(text.Substring(_position + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
        {
            _position += 4;
            return (char)code;
        }

        return Current switch
        {
            'n' => '\n',
            't' => '\t',
            'r' => '\r',
            'b' => '\b',
            'f' => '\f',
            '"' or '\\' or '/' => Current,
            _ => throw Fault("JSON has no such escape", _position - 1),
        };
    }

    private void Enter(char bracket, string what)
    {
        Take(bracket, what);
        if (++_depth > MaxDepth)
        {
            throw Fault($"values are within {MaxDepth} others at most", _position);
        }
    }

    private bool TryLeave(char bracket)
    {
        if (Position >= text.Length || Current != bracket)
        {
            return false;
        }

        _position++;
        _depth--;
        return true;
    }

    private void EndOfItem(char bracket)
    {
        if (Position < text.Length && Current == ',')
        {
            _position++;
        }
        else if (_position >= text.Length || Current != bracket)
        {
            throw Expected($"',' or '{bracket}'");
        }
    }

    private void Take(char letter, string what)
    {
        if (Position >= text.Length || Current != letter)
        {
            throw Expected(what);
        }

        _position++;
    }

    private FormatException Expected(string what) => _position < text.Length
        ? Fault($"{what} is expected here, not '{Current}'", _position)
        : Fault($"{what} is expected, but the file ends", text.Length);

    private void SkipBlank()
    {
        while (_position < text.Length)
        {
            if (Current is ' ' or '\t' or '\n' or '\r' or '\uFEFF')
            {
                _position++;
            }
            else if (string.CompareOrdinal(text, _position, "//", 0, 2) == 0)
            {
                _position = EndOf("\n");
            }
            else if (string.CompareOrdinal(text, _position, "/*", 0, 2) == 0)
            {
                _position = EndOf("*/");
            }
            else
            {
                return;
            }
        }
    }

    private int EndOf(string mark) => text.IndexOf(mark, _position, StringComparison.Ordinal) is >= 0 and var end ? end + mark.Length : text.Length;
}
