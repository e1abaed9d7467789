using Tortoise;
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
