using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Tortoise.Values;

namespace Tortoise.NodaTime;

/// <summary>An <see cref="AnnualDate"/>, a day of every year, stored as text that sorts as days do: <c>05-01</c>.</summary>
public sealed class AnnualDateFieldType() : FieldType<AnnualDate, string>(FieldTypes.String, StoreTypes.Text.WithLength(5))
{
    private static readonly AnnualDatePattern Pattern = AnnualDatePattern.Create("MM'-'dd", CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    protected override AnnualDate FromStored(string value) => Pattern.Parse(value).GetValueOrThrow();

    /// <inheritdoc/>
    protected override string ToStored(AnnualDate value) => Pattern.Format(value);
}
