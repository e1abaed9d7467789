using Tortoise.Compilation;
using Tortoise.Metadata;

namespace Tortoise.Dialects.SqlServer;

/// <summary>Lets a statement insert keys that the database would generate.</summary>
internal static class IdentityInsert
{
    public static void Begin(SqlWriter sql, ModelMetadata model) => Switch(sql, model, "ON; BEGIN TRY ");

    /// <summary>An error that ends the batch would leave it on, and the connection would refuse it for another table.</summary>
    public static void End(SqlWriter sql, ModelMetadata model)
    {
        sql.Text("; END TRY BEGIN CATCH ");
        Switch(sql, model, "OFF; THROW; END CATCH; ");
        Switch(sql, model, "OFF");
    }

    private static void Switch(SqlWriter sql, ModelMetadata model, string state)
    {
        sql.Text("SET IDENTITY_INSERT ").Table(model);
        sql.Text(" ").Text(state);
    }
}
