namespace Tortoise.Generators.Tests.Behaviour.Models;

[Model, PrimaryKey(nameof(ListId), nameof(TrackId))]
public partial record Playlist(int ListId, int TrackId, string? Note)
{
    public partial int Rank { get; set; }
}
