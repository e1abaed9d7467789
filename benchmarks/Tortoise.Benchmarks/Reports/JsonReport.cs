using System.Text.Json;

namespace Tortoise.Benchmarks;

/// <summary>The results for programs: one object for each contender, scenario and database.</summary>
internal static class JsonReport
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static string Of(IReadOnlyList<Table> tables)
    {
        var rows =
            from table in tables
            from result in table.Results
            select new
            {
                table.Scenario.Name,
                Database = table.Engine.Name,
                Contender = result.Name,
                Peer = result.Peer.Name,
                result.Median,
                result.Low,
                result.High,
                Ratio = result.RatioTo(table.Results[0]),
                result.Bytes,
                result.RoundTrips,
                result.Rounds,
                table.Scenario.RowsPerOperation,
            };
        return JsonSerializer.Serialize(new { Runtime = Environment.Version.ToString(), Processors = Environment.ProcessorCount, Results = rows }, Options);
    }
}
