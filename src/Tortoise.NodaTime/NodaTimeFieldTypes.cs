using Tortoise;
using Tortoise.CompilerServices;
using Tortoise.NodaTime;

// The generator looks here for types that the runtime does not know.
[assembly: FieldType<InstantFieldType>]
[assembly: FieldType<LocalDateFieldType>]
[assembly: FieldType<LocalTimeFieldType>]
[assembly: FieldType<LocalDateTimeFieldType>]
[assembly: FieldType<DurationFieldType>]
[assembly: FieldType<DateTimeZoneFieldType>]
[assembly: FieldType<YearMonthFieldType>]
[assembly: FieldType<AnnualDateFieldType>]

// The columns, for tools: what the generator writes for the field types of a project.
[assembly: FieldTypeSchema(1, "Tortoise.NodaTime.InstantFieldType", """{"kind":"DateTime"}""")]
[assembly: FieldTypeSchema(1, "Tortoise.NodaTime.LocalDateFieldType", """{"kind":"DateOnly"}""")]
[assembly: FieldTypeSchema(1, "Tortoise.NodaTime.LocalTimeFieldType", """{"kind":"TimeOnly"}""")]
[assembly: FieldTypeSchema(1, "Tortoise.NodaTime.LocalDateTimeFieldType", """{"store":"TimestampWithoutTimeZone"}""")]
[assembly: FieldTypeSchema(1, "Tortoise.NodaTime.DurationFieldType", """{"kind":"TimeSpan"}""")]
[assembly: FieldTypeSchema(1, "Tortoise.NodaTime.DateTimeZoneFieldType", """{"store":"Text","length":64}""")]
[assembly: FieldTypeSchema(1, "Tortoise.NodaTime.YearMonthFieldType", """{"store":"Text","length":7}""")]
[assembly: FieldTypeSchema(1, "Tortoise.NodaTime.AnnualDateFieldType", """{"store":"Text","length":5}""")]
