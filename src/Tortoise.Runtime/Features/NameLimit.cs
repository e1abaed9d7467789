using System.Globalization;
using System.Text;

namespace Tortoise.Dialects;

/// <summary>The maximum length of the name of a table, column, index or constraint.</summary>
/// <param name="Length">The maximum length.</param>
/// <param name="InBytes">True if it counts bytes of UTF-8; otherwise characters.</param>
internal readonly record struct NameLimit(int Length, bool InBytes = false)
{
    public static NameLimit None { get; } = new(int.MaxValue);

    /// <summary>Refuses a name that the database would refuse, or silently cut, which makes one name of two.</summary>
    /// <param name="dialect">The dialect.</param>
    /// <param name="name">The name.</param>
    /// <param name="what">What has the name, for the message.</param>
    /// <exception cref="ConfigurationException">The name is too long.</exception>
    public void Check(Dialect dialect, string name, string what)
    {
        // No character takes more than three bytes for each of its code units.
        if (name.Length <= Length / 3 || LengthOf(name) is var length && length <= Length)
        {
            return;
        }

        var unit = InBytes ? "bytes" : "characters";
        throw new ConfigurationException(string.Create(
            CultureInfo.InvariantCulture,
            $"The name of {what} '{name}' is too long for {dialect.ProductName}: it has {length} {unit}, but the maximum is {Length}. Give it a shorter name."));
    }

    private int LengthOf(string name) => InBytes ? Encoding.UTF8.GetByteCount(name) : name.Length;
}
