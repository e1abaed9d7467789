using Tortoise.Persistence;

namespace Tortoise;

/// <summary>What is done with inputs (<see cref="InputAttribute{TModel}"/>): <c>patch.ApplyTo(team)</c>, <c>input.ToModel()</c>. Nothing is sent.</summary>
public static class ModelInputs
{
    extension<TInput, TModel>(IInput<TInput, TModel> input)
        where TInput : IInput<TInput, TModel>
        where TModel : class, IModel<TModel>
    {
        /// <summary>True if a member was given: a <c>partial</c> property was set, to whatever value; another one always is.</summary>
        /// <param name="member">Name of the member.</param>
        /// <exception cref="ArgumentException">There is no such member.</exception>
        public bool Has(string member) => Array.IndexOf(TInput.Members, member) is >= 0 and var index
            ? TInput.Given((TInput)input).Contains(index)
            : throw new ArgumentException($"{typeof(TInput).Name} has no member {member}, but {string.Join(", ", TInput.Members)}.", nameof(member));

        /// <summary>
        /// Returns what is wrong with the given members by the model's rules for their fields: empty if nothing is. What the model says about a whole object,
        /// or asks the database, is asked when it is saved.
        /// </summary>
        public IReadOnlyList<ValidationFailure> Validate()
        {
            var failures = new ValidationFailures();
            InputRules<TInput, TModel>.Check((TInput)input, failures);
            return failures.All;
        }

        /// <summary>Sets the fields of an object whose members were given, and returns it. Saves nothing.</summary>
        /// <exception cref="ValidationException">Given members break rules of the model; all of them are told, and nothing was set.</exception>
        public TModel ApplyTo(TModel model)
        {
            ArgumentNullException.ThrowIfNull(model);
            var failures = new ValidationFailures();
            InputRules<TInput, TModel>.Check((TInput)input, failures);
            InputRules<TInput, TModel>.CheckChange((TInput)input, failures);
            failures.ThrowIfAny(TModel.Metadata.Name);
            InputRules<TInput, TModel>.Set((TInput)input, model);
            return model;
        }
    }

    extension<TInput, TModel>(INewInput<TInput, TModel> input)
        where TInput : INewInput<TInput, TModel>
        where TModel : class, IModel<TModel>
    {
        /// <summary>Makes an object of the given members: <c>await Team.CreateAsync(input.ToModel())</c>. The others have the initial values of the model.</summary>
        /// <exception cref="ValidationException">
        /// Given members break rules of the model, or some are not given that the model requires; all of them are told.
        /// </exception>
        public TModel ToModel()
        {
            var failures = new ValidationFailures();
            InputRules<TInput, TModel>.Check((TInput)input, failures);
            InputRules<TInput, TModel>.CheckPresent((TInput)input, TInput.Required, failures);
            failures.ThrowIfAny(TModel.Metadata.Name);
            var model = TInput.Create((TInput)input);
            InputRules<TInput, TModel>.Set((TInput)input, model);
            return model;
        }
    }

    extension<TModel>(IModel<TModel> model)
        where TModel : class, IModel<TModel>
    {
        /// <summary>Sets the fields whose members of an input were given, and returns the object. Saves nothing.</summary>
        /// <exception cref="ValidationException">Given members break rules of the model; all of them are told, and nothing was set.</exception>
        public TModel UpdateFrom<TInput>(IInput<TInput, TModel> input)
            where TInput : IInput<TInput, TModel>
        {
            ArgumentNullException.ThrowIfNull(input);
            return input.ApplyTo((TModel)model);
        }
    }
}
