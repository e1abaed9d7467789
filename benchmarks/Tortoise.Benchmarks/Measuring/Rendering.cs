using System.Collections;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace Tortoise.Benchmarks;

/// <summary>
/// What was read, as a text that is the same whichever classes it was read into: values by the names of their properties, rows in the order of their texts if they have none.
/// </summary>
/// <param name="isOrdered">Whether the order of rows counts.</param>
internal sealed class Rendering(bool isOrdered)
{
    /// <param name="value">A value, an object, a tuple or a sequence of them.</param>
    /// <param name="shape">What the floor has read: its properties are the ones that count.</param>
    public string Of(object? value, object? shape) => value switch
    {
        null => "null",
        string text => text,
        bool flag => flag ? "1" : "0",
        byte[] bytes => Convert.ToHexString(bytes),
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        float number => number.ToString("R", CultureInfo.InvariantCulture),
        decimal number => number.ToString("0.############################", CultureInfo.InvariantCulture),
        DateTime time => time.ToString("yyyy-MM-dd HH:mm:ss.ffffff", CultureInfo.InvariantCulture),
        IFormattable formattable when value.GetType().IsPrimitive || value is Guid or DateOnly or TimeOnly => formattable.ToString(null, CultureInfo.InvariantCulture),
        ITuple tuple => string.Join(" | ", Enumerable.Range(0, tuple.Length).Select(i => Of(tuple[i], (shape as ITuple)?[i]))),
        IEnumerable rows => Rows(rows, (shape as IEnumerable)?.Cast<object?>().FirstOrDefault()),
        _ => string.Join(" | ", (shape ?? value).GetType().GetProperties().Select(property => (property.Name, property.PropertyType, Shape: property.GetValue(shape ?? value)))
            .Where(property => IsLoaded(property.PropertyType, property.Shape))
            .Select(property => Property(value, property.Name, property.Shape))),
    };

    private string Rows(IEnumerable rows, object? shape)
    {
        var texts = rows.Cast<object?>().Select(row => Of(row, shape ?? row));
        return $"[{string.Join('\n', isOrdered ? texts : texts.Order(StringComparer.Ordinal))}]";
    }

    // Only what the floor has loaded of related rows counts.
    private static bool IsLoaded(Type type, object? shape) => shape is not ICollection { Count: 0 } && (shape is not null || type.Namespace != typeof(Plain.Team).Namespace);

    private string Property(object owner, string name, object? shape)
    {
        var property = owner.GetType().GetProperty(name) ?? throw new DifferenceException($"{owner.GetType().Name} has no {name}.");
        return $"{name}={Of(property.GetValue(owner), shape)}";
    }
}
