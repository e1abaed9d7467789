using Tortoise.Querying;

namespace Tortoise.Aot.Tests.Models;

[Model]
public partial class Draft
{
    public int Id { get; set; }
    public string Text { get; set; } = "";
    public int Owner { get; set; }
    [SoftDelete] public DateTime? DeletedAt { get; private set; }
    [ForeignKey(RelatedName = "Replies", OnDelete = OnDelete.NoAction)] public partial Draft? Original { get; set; }

    [QueryFilter]
    private static Q OfOwner(DraftFields d) => d.Owner == 1;

    [Manager]
    private static DraftQuerySet Default(DraftQuerySet all) => all.OrderBy(d => d.Text);
}
