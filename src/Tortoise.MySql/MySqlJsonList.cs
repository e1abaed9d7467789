using System.Globalization;
using Tortoise.Execution;
using MySqlGuidFormat = Tortoise.Dialects.MySql.MySqlGuidFormat;

namespace Tortoise.MySql;

/// <summary>Lists, and the rows of an update of many, as JSON_TABLE takes them apart. Times have microseconds: what the server would round, it must not see.</summary>
internal sealed class MySqlJsonList(string server, MySqlGuidFormat guids) : JsonList(server, "yyyy-MM-dd HH:mm:ss.ffffff", "HH:mm:ss.ffffff")
{
    public override void Boolean(int ordinal, bool value) => Int64(ordinal, value ? 1 : 0);

    // MySQL takes a number with a point for a double.
    public override void Decimal(int ordinal, decimal value) => Text(value.ToString(CultureInfo.InvariantCulture));

    public override void Guid(int ordinal, Guid value) => Text(value.ToString(guids == MySqlGuidFormat.Char36 ? "D" : "N"));

    public override void Bytes(int ordinal, byte[] value) => Text(Convert.ToHexString(value));
}
