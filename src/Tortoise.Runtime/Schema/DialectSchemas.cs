using Tortoise.Schema;

namespace Tortoise.Dialects;

/// <summary>The schema services of a dialect.</summary>
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
