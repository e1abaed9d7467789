namespace Tortoise.Diagnostics;

/// <summary>Where a database is, as telemetry tells it. There are no secrets in it.</summary>
/// <param name="System">The database, as <c>db.system.name</c> spells it.</param>
/// <param name="Namespace">The name of the database there; null if it is not known.</param>
/// <param name="Address">The name or address of the server; null if there is none.</param>
/// <param name="Port">Its port; null for the database's default.</param>
/// <param name="IsInProcess">True if it is in the memory of this process.</param>
internal sealed record DatabaseEndpoint(string System, string? Namespace = null, string? Address = null, int? Port = null, bool IsInProcess = false)
{
    /// <summary>The name of its pool of connections.</summary>
    public string PoolName => Address is null ? Namespace ?? System : $"{Address}{(Port is { } port ? $":{port}" : "")}/{Namespace}";
}
