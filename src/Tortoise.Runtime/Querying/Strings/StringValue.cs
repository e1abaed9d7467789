using System.Collections;
using System.Text;
using Tortoise.Values;

namespace Tortoise.Querying;

/// <summary>The value of a name from outside, converted to what its field holds.</summary>
internal sealed class StringValue(FieldPath path, object? value, StringQueryOptions options)
{
    public bool IsNull => value is null;

    /// <summary>The value, or the first of a list.</summary>
    public object? First => value is IEnumerable many and not (string or byte[]) ? many.Cast<object?>().FirstOrDefault(static item => item is not null) : value;

    /// <summary>One value, or null.</summary>
    public T? One<T>(FieldType<T> type) => value is null ? default : Required(type);

    /// <summary>One value, which is not null.</summary>
    public T Required<T>(FieldType<T> type) => value is T known and not string ? known : Convert(type, Only(value) ?? throw Refused("a value, not null"));

    /// <summary>The values of a list, or of a string that separates them with commas.</summary>
    public List<T> Many<T>(FieldType<T> type)
    {
        var values = new List<T>();
        foreach (var item in Items())
        {
            if (item is not null)
            {
                values.Add(Convert(type, item));
            }
            else if (default(T) is null)
            {
                values.Add(default!);
            }
        }

        return values;
    }

    /// <summary>Two values.</summary>
    public (T Low, T High) Pair<T>(FieldType<T> type) => Many(type) is [{ } low, { } high]
        ? (low, high)
        : throw Refused("two values, as a list or separated by a comma");

    /// <summary>The items of a list, or of a string that separates them with commas.</summary>
    public List<object?> Items()
    {
        List<object?> items = value is IEnumerable many and not (string or byte[]) ? [.. many.Cast<object?>()] : [value];
        if (items is [string text])
        {
            ThrowIfUnfit(text);
            items = text.Length == 0 ? [] : [.. text.Split(',', StringSplitOptions.TrimEntries)];
        }

        return items.Count <= options.MaxListLength
            ? items
            : throw new StringQueryException($"'{path.Name}' has {items.Count} values; the maximum is {options.MaxListLength}.", path.Name, null);
    }

    /// <summary>What the name takes, where the value is something else.</summary>
    public StringQueryException Refused(string expected, Exception? innerException = null) =>
        new($"'{path.Name}' takes {expected}.", path.Name, innerException);

    /// <summary>The value itself; of a list, as the query of a URL has one for each name, the only one.</summary>
    private object? Only(object? given) => given is IEnumerable many and not (string or byte[])
        ? many.Cast<object?>().Take(2).ToList() is [var only] ? only : throw Refused("one value")
        : given;

    private T Convert<T>(FieldType<T> type, object item)
    {
        if (item is string text)
        {
            ThrowIfUnfit(text);
        }

        try
        {
            return type.ValueOf(item);
        }
        catch (Exception exception) when (exception is FormatException or ArgumentException or OverflowException)
        {
            throw Refused(Describe(type), exception);
        }
    }

    /// <exception cref="StringQueryException">The string is too long, or not text that every database accepts.</exception>
    private void ThrowIfUnfit(string text)
    {
        if (text.Length > options.MaxValueLength)
        {
            throw new StringQueryException($"The value of '{path.Name}' has {text.Length} characters; the maximum is {options.MaxValueLength}.", path.Name, null);
        }

        for (ReadOnlySpan<char> rest = text; !rest.IsEmpty;)
        {
            if (Rune.DecodeFromUtf16(rest, out var rune, out var length) != System.Buffers.OperationStatus.Done || rune.Value == 0)
            {
                throw Refused("text without NUL and without half characters");
            }

            rest = rest[length..];
        }
    }

    private static string Describe<T>(FieldType<T> type)
    {
        var clr = Nullable.GetUnderlyingType(typeof(T)) ?? typeof(T);
        return type switch
        {
            { Names: { } names } => $"one of {string.Join(", ", names.Written)}",
            _ when clr.IsEnum => $"a member of {clr.Name}, by name or number",
            { Kind: FieldKind.Boolean } => "true or false",
            { Kind: FieldKind.DateTime or FieldKind.DateTimeOffset } => "a time such as 2030-12-31T23:59:59Z",
            { Kind: FieldKind.DateOnly } => "a date such as 2030-12-31",
            { Kind: FieldKind.TimeOnly or FieldKind.TimeSpan } => "a time such as 23:59:59",
            _ => $"a value of type {clr.Name}",
        };
    }
}
