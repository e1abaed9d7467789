using Tortoise.Execution;

namespace Tortoise;

public sealed partial class Database
{
    private static readonly AsyncLocal<IServiceProvider?> FlowServices = new();

    private readonly IServiceProvider? _services;

    /// <summary>The services of this async flow (<see cref="Enter(IServiceProvider)"/>), else those of the options; null for none.</summary>
    public IServiceProvider? Services => FlowServices.Value ?? Real._services;

    /// <summary>
    /// Makes this database the current one for this async flow, as <see cref="Enter()"/> does, with the services from which hooks come
    /// (<see cref="WriteHook.FromServices{THook}"/>): those of a request.
    /// </summary>
    /// <param name="services">The services; the caller disposes them after the scope.</param>
    public IDisposable Enter(IServiceProvider services)
    {
        ArgumentNullException.ThrowIfNull(services);
        return new ServiceScope(Enter(), services);
    }

    /// <summary>Restores what was there before.</summary>
    private sealed class ServiceScope : IDisposable
    {
        private readonly IDisposable _database;
        private readonly IServiceProvider? _outer = FlowServices.Value;

        public ServiceScope(IDisposable database, IServiceProvider services)
        {
            _database = database;
            FlowServices.Value = services;
        }

        public void Dispose()
        {
            _database.Dispose();
            FlowServices.Value = _outer;
        }
    }
}
