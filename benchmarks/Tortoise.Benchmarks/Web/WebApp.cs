using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Tortoise.Benchmarks.Plain;

namespace Tortoise.Benchmarks.Web;

/// <summary>A minimal API with the four tests for each peer: <c>/0/db</c>, <c>/0/queries</c>, <c>/0/updates</c>, <c>/0/fortunes</c>.</summary>
internal static class WebApp
{
    public const int Rows = 10_000;

    /// <summary>How many rows <c>queries</c> and <c>updates</c> are about.</summary>
    public const int Many = 20;

    public static IReadOnlyList<string> Tests { get; } = ["db", "queries", "updates", "fortunes"];

    public static WebApplication Build(IReadOnlyList<IWebPeer> peers)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        for (var i = 0; i < peers.Count; i++)
        {
            var peer = peers[i];
            app.MapGet($"/{i}/db", async () => Results.Json(await peer.ReadAsync(RandomNumber())));
            app.MapGet($"/{i}/queries", async () => Results.Json(await peer.QueriesAsync(RandomIds())));
            app.MapGet($"/{i}/updates", async () => Results.Json(await peer.UpdatesAsync(RandomIds(), RandomNumber)));
            app.MapGet($"/{i}/fortunes", async () => Results.Content(Page(await peer.FortunesAsync()), "text/html; charset=utf-8"));
        }

        return app;
    }

    private static int RandomNumber() => Random.Shared.Next(1, Rows + 1);

    private static int[] RandomIds() => [.. Enumerable.Range(0, Many).Select(_ => RandomNumber()).Distinct().Order()];

    private static string Page(List<Fortune> fortunes)
    {
        fortunes.Add(new Fortune { Id = 0, Message = "Additional fortune added at request time." });
        fortunes.Sort((x, y) => string.CompareOrdinal(x.Message, y.Message));
        var page = new StringBuilder("<!DOCTYPE html><html><head><title>Fortunes</title></head><body><table><tr><th>id</th><th>message</th></tr>");
        foreach (var fortune in fortunes)
        {
            page.Append(CultureInfo.InvariantCulture, $"<tr><td>{fortune.Id}</td><td>{HtmlEncoder.Default.Encode(fortune.Message)}</td></tr>");
        }

        return page.Append("</table></body></html>").ToString();
    }
}
