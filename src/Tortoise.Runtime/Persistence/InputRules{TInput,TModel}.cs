using Tortoise.CompilerServices;
using Tortoise.Metadata;

namespace Tortoise.Persistence;

/// <summary>What an input's members must satisfy, and how they are set.</summary>
internal static class InputRules<TInput, TModel>
    where TInput : IInput<TInput, TModel>
    where TModel : class, IModel<TModel>
{
    private static readonly FieldMetadata[] Fields = [.. TInput.Members.Select(static member => TModel.Metadata.Fields.Single(
        field => field.Property == member && !field.IsDiscriminator && !TModel.OfOthers.Contains(field.Index)))];

    /// <summary>Checks the given members by the rules of their fields.</summary>
    public static void Check(TInput input, ValidationFailures failures)
    {
        var given = TInput.Given(input);
        for (var i = 0; i < Fields.Length; i++)
        {
            if (!given.Contains(i))
            {
                continue;
            }

            var value = TInput.Value(input, i);
            if (value is null && !Fields[i].IsNullable)
            {
                failures.Required(Fields[i].Property, null);
            }
            else if (Fields[i].HasRules)
            {
                TModel.ValidateValue(Fields[i].Index, value, failures);
            }
            else
            {
                ColumnRules.Check(Fields[i], value, failures);
            }
        }
    }

    /// <summary>Refuses what is set only when an object is made.</summary>
    public static void CheckChange(TInput input, ValidationFailures failures)
    {
        var given = TInput.Given(input);
        for (var i = 0; i < Fields.Length; i++)
        {
            if (given.Contains(i) && TInput.OnlyNew.Contains(i))
            {
                failures.Add(Fields[i].Property, $"it is set when a {TModel.Metadata.Name} is made, and cannot be changed");
            }
        }
    }

    /// <summary>Refuses what is not given.</summary>
    public static void CheckPresent(TInput input, FieldSet required, ValidationFailures failures)
    {
        var given = TInput.Given(input);
        for (var i = 0; i < Fields.Length; i++)
        {
            if (required.Contains(i) && !given.Contains(i))
            {
                failures.Add(Fields[i].Property, "a value is required, but none was given");
            }
        }
    }

    public static void Set(TInput input, TModel model)
    {
        var given = TInput.Given(input);
        for (var i = 0; i < Fields.Length; i++)
        {
            if (given.Contains(i))
            {
                TInput.Set(input, i, model);
            }
        }
    }
}
