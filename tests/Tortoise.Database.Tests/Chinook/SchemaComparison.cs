using Tortoise.Metadata;
using Tortoise.Schema;

namespace Tortoise.Tests.Chinook;

/// <summary>The shop's tables beside those that others made.</summary>
public sealed class SchemaComparison : ChinookTest
{
    internal static readonly ModelMetadata[] Models =
    [
        ArtistQuerySet.Model, AlbumQuerySet.Model, GenreQuerySet.Model, MediaTypeQuerySet.Model, TrackQuerySet.Model, PlaylistQuerySet.Model,
        PlaylistTrackQuerySet.Model, EmployeeQuerySet.Model, CustomerQuerySet.Model, InvoiceQuerySet.Model, InvoiceLineQuerySet.Model,
    ];

    [Test]
    public async Task The_foreign_keys_are_those_of_the_models()
    {
        var there = await Database.Current.IntrospectAsync();
        Assert.That(KeysOf(Database.Current.DescribeSchema(Models)), Is.EqualTo(KeysOf(there)).And.Length.EqualTo(11));

        static string[] KeysOf(SchemaModel schema) =>
        [
            .. schema.Tables.SelectMany(table => table.ForeignKeys.Select(
                key => $"{table.Name}.{string.Join(',', key.Columns)} → {key.ReferencedTable}.{string.Join(',', key.ReferencedColumns)} {key.OnDelete}"))
                .Order(StringComparer.Ordinal),
        ];
    }
}
