namespace Tortoise.Schema;

/// <summary>What a dialect provides for schemas, in addition to the datasheet. Every <see cref="Dialects.Dialect"/> implements it.</summary>
internal interface ISchemaFactory
{
    /// <summary>Derives schemas from models, and the statements that create them.</summary>
    /// <param name="safe">True for statements that skip what already exists.</param>
    SchemaWriter CreateSchemaWriter(bool safe);

    /// <summary>Reads the schema of a live database.</summary>
    Introspector CreateIntrospector(CatalogQuery query);
}
