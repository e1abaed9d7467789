using Microsoft.Data.SqlClient;
using Tortoise.SqlServer.Tests.Recording;
using Tortoise.Values;

namespace Tortoise.SqlServer.Tests.Driver;

/// <summary>Each parameter is declared as the columns of its kind are, whatever its value: otherwise the server converts, or makes more plans.</summary>
public class ParameterTests
{
    private static readonly DateTime Moment = new(2026, 3, 1, 12, 30, 15, 123, DateTimeKind.Utc);

    private static IEnumerable<TestCaseData> Kinds =>
    [
        Of(FieldKind.Boolean, "BIT", (writer, place) => writer.Boolean(place, true)),
        Of(FieldKind.SByte, "SMALLINT", (writer, place) => writer.SByte(place, sbyte.MinValue)),
        Of(FieldKind.Byte, "TINYINT", (writer, place) => writer.Byte(place, byte.MaxValue)),
        Of(FieldKind.Int16, "SMALLINT", (writer, place) => writer.Int16(place, short.MinValue)),
        Of(FieldKind.UInt16, "INT", (writer, place) => writer.UInt16(place, ushort.MaxValue)),
        Of(FieldKind.Int32, "INT", (writer, place) => writer.Int32(place, int.MinValue)),
        Of(FieldKind.UInt32, "BIGINT", (writer, place) => writer.UInt32(place, uint.MaxValue)),
        Of(FieldKind.Int64, "BIGINT", (writer, place) => writer.Int64(place, long.MinValue)),
        Of(FieldKind.UInt64, "DECIMAL(20,0)", (writer, place) => writer.UInt64(place, ulong.MaxValue)),
        Of(FieldKind.Single, "REAL", (writer, place) => writer.Single(place, float.MaxValue)),
        Of(FieldKind.Double, "FLOAT", (writer, place) => writer.Double(place, double.MinValue)),
        Of(FieldKind.Decimal, "DECIMAL(29,0)", (writer, place) => writer.Decimal(place, decimal.MaxValue)),
        Of(FieldKind.String, "NVARCHAR(4000)", (writer, place) => writer.String(place, "")),
        Of(FieldKind.String, "NVARCHAR(4000)", (writer, place) => writer.String(place, new string('x', 4000))),
        Of(FieldKind.Guid, "UNIQUEIDENTIFIER", (writer, place) => writer.Guid(place, Guid.Empty)),
        Of(FieldKind.DateTime, "DATETIME2(7)", (writer, place) => writer.DateTime(place, Moment)),
        Of(FieldKind.DateTimeOffset, "DATETIMEOFFSET(7)", (writer, place) => writer.DateTimeOffset(place, Moment)),
        Of(FieldKind.DateOnly, "DATE", (writer, place) => writer.DateOnly(place, DateOnly.MaxValue)),
        Of(FieldKind.TimeOnly, "TIME(7)", (writer, place) => writer.TimeOnly(place, TimeOnly.MaxValue)),
        Of(FieldKind.TimeSpan, "BIGINT", (writer, place) => writer.TimeSpan(place, TimeSpan.MaxValue)),
        Of(FieldKind.Bytes, "VARBINARY(8000)", (writer, place) => writer.Bytes(place, [])),
        Of(FieldKind.Bytes, "VARBINARY(8000)", (writer, place) => writer.Bytes(place, new byte[8000])),
    ];

    [TestCaseSource(nameof(Kinds))]
    public void A_value_and_a_NULL_are_declared_alike(FieldKind kind, string type, Action<IParameterWriter, int> write) => Assert.That(
        Declared(2, writer =>
        {
            write(writer, 0);
            writer.Null(1, kind);
        }),
        Is.EqualTo($"@p0 {type}, @p1 {type}"));

    [Test]
    public void Every_kind_but_arrays_is_among_these() =>
        Assert.That(Kinds.Select(data => (FieldKind)data.Arguments[0]!).Append(FieldKind.Array).Distinct(), Is.EquivalentTo(Enum.GetValues<FieldKind>()));

    [Test]
    public void Long_values_have_a_type_of_their_own() => Assert.That(
        Declared(2, writer =>
        {
            writer.String(0, new string('x', 4001));
            writer.Bytes(1, new byte[8001]);
        }),
        Is.EqualTo("@p0 NVARCHAR(max), @p1 VARBINARY(max)"));

    [TestCase("", "VARCHAR(8000)")]
    [TestCase(null, "VARCHAR(8000)")]
    [TestCase("a\u007f", "VARCHAR(8000)")]
    [TestCase("\u0080", "NVARCHAR(4000)")]
    [TestCase("é", "NVARCHAR(4000)")]
    [TestCase("Ł", "NVARCHAR(4000)")]
    public void A_text_of_one_byte_a_character_is_so_where_every_code_page_has_it(string? text, string type) =>
        Assert.That(Declared(1, writer => writer.NonUnicodeString(0, text)), Is.EqualTo($"@p0 {type}"));

    [Test]
    public void Long_texts_of_one_byte_a_character() => Assert.That(
        Declared(2, writer =>
        {
            writer.NonUnicodeString(0, new string('x', 8000));
            writer.NonUnicodeString(1, new string('x', 8001));
        }),
        Is.EqualTo("@p0 VARCHAR(8000), @p1 VARCHAR(max)"));

    [Test]
    public void A_list_of_texts_of_one_byte_a_character_is_Unicode_as_JSON_is() => Assert.That(
        Declared(1, writer =>
        {
            var list = writer.BeginList(0, FieldKind.String);
            list.NonUnicodeString(0, "a");
            list.NonUnicodeString(0, "Ł");
            writer.EndList(0);
        }),
        Is.EqualTo("@p0 NVARCHAR(max)"));

    [Test]
    public void A_decimal_keeps_all_its_digits() => Assert.That(
        Declared(2, writer =>
        {
            writer.Decimal(0, 0.50m);
            writer.Decimal(1, 1e-28m);
        }),
        Is.EqualTo("@p0 DECIMAL(29,2), @p1 DECIMAL(29,28)"));

    [Test]
    public void A_short_value_after_a_long_one_is_short_again() => Assert.That(
        Declared(1, writer =>
        {
            writer.String(0, new string('x', 4001));
            writer.String(0, "x");
        }),
        Is.EqualTo("@p0 NVARCHAR(4000)"));

    private static TestCaseData Of(FieldKind kind, string type, Action<IParameterWriter, int> write) => new(kind, type, write);

    private static string Declared(int places, Action<IParameterWriter> write)
    {
        using var command = new SqlCommand();
        for (var i = 0; i < places; i++)
        {
            command.Parameters.Add(new SqlParameter { ParameterName = $"@p{i}" });
        }

        using var parameters = new SqlServerParameters();
        parameters.Begin(command);
        write(parameters);
        return RecordedCommand.Of(command).Parameters;
    }
}
