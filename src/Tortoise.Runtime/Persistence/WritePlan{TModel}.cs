using Tortoise.CompilerServices;
using Tortoise.Expressions;
using Tortoise.Metadata;

namespace Tortoise.Persistence;

/// <summary>Which columns a save of a model writes.</summary>
internal static class WritePlan<TModel>
    where TModel : class, IModel<TModel>
{
    private static readonly FieldSet AlwaysInserted = Fields(field => !IsOmittable(field) && field is { IsRowVersion: false, Computed: null });
    private static readonly FieldSet AlwaysReturned = Fields(field => field.IsRowVersion || field.Computed is not null);
    private static readonly int[] Omittable = Indexes(IsOmittable);

    // The mark of a deleted row is written where it is named or was assigned: an object that was read before the delete must not undo it.
    private static readonly FieldSet AlwaysUpdated = Fields(field => IsUpdated(field) && field is { IsTracked: false, IsSoftDelete: false });
    private static readonly int[] Tracked = Indexes(field => IsUpdated(field) && field.IsTracked);
    private static readonly int[] StampedAtInsert = Indexes(field => field.ClockStamp != ClockStamp.None);
    private static readonly int[] StampedAtSave = Indexes(field => field.ClockStamp == ClockStamp.Save);

    // The statements of the last save of each kind: the next one is mostly the same, and a compiler knows it.
    private static InsertRow? _insert;
    private static InsertRow? _upsert;
    private static UpdateRow? _update;

    public static FieldSet All { get; } = Fields(_ => true);

    /// <summary>Deletes the row of an object.</summary>
    public static DeleteRow Delete { get; } = new(TModel.Metadata);

    /// <summary>What an update changes besides the fields that it is given: the version, and what the database computes.</summary>
    public static FieldSet Followers { get; } = Fields(field => field.IsFollower);

    /// <summary>Columns of an insert: all but those that the program left to the database, which are returned.</summary>
    public static (FieldSet Fields, FieldSet Returning) Insert(TModel model)
    {
        var (fields, returning) = (AlwaysInserted, AlwaysReturned);
        foreach (var index in Omittable)
        {
            if (TModel.IsUnset(model, index))
            {
                returning = returning.With(index);
            }
            else
            {
                fields = fields.With(index);
            }
        }

        var absent = TModel.Absent(model);
        return (fields.Without(absent), TModel.Metadata.WithOffsets(returning).Without(absent));
    }

    /// <summary>Inserts the row of an object.</summary>
    public static InsertRow InsertOf(FieldSet fields, FieldSet returning) =>
        _insert is { } last && last.Fields == fields && last.Returning == returning ? last : _insert = new InsertRow(TModel.Metadata, fields, returning);

    /// <summary>Inserts the row of an object, or does what is to be done if there is one; and the fields that are as their columns are after it.</summary>
    public static (InsertRow Statement, FieldSet Written) InsertOf(FieldSet fields, FieldSet returning, ConflictRule rule)
    {
        if (rule.Action == ConflictAction.Fail)
        {
            return (InsertOf(fields, returning), All);
        }

        if (rule.Action == ConflictAction.Update)
        {
            // The row may be another's, with a key and values of its own: the object learns its key and is as the row is in these only.
            returning = WithKey(WithVersion(returning.With(rule.Computed?.Fields ?? default)));
        }

        if (rule.Computed is not null)
        {
            // It has values of its own.
            return (new InsertRow(TModel.Metadata, fields, returning, rule), WithKey(rule.Update));
        }

        var statement = _upsert is { } last && last.Fields == fields && last.Returning == returning && last.Conflict == rule
            ? last
            : _upsert = new InsertRow(TModel.Metadata, fields, returning, rule);
        return (statement, rule.Action == ConflictAction.Update ? WithKey(rule.Update) : All);
    }

    /// <summary>Updates the row of an object.</summary>
    public static UpdateRow UpdateOf(FieldSet fields) =>
        _update is { } last && last.Fields == fields ? last : _update = new UpdateRow(TModel.Metadata, fields);

    /// <summary>Columns of an update: those not tracked, and the tracked ones that were assigned. Empty if nothing is to be written.</summary>
    public static FieldSet Update(TModel model)
    {
        var fields = AlwaysUpdated;
        ref var state = ref TModel.State(model);
        foreach (var index in Tracked)
        {
            if (state.HasChanged(index))
            {
                fields = fields.With(index);
            }
        }

        return fields.Without(TModel.Absent(model));
    }

    /// <summary>The fields and those of the key.</summary>
    public static FieldSet WithKey(FieldSet fields)
    {
        for (var i = 0; i < TModel.Metadata.Key.Count; i++)
        {
            fields = fields.With(TModel.Metadata.Key[i]);
        }

        return fields;
    }

    /// <summary>The fields and the version, if there is one.</summary>
    public static FieldSet WithVersion(FieldSet fields) => TModel.Metadata.Version is { } version ? fields.With(version.Index) : fields;

    /// <summary>The time of an insert; any other one if no field is stamped.</summary>
    public static DateTimeOffset TimeOfInsert(TimeProvider clock) => StampedAtInsert.Length == 0 ? default : clock.GetUtcNow();

    /// <summary>The time of a save; any other one if no field is stamped.</summary>
    public static DateTimeOffset TimeOfSave(TimeProvider clock) => StampedAtSave.Length == 0 ? default : clock.GetUtcNow();

    public static void StampInsert(TModel model, DateTimeOffset now)
    {
        ref var state = ref TModel.State(model);
        if (state.IsSaved)
        {
            // A copy of an object that was read: its values are its own, whether they were assigned since or not.
            foreach (var index in Omittable)
            {
                state.Change(index);
            }
        }

        foreach (var index in StampedAtInsert)
        {
            TModel.Stamp(model, index, now);
        }
    }

    /// <summary>Writes the time into the fields that every save stamps, and adds them.</summary>
    public static FieldSet StampUpdate(TModel model, FieldSet fields, DateTimeOffset now)
    {
        foreach (var index in StampedAtSave)
        {
            TModel.Stamp(model, index, now);
            fields = fields.With(index);
        }

        return fields;
    }

    /// <summary>The fields and those that every save stamps, unless there is nothing to write.</summary>
    public static FieldSet WithStamps(FieldSet fields) => fields.IsEmpty ? fields : StampedAtSave.Aggregate(fields, static (set, index) => set.With(index));

    /// <summary>The named fields.</summary>
    /// <param name="fields">The fields.</param>
    /// <param name="mayHoldKey">True if they are not written, so that the key and the version can be among them.</param>
    /// <param name="withOffsets">True if of a time whose offset is kept both fields are meant, whichever is named.</param>
    /// <exception cref="ArgumentException">A field is the version, part of the key or of another model, or there is none.</exception>
    public static FieldSet Named(FieldList fields, bool mayHoldKey = false, bool withOffsets = true)
    {
        if (fields.Count == 0)
        {
            throw new ArgumentException("Name at least one field.", nameof(fields));
        }

        var set = default(FieldSet);
        for (var i = 0; i < fields.Count; i++)
        {
            var field = fields[i];
            if (!ReferenceEquals(field.Metadata.Model, TModel.Metadata))
            {
                throw new ArgumentException($"{field.Metadata} is not a field of {TModel.Metadata.Name}.", nameof(fields));
            }

            if (field.Source is JoinedTable)
            {
                throw new ArgumentException($"{field.Metadata} belongs to a joined row; an object writes its own fields only.", nameof(fields));
            }

            if (field.Metadata.IsKey && !mayHoldKey)
            {
                throw new ArgumentException($"{field.Metadata} is part of the key, which an update cannot change.", nameof(fields));
            }

            if (field.Metadata.IsVersion && !mayHoldKey)
            {
                throw new ArgumentException($"{field.Metadata} is the version, which every update changes by itself: do not name it.", nameof(fields));
            }

            if (field.Metadata.IsDiscriminator && !mayHoldKey)
            {
                throw new ArgumentException($"{field.Metadata} says of which class the row is, which an update cannot change: do not name it.", nameof(fields));
            }

            if (field.Metadata.Computed is not null && !mayHoldKey)
            {
                throw new ArgumentException($"{field.Metadata} is computed by the database, so nothing can be written to it: do not name it.", nameof(fields));
            }

            set = set.With(field.Metadata.Index);
        }

        return withOffsets ? TModel.Metadata.WithOffsets(set) : set;
    }

    private static bool IsOmittable(FieldMetadata field) => field.IsGenerated || field.DbDefault is not null;

    private static bool IsUpdated(FieldMetadata field) => field is { IsKey: false, IsVersion: false, Computed: null, IsDiscriminator: false } && field.ClockStamp != ClockStamp.Save;

    private static FieldSet Fields(Func<FieldMetadata, bool> condition) =>
        Indexes(condition).Aggregate(default(FieldSet), (set, index) => set.With(index));

    private static int[] Indexes(Func<FieldMetadata, bool> condition) =>
        [.. TModel.Metadata.Fields.Where(condition).Select(field => field.Index)];
}
