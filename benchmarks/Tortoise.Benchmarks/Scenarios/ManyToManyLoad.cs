using Dapper;
using Microsoft.EntityFrameworkCore;
using Tortoise.Benchmarks.Peers;
using Tortoise.Benchmarks.Plain;

namespace Tortoise.Benchmarks.Scenarios;

/// <summary>1,000 articles with their labels: five of a hundred each.</summary>
internal sealed class ManyToManyLoad : Scenario
{
    private const int Articles = 1_000;
    private const int Labels = 100;
    private const long Last = Articles;

    private const string Roots = "SELECT id, title FROM article WHERE id <= @last";
    private const string Links = "SELECT article_id, label_id FROM article_labels WHERE article_id <= @last";
    private const string Others = "SELECT id, name FROM label WHERE id IN (SELECT label_id FROM article_labels WHERE article_id <= @last)";

    public override string Title => "1,000 objects with a many-to-many relation";

    public override IReadOnlyList<Engine> Engines => Engine.All;

    public override int MaxOperations => 16;

    public override async Task FillAsync(Stage stage)
    {
        if (await Models.Article.All().CountAsync() == 0)
        {
            var labels = Enumerable.Range(1, Labels).Select(i => new Models.Label { Name = $"Label {i}" }).ToList();
            var articles = Enumerable.Range(1, Articles).Select(i => new Models.Article { Title = $"Article {i}" }).ToList();
            for (var i = 0; i < Articles; i++)
            {
                for (var j = 0; j < 5; j++)
                {
                    articles[i].Labels.Add(labels[((i * 7) + (j * 13)) % Labels]);
                }
            }

            await Models.Article.BulkCreateAsync(articles);
        }
    }

    public override async Task SetUpAsync(Stage stage)
    {
        if (stage.IsSqlite)
        {
            var c = stage.OpenCApi();
            var (roots, links, others) = (c.Prepare(Roots), c.Prepare(Links), c.Prepare(Others));
            stage.Add(Peer.CApi, _ =>
            {
                roots.Bind(1, Last);
                links.Bind(1, Last);
                others.Bind(1, Last);
                return Assemble(SqlPeers.ReadAll<Article>(roots), SqlPeers.ReadAll<ArticleLabel>(links), SqlPeers.ReadAll<Label>(others));
            });
        }

        var connection = await stage.ConnectAsync();
        var readRoots = await connection.PrepareAsync(Roots, ("@last", 0L));
        var readLinks = await connection.PrepareAsync(Links, ("@last", 0L));
        var readOthers = await connection.PrepareAsync(Others, ("@last", 0L));
        stage.Add(stage.Prepared, async _ => Assemble(
            await SqlPeers.ReadAllAsync<Article>(await readRoots.Set(0, Last).ReadAsync()),
            await SqlPeers.ReadAllAsync<ArticleLabel>(await readLinks.Set(0, Last).ReadAsync()),
            await SqlPeers.ReadAllAsync<Label>(await readOthers.Set(0, Last).ReadAsync())));

        stage.Add(Peer.Tortoise, async _ => await Models.Article.Filter(a => a.Id <= Last).Prefetch(a => a.Labels).ToListAsync());

        foreach (var (peer, dapper) in await stage.ConnectDapperAsync())
        {
            stage.Add(peer, "QueryMultiple, assembled by hand", async _ =>
            {
                await using var all = await dapper.QueryMultipleAsync($"{Roots}; {Links}; {Others}", new { last = Last });
                return Assemble((await all.ReadAsync<Article>()).AsList(), (await all.ReadAsync<ArticleLabel>()).AsList(), (await all.ReadAsync<Label>()).AsList());
            });
        }

        if (stage.Engine == Engine.MariaDb)
        {
            return;
        }

        var context = await stage.OpenEfAsync();
        stage.Add(Peer.Ef, "Include", async _ => await context.Articles.AsNoTrackingWithIdentityResolution().Where(a => a.Id <= Last).Include(a => a.Labels).ToListAsync());
        stage.Add(Peer.Ef, "Include, split", async _ =>
            await context.Articles.AsNoTrackingWithIdentityResolution().AsSplitQuery().Where(a => a.Id <= Last).Include(a => a.Labels).ToListAsync());
    }

    private static List<Article> Assemble(List<Article> articles, List<ArticleLabel> links, List<Label> labels)
    {
        var articlesById = articles.ToDictionary(article => article.Id);
        var labelsById = labels.ToDictionary(label => label.Id);
        foreach (var link in links)
        {
            articlesById[link.ArticleId].Labels.Add(labelsById[link.LabelId]);
        }

        return articles;
    }
}
