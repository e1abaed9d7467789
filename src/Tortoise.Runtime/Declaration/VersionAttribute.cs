namespace Tortoise;

/// <summary>
/// The version of the row, by which a save detects that the row was changed since it was read (optimistic locking).
/// <c>SaveAsync</c>, <c>DeleteAsync</c> and <c>BulkUpdateAsync</c> of an object change the row only if it still has the version that the
/// object holds; otherwise they write nothing and throw a <see cref="ConcurrencyException"/>.
/// </summary>
/// <remarks>
/// <para>An <see cref="int"/> or <see cref="long"/> is counted by Tortoise: every update adds 1, also set-based ones, unless they set it
/// themselves, and the update of an upsert. An insert writes it as it is in the object: 0, unless the program sets it.</para>
/// <para>A <c>byte[]</c> is a <c>rowversion</c>, which SQL Server assigns to a row on every write, by any client; it is never written. Other
/// databases refuse it with an <see cref="UnsupportedByDialectException"/>.</para>
/// <para>A model has at most one version. A query always reads it (even with <c>Only</c>); a refresh of some fields leaves it as it
/// is, so that a change of the other fields is still detected. After a rollback an object holds the version that it held before.</para>
/// </remarks>
[AttributeUsage(AttributeTargets.Property)]
public sealed class VersionAttribute : Attribute;
