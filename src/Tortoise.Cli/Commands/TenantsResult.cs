using System.Text.Json.Serialization;
using Tortoise.Cli.Output;

namespace Tortoise.Cli.Commands;

/// <summary>What <c>tortoise migrate --tenants</c> tells.</summary>
/// <param name="Group">The group.</param>
/// <param name="IsDryRun">True if nothing was changed.</param>
/// <param name="Migrations">How many migrations the group has.</param>
/// <param name="Tenants">The tenants, in the order in which they were named.</param>
/// <param name="Failed">How many failed.</param>
internal sealed record TenantsResult(string Group, bool IsDryRun, int Migrations, IReadOnlyList<TenantResult> Tenants, int Failed)
{
    /// <summary>How many are not as the migrations say, for a baseline.</summary>
    public int Different { get; init; }
}

/// <summary>What became of a tenant.</summary>
/// <param name="Tenant">Its name.</param>
/// <param name="State">How it stands.</param>
internal sealed record TenantResult(string Tenant, TenantState State)
{
    /// <summary>The name of its database; null if it was not opened.</summary>
    public string? Database { get; init; }

    /// <summary>The migrations that were applied, or would be.</summary>
    public IReadOnlyList<PlannedResult> Applied { get; init; } = [];

    /// <summary>Those that are pending afterwards.</summary>
    public IReadOnlyList<string> Pending { get; init; } = [];

    /// <summary>Those that wait until the deployment is over.</summary>
    public IReadOnlyList<string> AfterDeploy { get; init; } = [];

    /// <summary>The one before which it stopped, because it has a step in C#; null for none.</summary>
    public string? StoppedBefore { get; init; }

    /// <summary>What is not as the migrations say, for a baseline.</summary>
    public IReadOnlyList<string> Differences { get; init; } = [];

    /// <summary>The tables that no migration has, for a baseline.</summary>
    public IReadOnlyList<string> Others { get; init; } = [];

    /// <summary>How long it took.</summary>
    public double Milliseconds { get; init; }

    /// <summary>Why it failed; null if it did not.</summary>
    public string? Error { get; init; }

    /// <summary>The statement that the database refused; null for none.</summary>
    [JsonIgnore]
    public SqlExcerpt? Excerpt { get; init; }

    [JsonIgnore]
    public bool IsFailed => State is TenantState.Failed or TenantState.Stopped;

    /// <summary>The state for people.</summary>
    [JsonIgnore]
    public string Words => State switch
    {
        TenantState.UpToDate => "up to date",
        TenantState.Migrated => "migrated",
        TenantState.Recorded => "recorded",
        TenantState.Pending => "pending",
        TenantState.Different => "different",
        TenantState.Stopped => "stopped",
        TenantState.Cancelled => "cancelled",
        TenantState.NotBegun => "not begun",
        _ => "failed",
    };
}

/// <summary>How a tenant stands afterwards.</summary>
internal enum TenantState
{
    /// <summary>Nothing was pending.</summary>
    [JsonStringEnumMemberName("upToDate")]
    UpToDate,

    /// <summary>Migrations were applied.</summary>
    [JsonStringEnumMemberName("migrated")]
    Migrated,

    /// <summary>They were recorded without being run.</summary>
    [JsonStringEnumMemberName("recorded")]
    Recorded,

    /// <summary>They would be applied or recorded: it is a dry run.</summary>
    [JsonStringEnumMemberName("pending")]
    Pending,

    /// <summary>It is not as the migrations say, so no baseline was recorded.</summary>
    [JsonStringEnumMemberName("different")]
    Different,

    /// <summary>It stopped before a step in C#, which only the program can run.</summary>
    [JsonStringEnumMemberName("stopped")]
    Stopped,

    /// <summary>It failed.</summary>
    [JsonStringEnumMemberName("failed")]
    Failed,

    /// <summary>It was cancelled while it was under way.</summary>
    [JsonStringEnumMemberName("cancelled")]
    Cancelled,

    /// <summary>It was cancelled before its turn.</summary>
    [JsonStringEnumMemberName("notBegun")]
    NotBegun,
}
