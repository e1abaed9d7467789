using System.Data.Common;
using Tortoise.Benchmarks.Peers;

namespace Tortoise.Benchmarks.Plain;

/// <summary>Many-to-many: an article has five labels of a hundred.</summary>
public sealed class Article : IPlain<Article>
{
    public long Id { get; set; }

    public required string Title { get; set; }

    public List<Label> Labels { get; init; } = [];

    public static Article Read(CApiStatement row) => new() { Id = row.Int64(0), Title = row.Text(1) };

    public static Article Read(DbDataReader row) => new() { Id = row.GetInt64(0), Title = row.GetString(1) };
}

public sealed class Label : IPlain<Label>
{
    public long Id { get; set; }

    public required string Name { get; set; }

    // Not public: answers are compared by their public properties.
    internal List<Article> Articles { get; init; } = [];

    public static Label Read(CApiStatement row) => new() { Id = row.Int64(0), Name = row.Text(1) };

    public static Label Read(DbDataReader row) => new() { Id = row.GetInt64(0), Name = row.GetString(1) };
}

/// <summary>A row of the link table.</summary>
public sealed class ArticleLabel : IPlain<ArticleLabel>
{
    public long ArticleId { get; set; }

    public long LabelId { get; set; }

    public static ArticleLabel Read(CApiStatement row) => new() { ArticleId = row.Int64(0), LabelId = row.Int64(1) };

    public static ArticleLabel Read(DbDataReader row) => new() { ArticleId = row.GetInt64(0), LabelId = row.GetInt64(1) };
}
