using System.Net;
using Tortoise.Values;

namespace Tortoise.PostgreSql;

/// <summary><c>cidr</c>: an <see cref="IPNetwork"/>.</summary>
public sealed class NetworkFieldType() : FieldType<IPNetwork, string>(FieldTypes.String, StoreTypes.Native("cidr", "postgresql"))
{
    /// <inheritdoc/>
    protected override IPNetwork FromStored(string value) => IPNetwork.Parse(value);

    /// <inheritdoc/>
    protected override string ToStored(IPNetwork value) => value.ToString();
}
