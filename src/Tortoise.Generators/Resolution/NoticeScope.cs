using Tortoise.Generators.Model;

namespace Tortoise.Generators.Resolution;

/// <summary>The obsolete and experimental declarations of a model and of what it refers to, which its code uses.</summary>
internal static class NoticeScope
{
    public static ModelSpec Of(ModelSpec model, IReadOnlyCollection<EndSpec> ends)
    {
        var notices = model.Fields.Select(static field => field.Notice)
            .Concat(model.Relations.Select(static relation => relation.Notice))
            .Concat(model.Links.Select(static links => links.Notice))
            .Concat(ends.Select(static end => end.Notice))
            .Append(model.Type.ModelName.Notice)
            .ToArray();
        var ids = notices.Select(static notice => notice.ExperimentalId?.Trim('"')).OfType<string>();
        return model with
        {
            NamesObsolete = notices.Any(static notice => notice.Obsolete is not null),
            Experimental = [.. model.Experimental.Concat(ids).Distinct().OrderBy(static id => id, StringComparer.Ordinal)],
        };
    }
}
