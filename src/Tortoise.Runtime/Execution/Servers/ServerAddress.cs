namespace Tortoise.Execution;

/// <summary>Where a server is.</summary>
/// <param name="Host">Name or address of the host; an address of IPv6 without brackets.</param>
/// <param name="Port">Port; null if the URL gives none.</param>
internal readonly record struct ServerAddress(string Host, int? Port);
