using Tortoise.Generators.Model;
using Tortoise.Generators.Names;

namespace Tortoise.Generators.Resolution;

/// <summary>The properties that lead from objects of a model to others: its relations, its links, then the inverse relations.</summary>
internal static class ModelEnds
{
    public static IEnumerable<EndSpec> Of(ModelSpec model, ModelNode node) =>
        Of(model, node.Inverses).Select((end, index) => end with { OtherHasOrNull = node.EndsHaveOrNull[index] });

    /// <summary>The ends, before it is known which models have fields for rows that may be missing.</summary>
    public static IEnumerable<EndSpec> Of(ModelSpec model, IEnumerable<InverseRelation> inverses)
    {
        if (model.IsAbstract)
        {
            yield break;
        }

        for (var i = 0; i < model.Relations.Count; i++)
        {
            var relation = model.Relations[i];
            yield return new(relation.Name, relation.Identifier, EndKind.ToOne, relation.Target, i)
            {
                Accessibility = relation.HandleAccessibility,
                Part = relation.Part,
                IsNullable = relation.IsNullable || !relation.HasConstraint,
                Notice = relation.Notice.And(relation.Target.Notice),
                Summary = relation.Summary,
            };
        }

        for (var i = 0; i < model.Links.Count; i++)
        {
            var links = model.Links[i];
            yield return new(links.Name, links.Identifier, EndKind.Links, links.Target, i)
            {
                Accessibility = links.HandleAccessibility,
                Part = links.Part,
                IsNullable = true,
                LinkModel = links.LinkModel,
                Notice = links.Notice.And(links.Target.Notice).And(links.LinkModel?.Notice),
                Summary = links.Summary,
            };
        }

        foreach (var inverse in inverses.Where(static inverse => inverse.Taken is null))
        {
            yield return new(inverse.Name, CSharpNames.Escape(inverse.Name), inverse.Kind, inverse.Source, inverse.Index)
            {
                Accessibility = inverse.Accessibility,
                Part = inverse.Part,
                IsNullable = true,
                Back = inverse.Relation,
                LinkModel = inverse.LinkModel,
                Notice = inverse.Source.Notice.And(inverse.LinkModel?.Notice),
            };
        }
    }
}
