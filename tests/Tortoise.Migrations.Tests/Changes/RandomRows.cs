using System.Globalization;
using Tortoise.Dialects;
using Tortoise.Values;

namespace Tortoise.Tests.Migrations;

/// <summary>Rows of random tables, as SQL, and what they hold.</summary>
internal sealed class RandomRows(Database database, IReadOnlyList<TableDraft> tables)
{
    private const int Count = 4;

    public async Task InsertAsync()
    {
        foreach (var table in tables)
        {
            for (var row = 1; row <= Count; row++)
            {
                var columns = table.Columns.Where(static column => column.Computed is null).ToList();
                var values = columns.Select(column => Value(table, column, row));
                await database.ExecuteScriptAsync($"INSERT INTO {Name(table.Name)} ({string.Join(", ", columns.Select(column => Name(column.Name)))}) VALUES ({string.Join(", ", values)})");
            }
        }
    }

    /// <summary>The values of a column, by the order of the key, as texts.</summary>
    public async Task<List<string?>> ReadAsync(string table, string key, string column)
    {
        var type = database.Dialect.Name is "mysql" or "mariadb" ? "CHAR" : database.Dialect.Name == "sqlserver" ? "nvarchar(400)" : "TEXT";
        return await database.QueryAsync<string?>(SqlTemplate.FromText($"SELECT CAST({Name(column)} AS {type}) FROM {Name(table)} ORDER BY {Name(key)}"));
    }

    public string Name(string name)
    {
        var quoted = new System.Text.StringBuilder();
        database.Dialect.WriteName(quoted, name);
        return quoted.ToString();
    }

    private string Value(TableDraft table, ColumnDraft column, int row)
    {
        if (column.IsNullable && row == 2)
        {
            return "NULL";
        }

        return column.Type.Kind switch
        {
            FieldKind.String => $"'row {row}'",
            FieldKind.Boolean => row % 2 == 0 ? database.Dialect.TrueLiteral : database.Dialect.FalseLiteral,
            FieldKind.Double => string.Create(CultureInfo.InvariantCulture, $"{row}.5"),
            FieldKind.Decimal => database.Dialect.Name == "sqlite" ? $"'{row}.25'" : $"{row}.25",
            FieldKind.DateOnly => $"'2026-03-0{row}'",
            _ => row.ToString(CultureInfo.InvariantCulture),
        };
    }
}
