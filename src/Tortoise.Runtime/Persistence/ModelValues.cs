using System.Text.Json;
using Tortoise.CompilerServices;
using Tortoise.Metadata;
using Tortoise.Persistence;

namespace Tortoise;

/// <summary>The values of an object as a whole: <c>team.CloneAsNew()</c>, <c>team.UpdateFrom(json)</c>, <c>team.ToDictionary()</c>. None of these sends anything.</summary>
public static class ModelValues
{
    extension<TModel>(IModel<TModel> model)
        where TModel : class, IModel<TModel>
    {
        /// <summary>
        /// Returns a copy of the object that is not saved: with the values of its fields, without a key that the database generates, and without its
        /// related objects. A key that the program sets must become another one: <c>country.CloneAsNew(c =&gt; c.Code = "CH2")</c>.
        /// </summary>
        /// <param name="change">Changes the copy; null for nothing.</param>
        /// <exception cref="InvalidOperationException">The key is not generated, and the copy has that of the object; or some fields of the object were not loaded.</exception>
        public TModel CloneAsNew(Action<TModel>? change = null)
        {
            var copy = ModelCopy<TModel>.Of((TModel)model);
            change?.Invoke(copy);
            return ObjectState<TModel>.KeyOf(copy) is { } key && key == ObjectState<TModel>.KeyOf((TModel)model)
                ? throw new InvalidOperationException(
                    $"The key of {TModel.Metadata.Name} is not generated, so the copy needs another one: CloneAsNew(x => x.{TModel.Metadata.Fields[TModel.Metadata.Key[0]].Property} = …), or CloneAsNew(key).")
                : copy;
        }

        /// <summary>Returns a copy of the object that is not saved and has another key, whatever sets it: <c>country.CloneAsNew("CH2")</c>.</summary>
        /// <typeparam name="TKey">Type of the key; a tuple for one of several columns.</typeparam>
        /// <param name="key">The key of the copy.</param>
        /// <param name="change">Changes the copy; null for nothing.</param>
        /// <exception cref="ArgumentException">The key of the model is of another type.</exception>
        /// <exception cref="InvalidOperationException">Some fields of the object were not loaded.</exception>
        public TModel CloneAsNew<TKey>(TKey key, Action<TModel>? change = null)
            where TKey : notnull
        {
            var copy = ModelCopy<TModel>.Of((TModel)model);
            ModelCopy<TModel>.SetKey(copy, key);
            change?.Invoke(copy);
            return copy;
        }

        /// <summary>
        /// Sets fields of the object to values by the names of their properties, in which case does not matter, and returns it. Values are converted: text to
        /// numbers, dates and members of enums, numbers to other ones. Saves nothing.
        /// </summary>
        /// <exception cref="ValidationException">
        /// There is no such field, it cannot be set (the key of a row, a computed column, a property without a setter), or the value is none of its type. All
        /// failures are told at once, and nothing was set.
        /// </exception>
        public TModel UpdateFrom(IEnumerable<KeyValuePair<string, object?>> values)
        {
            ArgumentNullException.ThrowIfNull(values);
            var given = new GivenFields<TModel>((TModel)model);
            foreach (var (name, value) in values)
            {
                given.Add(name, value);
            }

            given.Apply();
            return (TModel)model;
        }

        /// <summary>
        /// Sets fields of the object to the members of a JSON object, <c>{"name": "Owls", "points": 3}</c>, and returns it. Those that are not in it stay as
        /// they are. Saves nothing.
        /// </summary>
        /// <exception cref="ArgumentException">The JSON is not an object.</exception>
        /// <exception cref="ValidationException">As for a dictionary.</exception>
        public TModel UpdateFrom(JsonElement json)
        {
            if (json.ValueKind != JsonValueKind.Object)
            {
                throw new ArgumentException($"Fields of {TModel.Metadata.Name} are given by a JSON object, but this is {GivenValue.Describe(json)}.", nameof(json));
            }

            var given = new GivenFields<TModel>((TModel)model);
            foreach (var member in json.EnumerateObject())
            {
                given.Add(member.Name, member.Value);
            }

            given.Apply();
            return (TModel)model;
        }

        /// <summary>Returns the values of the fields by the names of their properties, in column order; without related objects.</summary>
        /// <exception cref="InvalidOperationException">A field was not loaded.</exception>
        public Dictionary<string, object?> ToDictionary()
        {
            var row = ModelCopy<TModel>.Row((TModel)model);
            var absent = TModel.Absent((TModel)model);
            return TModel.Metadata.Fields
                .Where(field => field is { IsDiscriminator: false, IsOffset: false } && !absent.Contains(field.Index))
                .ToDictionary(static field => field.Property, Value, StringComparer.Ordinal);

            object? Value(FieldMetadata field) => field.Type.ReadObject(in row, field.Index) is var value && field.Offset is { } offset
                ? KeptOffset.With(value as DateTimeOffset?, KeptOffset.Read(in row, offset))
                : value;
        }
    }
}
