using Tortoise;
using Tortoise.CompilerServices;
using Tortoise.PostgreSql;

// The generator looks here for types that the runtime does not know.
[assembly: FieldType<Int32RangeFieldType>]
[assembly: FieldType<Int64RangeFieldType>]
[assembly: FieldType<DecimalRangeFieldType>]
[assembly: FieldType<DateRangeFieldType>]
[assembly: FieldType<DateTimeRangeFieldType>]
[assembly: FieldType<DateTimeOffsetRangeFieldType>]
[assembly: FieldType<NetworkFieldType>]
[assembly: FieldType<IntervalFieldType>]

// The columns, for tools: what the generator writes for the field types of a project.
[assembly: FieldTypeSchema(1, "Tortoise.PostgreSql.Int32RangeFieldType", """{"native":"int4range","only":["postgresql"]}""")]
[assembly: FieldTypeSchema(1, "Tortoise.PostgreSql.Int64RangeFieldType", """{"native":"int8range","only":["postgresql"]}""")]
[assembly: FieldTypeSchema(1, "Tortoise.PostgreSql.DecimalRangeFieldType", """{"native":"numrange","only":["postgresql"]}""")]
[assembly: FieldTypeSchema(1, "Tortoise.PostgreSql.DateRangeFieldType", """{"native":"daterange","only":["postgresql"]}""")]
[assembly: FieldTypeSchema(1, "Tortoise.PostgreSql.DateTimeRangeFieldType", """{"native":"tstzrange","only":["postgresql"]}""")]
[assembly: FieldTypeSchema(1, "Tortoise.PostgreSql.DateTimeOffsetRangeFieldType", """{"native":"tstzrange","only":["postgresql"]}""")]
[assembly: FieldTypeSchema(1, "Tortoise.PostgreSql.NetworkFieldType", """{"native":"cidr","only":["postgresql"]}""")]
[assembly: FieldTypeSchema(1, "Tortoise.PostgreSql.IntervalFieldType", """{"native":"interval","only":["postgresql"]}""")]
