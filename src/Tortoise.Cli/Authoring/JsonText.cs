using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Tortoise.Cli.Authoring;

/// <summary>JSON that people read and git merges: large objects and lists with a line for each item, small ones in one line. Lines end with LF on every system.</summary>
internal sealed class JsonText
{
    private readonly StringBuilder _text = new();
    private readonly Stack<Level> _levels = new();

    public JsonText BeginObject(bool isInline = false) => Begin('{', '}', isInline);

    public JsonText BeginList(bool isInline = false) => Begin('[', ']', isInline);

    /// <summary>Ends the innermost object or list.</summary>
    public JsonText End()
    {
        var level = _levels.Pop();
        if (level.HasItems)
        {
            if (level.IsInline)
            {
                _text.Append(level.Close == '}' ? " " : "");
            }
            else
            {
                NewLine();
            }
        }

        _text.Append(level.Close);
        return this;
    }

    /// <summary>The name of a member, whose value follows.</summary>
    public JsonText Name(string name)
    {
        Separate();
        Append(name);
        _text.Append(": ");
        _levels.Peek().IsNamed = true;
        return this;
    }

    public JsonText Value(string? value)
    {
        Separate();
        if (value is null)
        {
            _text.Append("null");
        }
        else
        {
            Append(value);
        }

        return this;
    }

    public JsonText Value(long value) => Raw(value.ToString(CultureInfo.InvariantCulture));

    public JsonText Value(bool value) => Raw(value ? "true" : "false");

    /// <summary>A value that is JSON already.</summary>
    public JsonText Raw(string json)
    {
        Separate();
        _text.Append(json);
        return this;
    }

    /// <summary>A list of texts in one line.</summary>
    public JsonText Values(IEnumerable<string> values)
    {
        BeginList(isInline: true);
        foreach (var value in values)
        {
            Value(value);
        }

        return End();
    }

    /// <summary>A member, unless it is null.</summary>
    public JsonText Optional(string name, string? value) => value is null ? this : Name(name).Value(value);

    /// <summary>A member, unless it is false.</summary>
    public JsonText Flag(string name, bool value) => value ? Name(name).Value(true) : this;

    /// <summary>A list of texts, unless it is empty.</summary>
    public JsonText Optional(string name, IReadOnlyCollection<string> values) => values.Count == 0 ? this : Name(name).Values(values);

    /// <summary>A list of objects with a line each, unless it is empty.</summary>
    public JsonText Lines<T>(string name, IReadOnlyCollection<T> items, Action<JsonText, T> write)
    {
        if (items.Count == 0)
        {
            return this;
        }

        Name(name).BeginList();
        foreach (var item in items)
        {
            BeginObject(isInline: true);
            write(this, item);
            End();
        }

        return End();
    }

    public override string ToString() => _text + "\n";

    private JsonText Begin(char open, char close, bool isInline)
    {
        Separate();
        _text.Append(open);
        _levels.Push(new Level(close, isInline || (_levels.TryPeek(out var outer) && outer.IsInline)));
        return this;
    }

    private void Separate()
    {
        if (!_levels.TryPeek(out var level))
        {
            return;
        }

        if (level.IsNamed)
        {
            level.IsNamed = false;
            return;
        }

        _text.Append(level.HasItems ? "," : "");
        if (!level.IsInline)
        {
            NewLine();
        }
        else if (level.HasItems || level.Close == '}')
        {
            _text.Append(' ');
        }

        level.HasItems = true;
    }

    private void NewLine() => _text.Append('\n').Append(' ', 2 * _levels.Count);

    private void Append(string text) => _text.Append('"').Append(JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).Value).Append('"');

    private sealed class Level(char close, bool isInline)
    {
        public char Close { get; } = close;

        public bool IsInline { get; } = isInline;

        public bool HasItems { get; set; }

        public bool IsNamed { get; set; }
    }
}
