namespace Tortoise.Schema;

/// <summary>Queries a database's catalog. Every column of the query must be text; a NULL cell is null.</summary>
internal delegate ValueTask<List<string?[]>> CatalogQuery(string sql);
