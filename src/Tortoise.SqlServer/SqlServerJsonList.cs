using Tortoise.Execution;

namespace Tortoise.SqlServer;

/// <summary>Lists as OPENJSON takes them apart.</summary>
internal sealed class SqlServerJsonList(string server) : JsonList(server, "yyyy-MM-ddTHH:mm:ss.fffffff", "HH:mm:ss.fffffff")
{
    public override void DateTimeOffset(int ordinal, DateTimeOffset value) => Format(value.ToUniversalTime(), "yyyy-MM-ddTHH:mm:ss.fffffffzzz");
}
