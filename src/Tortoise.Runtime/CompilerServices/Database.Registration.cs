using Tortoise.CompilerServices;
using Tortoise.Execution;

namespace Tortoise;

/// <summary>Manual registration, for programs in languages without the generator: F# and Visual Basic.</summary>
public sealed partial class Database
{
    /// <summary>
    /// Registers a driver: <c>Database.RegisterDriver(new SqliteDriver())</c>. C# projects need no such call, because the generator registers
    /// the drivers of the packages they reference.
    /// </summary>
    public static void RegisterDriver(IDriver driver) => DriverRegistry.Add(driver);

    /// <summary>
    /// Registers a model and the other models of its assembly: <c>Database.RegisterModelsOf&lt;Team&gt;()</c>. C# projects need no such
    /// call, because the generator registers the models of the assemblies they reference.
    /// </summary>
    /// <typeparam name="TModel">Any model of the assembly.</typeparam>
    public static void RegisterModelsOf<TModel>()
        where TModel : class, IModel<TModel> =>

        // The first code of an assembly that runs has the runtime call its module initializer, which registers its models.
        _ = TModel.Metadata;
}
