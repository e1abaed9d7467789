using Tortoise;
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
