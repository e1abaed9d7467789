using Tortoise.Schema;

namespace Tortoise.Dialects;

/// <summary>From the datasheet of a dialect to its schemas.</summary>
internal static class DialectSchemas
{
    extension(Dialect dialect)
    {
        /// <inheritdoc cref="ISchemaFactory.CreateSchemaWriter"/>
        public SchemaWriter CreateSchemaWriter(bool safe) => ((ISchemaFactory)dialect).CreateSchemaWriter(safe);

        /// <inheritdoc cref="ISchemaFactory.CreateIntrospector"/>
        public Introspector CreateIntrospector(CatalogQuery query) => ((ISchemaFactory)dialect).CreateIntrospector(query);
    }
}
