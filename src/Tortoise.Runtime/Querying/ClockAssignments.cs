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
