namespace Tortoise.Schema;

/// <summary>What a dialect is for schemas, beside a datasheet. Every <see cref="Dialects.Dialect"/> implements it.</summary>
internal interface ISchemaFactory
{
    /// <summary>Makes schemas of models, and the statements that create them.</summary>
    /// <param name="safe">True for statements that pass over what is there already.</param>
    SchemaWriter CreateSchemaWriter(bool safe);

    /// <summary>Reads the schema of a live database.</summary>
    Introspector CreateIntrospector(CatalogQuery query);
}
