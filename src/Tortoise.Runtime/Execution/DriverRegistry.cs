using System.ComponentModel;
using System.Data.Common;
using Tortoise.Execution;

namespace Tortoise.CompilerServices;

/// <summary>The drivers of the process. Generated code registers those whose packages the app references.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class DriverRegistry
{
    private static readonly Lock Gate = new();
    private static readonly Dictionary<string, IDriver> ByScheme = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Registers a driver, unless it is already registered.</summary>
    public static void Add(IDriver driver)
    {
        ArgumentNullException.ThrowIfNull(driver);
        lock (Gate)
        {
            foreach (var scheme in driver.Schemes)
            {
                ByScheme.TryAdd(scheme, driver);
            }
        }
    }

    internal static IDriver Find(string scheme)
    {
        var package = DatabaseNames.PackageOf(scheme);
        lock (Gate)
        {
            return ByScheme.TryGetValue(scheme, out var driver)
                ? driver
                : throw new ConfigurationException($"No referenced package has a driver for '{scheme}://'{(package is null ? "" : $": add the package {package}")}. {Known(package is not null)}");
        }
    }

    /// <summary>The driver of a connection string, and the part for that driver: <c>scheme:</c> may precede it.</summary>
    internal static (IDriver Driver, string ConnectionString) OfConnectionString(string text)
    {
        lock (Gate)
        {
            var colon = text.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0 && ByScheme.TryGetValue(text[..colon], out var named))
            {
                return (named, text[(colon + 1)..]);
            }

            var drivers = ByScheme.Values.Distinct().ToList();
            return drivers.Count == 1
                ? (drivers[0], text)
                : throw new ConfigurationException(
                    $"A connection string does not say which database it is for: write the scheme before it, scheme:Name=Value. {Known()}");
        }
    }

    internal static (IDriver Driver, SessionPool Pool) Open(DbConnection connection) => Open(connection, driver => driver.Open(connection));

    internal static (IDriver Driver, SessionPool Pool) Open(DbDataSource dataSource) => Open(dataSource, driver => driver.Open(dataSource));

    private static (IDriver Driver, SessionPool Pool) Open(object source, Func<IDriver, SessionPool?> open)
    {
        IDriver[] drivers;
        lock (Gate)
        {
            drivers = [.. ByScheme.Values.Distinct()];
        }

        foreach (var driver in drivers)
        {
            if (open(driver) is { } pool)
            {
                return (driver, pool);
            }
        }

        throw new ConfigurationException($"No referenced package accepts a {source.GetType().Name}. {Known()}");
    }

    private static string Known(bool isPackageNamed = false) => ByScheme.Count == 0
        ? (isPackageNamed ? "" : "No driver package is referenced: add the package of your database to the project that starts the program. ")
            + "In F# or Visual Basic, where no generator runs, register the driver with Database.RegisterDriver, and your models with Database.RegisterModelsOf."
        : $"Known schemes: {string.Join(", ", ByScheme.Keys.Order(StringComparer.Ordinal).Select(scheme => scheme + "://"))}.";
}
