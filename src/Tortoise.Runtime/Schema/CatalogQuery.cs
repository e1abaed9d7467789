namespace Tortoise.Schema;

/// <summary>Asks a database about itself. Every column of the query must be text; a cell that is NULL is null.</summary>
internal delegate ValueTask<List<string?[]>> CatalogQuery(string sql);
