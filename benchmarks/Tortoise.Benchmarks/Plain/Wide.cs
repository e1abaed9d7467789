using System.Buffers.Text;
using System.Data.Common;
using System.Globalization;
using System.Text;
using Tortoise.Benchmarks.Peers;

namespace Tortoise.Benchmarks.Plain;

/// <summary>26 columns of mixed types, a third of them nullable.</summary>
public sealed class Wide : IPlain<Wide>
{
    public const string Columns =
        "id, number, small, large, is_open, is_paid, weight, height, price, tax, created, changed, code, " +
        "name, street, city, country, comment, phone, mail, rank, parent_id, rating, discount, closed, is_known";

    public long Id { get; set; }

    public int Number { get; set; }

    public short Small { get; set; }

    public long Large { get; set; }

    public bool IsOpen { get; set; }

    public bool IsPaid { get; set; }

    public double Weight { get; set; }

    public double Height { get; set; }

    public decimal Price { get; set; }

    public decimal Tax { get; set; }

    public DateTime Created { get; set; }

    public DateTime Changed { get; set; }

    public required string Code { get; set; }

    public required string Name { get; set; }

    public required string Street { get; set; }

    public required string City { get; set; }

    public required string Country { get; set; }

    public string? Comment { get; set; }

    public string? Phone { get; set; }

    public string? Mail { get; set; }

    public int? Rank { get; set; }

    public long? ParentId { get; set; }

    public double? Rating { get; set; }

    public decimal? Discount { get; set; }

    public DateTime? Closed { get; set; }

    public bool? IsKnown { get; set; }

    public static Wide Read(CApiStatement row) => new()
    {
        Id = row.Int64(0),
        Number = row.Int32(1),
        Small = (short)row.Int32(2),
        Large = row.Int64(3),
        IsOpen = row.Int32(4) != 0,
        IsPaid = row.Int32(5) != 0,
        Weight = row.Double(6),
        Height = row.Double(7),
        Price = Decimal(row.Utf8(8)),
        Tax = Decimal(row.Utf8(9)),
        Created = Time(row.Utf8(10)),
        Changed = Time(row.Utf8(11)),
        Code = row.Text(12),
        Name = row.Text(13),
        Street = row.Text(14),
        City = row.Text(15),
        Country = row.Text(16),
        Comment = row.IsNull(17) ? null : row.Text(17),
        Phone = row.IsNull(18) ? null : row.Text(18),
        Mail = row.IsNull(19) ? null : row.Text(19),
        Rank = row.IsNull(20) ? null : row.Int32(20),
        ParentId = row.IsNull(21) ? null : row.Int64(21),
        Rating = row.IsNull(22) ? null : row.Double(22),
        Discount = row.IsNull(23) ? null : Decimal(row.Utf8(23)),
        Closed = row.IsNull(24) ? null : Time(row.Utf8(24)),
        IsKnown = row.IsNull(25) ? null : row.Int32(25) != 0,
    };

    public static Wide Read(DbDataReader row) => new()
    {
        Id = row.GetInt64(0),
        Number = row.GetInt32(1),
        Small = row.GetInt16(2),
        Large = row.GetInt64(3),
        IsOpen = row.GetBoolean(4),
        IsPaid = row.GetBoolean(5),
        Weight = row.GetDouble(6),
        Height = row.GetDouble(7),
        Price = row.GetDecimal(8),
        Tax = row.GetDecimal(9),
        Created = row.GetDateTime(10),
        Changed = row.GetDateTime(11),
        Code = row.GetString(12),
        Name = row.GetString(13),
        Street = row.GetString(14),
        City = row.GetString(15),
        Country = row.GetString(16),
        Comment = row.IsDBNull(17) ? null : row.GetString(17),
        Phone = row.IsDBNull(18) ? null : row.GetString(18),
        Mail = row.IsDBNull(19) ? null : row.GetString(19),
        Rank = row.IsDBNull(20) ? null : row.GetInt32(20),
        ParentId = row.IsDBNull(21) ? null : row.GetInt64(21),
        Rating = row.IsDBNull(22) ? null : row.GetDouble(22),
        Discount = row.IsDBNull(23) ? null : row.GetDecimal(23),
        Closed = row.IsDBNull(24) ? null : row.GetDateTime(24),
        IsKnown = row.IsDBNull(25) ? null : row.GetBoolean(25),
    };

    private static decimal Decimal(ReadOnlySpan<byte> text) =>
        Utf8Parser.TryParse(text, out decimal value, out var length) && length == text.Length ? value : throw Malformed(text);

    // 2024-01-01 00:00:00, with a fraction if there is one.
    private static DateTime Time(ReadOnlySpan<byte> text)
    {
        Span<char> letters = stackalloc char[text.Length];
        Encoding.ASCII.GetChars(text, letters);
        return DateTime.Parse(letters, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal);
    }

    private static FormatException Malformed(ReadOnlySpan<byte> text) => new(Encoding.UTF8.GetString(text));
}
