using Tortoise.Expressions;
using Tortoise.Metadata;
using Tortoise.Values;

namespace Tortoise.Querying;

/// <summary>What an update of rows sets besides what it is told: the time, in the fields that every write stamps (<see cref="AutoNowAttribute"/>).</summary>
internal static class ClockAssignments
{
    /// <summary>The assignments, and those of the clock to fields that they do not set.</summary>
    public static IReadOnlyList<Assignment> With(Database database, ModelMetadata model, IReadOnlyList<Assignment> assignments)
    {
        if (model.Stamped.Count == 0)
        {
            return assignments;
        }

        var now = database.TimeProvider.GetUtcNow();
        return [.. assignments, .. model.Stamped.Where(field => !IsSet(field, assignments)).Select(field => new Assignment(field, Value(field.Type, now)))];
    }

    /// <summary>What a soft delete sets.</summary>
    public static IReadOnlyList<Assignment> Marked(Database database, ModelMetadata model) => With(database, model, [Mark(database, model)]);

    /// <summary>The mark of a deleted row: the time, or true.</summary>
    public static Assignment Mark(Database database, ModelMetadata model) => new(model.SoftDelete!, Value(model.SoftDelete!.Type, database.TimeProvider.GetUtcNow()));

    /// <summary>The mark of a row that is not deleted: NULL, or false.</summary>
    public static Assignment Unmark(ModelMetadata model) => new(model.SoftDelete!, model.SoftDelete!.Type switch
    {
        FieldType<bool> exact => Constant(exact, false),
        FieldType<DateTime?> exact => Constant(exact, null),
        FieldType<DateTimeOffset?> exact => Constant(exact, null),
        var other => throw new InvalidOperationException($"Deleted rows cannot be marked by {other}."),
    });

    private static bool IsSet(FieldMetadata field, IReadOnlyList<Assignment> assignments)
    {
        foreach (var assignment in assignments)
        {
            if (assignment.Field == field)
            {
                return true;
            }
        }

        return false;
    }

    private static Expr Value(FieldType type, DateTimeOffset now) => type switch
    {
        FieldType<bool> exact => Constant(exact, true),
        FieldType<DateTime> exact => Constant(exact, now.UtcDateTime),
        FieldType<DateTime?> exact => Constant(exact, now.UtcDateTime),
        FieldType<DateTimeOffset> exact => Constant(exact, now),
        FieldType<DateTimeOffset?> exact => Constant(exact, now),
        FieldType<DateOnly> exact => Constant(exact, DateOnly.FromDateTime(now.UtcDateTime)),
        FieldType<DateOnly?> exact => Constant(exact, DateOnly.FromDateTime(now.UtcDateTime)),
        FieldType<TimeOnly> exact => Constant(exact, TimeOnly.FromDateTime(now.UtcDateTime)),
        FieldType<TimeOnly?> exact => Constant(exact, TimeOnly.FromDateTime(now.UtcDateTime)),
        _ => throw new InvalidOperationException($"The clock does not write {type}."),
    };

    private static Parameter<T> Constant<T>(FieldType<T> type, T value) => new(type, type.Store(value));
}
