using System.Text.RegularExpressions;

namespace Tortoise.SqlServer.Tests.Schema;

/// <summary>Rows of the catalog views, as the server gives them: each query gets those of the view that it reads first.</summary>
internal sealed partial class Catalog : Dictionary<string, List<string?[]>>
{
    public List<string> Queries { get; } = [];

    public ValueTask<List<string?[]>> QueryAsync(string sql)
    {
        Queries.Add(sql);
        return new(this.GetValueOrDefault(View().Match(sql).Groups["view"].Value) ?? []);
    }

    [GeneratedRegex(@"FROM sys\.(?<view>\w+)", RegexOptions.ExplicitCapture)]
    private static partial Regex View();
}
