using System.Buffers.Text;
using System.Text;
using System.Text.Json;

namespace Tortoise.Cli.Facts;

/// <summary>
/// Reads JSON that the generator wrote, which has no blanks: each object once, from front to back. <see cref="Utf8JsonReader"/> can read it, too, but looks for the end of each text with code that is not
/// compiled ahead of time: in a process that has just started, that takes longer than all the rest.
/// </summary>
/// <param name="json">The text, whose first letter begins the value to be read.</param>
internal ref struct NoteReader(ReadOnlySpan<byte> json)
{
    private readonly ReadOnlySpan<byte> _json = json;
    private ReadOnlySpan<byte> _name;
    private int _at;

    /// <summary>Goes to the value of the next member of an object; false at its end, which is then behind.</summary>
    public bool NextMember()
    {
        if (!Next((byte)'{', (byte)'}'))
        {
            return false;
        }

        // Names are never escaped.
        var start = _at + 1;
        var end = start + _json[start..].IndexOf((byte)'"');
        _name = _json[start..end];
        _at = end + 2;
        return true;
    }

    /// <summary>Goes to the next item of a list; false at its end, which is then behind.</summary>
    public bool NextItem() => Next((byte)'[', (byte)']');

    /// <summary>True if the current member has the name.</summary>
    public readonly bool Is(ReadOnlySpan<byte> name) => _name.SequenceEqual(name);

    public string Text()
    {
        var start = _at;
        SkipText();
        var text = _json[(start + 1)..(_at - 1)];
        return text.IndexOf((byte)'\\') >= 0 ? Escaped(_json[start.._at]) : Encoding.UTF8.GetString(text);
    }

    public bool Boolean()
    {
        var value = _json[_at] == 't';
        _at += value ? "true".Length : "false".Length;
        return value;
    }

    public long Int64()
    {
        if (!Utf8Parser.TryParse(_json[_at..], out long value, out var length))
        {
            throw new FormatException("A note of a model has no number where one is needed.");
        }

        _at += length;
        return value;
    }

    public int Int32() => checked((int)Int64());

    /// <summary>A list of strings.</summary>
    public List<string> Texts()
    {
        var texts = new List<string>();
        while (NextItem())
        {
            texts.Add(Text());
        }

        return texts;
    }

    /// <summary>Goes past the value of a member that nobody knows.</summary>
    public void Skip()
    {
        var depth = 0;
        do
        {
            switch (_json[_at])
            {
                case (byte)'"':
                    SkipText();
                    continue;
                case (byte)'{' or (byte)'[':
                    depth++;
                    break;
                case (byte)'}' or (byte)']':
                    depth--;
                    break;
            }

            _at++;
        }
        while (depth > 0 || _json[_at] is not ((byte)',' or (byte)'}' or (byte)']'));
    }

    private static string Escaped(ReadOnlySpan<byte> text)
    {
        var json = new Utf8JsonReader(text);
        json.Read();
        return json.GetString()!;
    }

    /// <summary>Goes to the next part of an object or a list, from its beginning, or from behind the one before.</summary>
    private bool Next(byte begin, byte end)
    {
        var at = _json[_at++];
        if (at == begin && _json[_at] == end)
        {
            _at++;
            return false;
        }

        return at != end;
    }

    private void SkipText()
    {
        for (_at++; ; _at += 2)
        {
            _at += _json[_at..].IndexOfAny((byte)'"', (byte)'\\');
            if (_json[_at] == '"')
            {
                _at++;
                return;
            }
        }
    }
}
