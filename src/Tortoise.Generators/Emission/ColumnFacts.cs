using Tortoise.Generators.Catalog;
using Tortoise.Generators.Model;
using static Tortoise.Generators.Emission.Json;
using static Tortoise.Generators.Emission.ModelFacts;

namespace Tortoise.Generators.Emission;

/// <summary>A column as JSON.</summary>
internal static class ColumnFacts
{
    public static string Of(FieldSpec field) => Json.Object(
    [
        ("name", Text(field.Column)),
        ("property", Text(field.Name)),
        ("renamedFrom", OptionalText(field.RenamedFrom)),
        .. ColumnTypeFacts.Of(field.Type),
        .. Options(field),
        ("version", True(field.IsVersion)),
        .. Declared(field),
    ]);

    /// <summary>The column without its property. A version is an ordinary column, unless the database counts it.</summary>
    public static string Neutral(FieldSpec field) => Json.Object(
    [
        ("name", Text(field.Column)),
        .. ColumnTypeFacts.Neutral(field.Type),
        .. Options(field),
        ("version", True(field.IsVersion && field.Type.StoredKind == FieldCatalog.Bytes)),
        .. Declared(field),
    ]);

    private static (string Name, string? Value)[] Options(FieldSpec field) =>
    [
        ("length", Number(field.MaxLength)),
        ("nullable", True(field.Type.IsNullable || field.IsOfSomeRows)),
        ("generated", True(field.IsGenerated)),
        ("identity", field.Identity is { } numbers ? Numbers(numbers) : null),
        ("unique", True(field.IsUnique)),
    ];

    private static (string Name, string? Value)[] Declared(FieldSpec field) =>
    [
        ("declared", field.ColumnType is { } type ? Json.Object(("type", Text(type.Name)), ("only", Only(type.Databases))) : null),
        ("computed", List(Choices(field.Computed, static choice => choice.Else).Select(Computed))),
        ("default", List(Choices(field.DbDefault, static choice => choice.Else).Select(Default))),
        ("comment", OptionalText(field.Comment)),
    ];

    private static string Numbers(NumbersSpec numbers) => Json.Object(("start", Number(numbers.Start)), ("increment", Number(numbers.Increment)));

    /// <summary>What is declared for databases, that of the others last.</summary>
    private static IEnumerable<T> Choices<T>(T? first, Func<T, T?> next)
        where T : class
    {
        for (var choice = first; choice is not null; choice = next(choice))
        {
            yield return choice;
        }
    }

    private static string Computed(ComputedSpec computed) =>
        Json.Object(("sql", OptionalText(computed.Sql)), ("stored", False(computed.IsStored)), ("only", Only(computed.Databases)));

    private static string Default(DbDefaultSpec value) => Json.Object(
        Constant(value.Constant),
        ("sql", OptionalText(value.Sql)),
        ("sequence", OptionalText(value.Sequence)),
        ("numbers", value.Numbers is { } numbers ? Numbers(numbers) : null),
        ("only", Only(value.Databases)));

    /// <summary>A constant under the name of its type; a decimal is text, because numbers of JSON are not decimal everywhere.</summary>
    private static (string, string?) Constant(ConstantSpec? constant) => constant?.Kind switch
    {
        ConstantKind.Boolean => ("boolean", constant.Text),
        ConstantKind.Int64 => ("integer", constant.Text),
        ConstantKind.Double => ("double", Text(constant.Text)),
        ConstantKind.Decimal => ("decimal", Text(constant.Text)),
        ConstantKind.String => ("text", Text(constant.Text)),
        _ => ("", null),
    };
}
