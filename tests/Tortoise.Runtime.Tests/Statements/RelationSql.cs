using Tortoise.CompilerServices;
using Tortoise.Expressions;
using Tortoise.Relations;
using Tortoise.Tests.Club;

namespace Tortoise.Runtime.Tests.Statements;

/// <summary>Saved objects without a database, and the statements that load relations of some.</summary>
internal static class RelationSql
{
    public static Tournament Cup { get; } = Saved(new Tournament { Id = 7, Name = "Cup" });

    public static Reporter Ann { get; } = Saved(new Reporter { Id = 8, Name = "Ann" });

    public static Squad Falcons { get; } = Saved(new Squad { Id = new Guid("018f3c5e-0000-7000-8000-000000000001"), Name = "Falcons" });

    public static Event Final { get; } = Saved(new Event { Id = 9, Name = "Final", TournamentId = 7 });

    /// <summary>The statement that loads a relation of these objects.</summary>
    public static Query Load(IRelationPath path, params object[] owners)
    {
        var load = path.ToLoad();
        return RelationLoader.Statement(RelationLoader.Query(load).WithWhere(Owners.Of(owners, load, reload: true).Portions(100).Single()));
    }

    /// <summary>Tournaments with these keys.</summary>
    public static Tournament[] CupsOf(params IEnumerable<int> keys) => [.. keys.Select(key => Saved(new Tournament { Id = key, Name = "Cup" }))];

    private static TModel Saved<TModel>(TModel model)
        where TModel : class, IModel<TModel>
    {
        TModel.State(model).MarkSaved();
        return model;
    }
}
