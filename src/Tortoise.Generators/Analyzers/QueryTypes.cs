using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Tortoise.Generators.Catalog;
using Tortoise.Generators.Model;
using Tortoise.Generators.Parsing;

namespace Tortoise.Generators.Analyzers;

/// <summary>
/// The types of the runtime in queries, and the operations that return them. A handle represents a value in the
/// database: a column, a computed value, a condition, the fields of a row, related rows.
/// </summary>
internal sealed class QueryTypes
{
    private readonly INamedTypeSymbol _expression;
    private readonly INamedTypeSymbol? _condition;
    private readonly INamedTypeSymbol? _rowFields;
    private readonly INamedTypeSymbol? _toMany;
    private readonly INamedTypeSymbol?[] _queries;
    private readonly INamedTypeSymbol? _anyRow;
    private readonly INamedTypeSymbol? _model;
    private readonly INamedTypeSymbol? _selectable;

    private QueryTypes(INamedTypeSymbol expression, Compilation compilation)
    {
        _expression = expression;
        _condition = Find(compilation, TypeNames.Q);
        _rowFields = Find(compilation, TypeNames.RowFields + "`1");
        _anyRow = Find(compilation, TypeNames.IRowFields);
        _toMany = Find(compilation, TypeNames.ToMany + "`2");
        _model = Find(compilation, TypeNames.IModel + "`1");
        _selectable = Find(compilation, TypeNames.ISelectable + "`2");
        _queries =
        [
            Find(compilation, TypeNames.QuerySet + "`1"), Find(compilation, TypeNames.Projection + "`1"), Find(compilation, TypeNames.RawQuery + "`1"),
            Find(compilation, TypeNames.Groups + "`2"), Find(compilation, TypeNames.QueryRows + "`1"),
        ];
    }

    /// <summary>Null if the compilation does not know Tortoise.</summary>
    public static QueryTypes? Of(Compilation compilation) =>
        Find(compilation, TypeNames.Expr) is { } expression ? new QueryTypes(expression, compilation) : null;

    public bool IsHandle(ITypeSymbol? type) => IsValue(type) || IsRow(type) || IsOrDerives(type, _toMany);

    /// <summary>A column, a computed value or a condition.</summary>
    public bool IsValue(ITypeSymbol? type) => IsOrDerives(type, _expression) || IsCondition(type);

    public bool IsCondition(ITypeSymbol? type) => IsOrDerives(type, _condition);

    /// <summary>The generated fields of a row.</summary>
    public bool IsRow(ITypeSymbol? type) => type switch
    {
        ITypeParameterSymbol parameter => parameter.ConstraintTypes.Any(IsRow),
        INamedTypeSymbol { TypeKind: TypeKind.Interface } face => Is(face, _anyRow) || face.AllInterfaces.Any(inherited => Is(inherited, _anyRow)),
        _ => IsOrDerives(type, _rowFields),
    };

    /// <summary>The generated fields of a row that may be missing.</summary>
    public bool IsOptionalRow(ITypeSymbol? type) =>
        type is INamedTypeSymbol { Name: ModelName.OrNull, ContainingType: { } fields, BaseType: { } inherited } && SymbolEqualityComparer.Default.Equals(fields, inherited) && IsRow(fields);

    /// <summary>What can be selected.</summary>
    public bool IsSelectable(ITypeSymbol? type) => type is INamedTypeSymbol { TypeKind: TypeKind.Interface, Arity: 2 } && Is(type, _selectable);

    public bool IsQuery(ITypeSymbol? type) => _queries.Any(query => IsOrDerives(type, query));

    /// <summary>True for members of Tortoise and of models.</summary>
    public bool IsOurs(IMethodSymbol method) =>
        IsOfRuntime(method)
        || (method.ContainingType is { } type && (IsQuery(type) || type.AllInterfaces.Any(face => Is(face, _model)) || method.IsGenerated()));

    public bool IsOfRuntime(ISymbol symbol) => SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, _expression.ContainingAssembly);

    /// <summary>
    /// True for a handle of a value in the database, which is never null in C#. A variable or parameter may be an optional condition, whose
    /// test for null is about itself.
    /// </summary>
    public bool IsOfRow(IOperation? operation)
    {
        operation = operation?.Plain();
        return operation switch
        {
            null => false,
            ITupleOperation tuple => tuple.Elements.Any(IsOfRow),
            _ when !IsHandle(operation.Type) => false,
            IParameterReferenceOperation { Parameter: var parameter } =>
                IsRow(operation.Type) ? parameter.NullableAnnotation != NullableAnnotation.Annotated : IsOfLambda(parameter),
            ILocalReferenceOperation local => IsOfRow(Initializer(local)),
            _ when IsRow(operation.Type) => true,
            IPropertyReferenceOperation { Instance: { } instance } property =>
                IsHandle(instance.Type) || IsOfRuntime(property.Property) || instance.Type is { IsAnonymousType: true },
            IFieldReferenceOperation { Instance: IParameterReferenceOperation { Type.IsTupleType: true, Parameter.ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.AnonymousFunction } } } => true,
            IInvocationOperation invocation => IsOfRuntime(invocation.TargetMethod),
            IBinaryOperation { OperatorMethod: not null } or IUnaryOperation { OperatorMethod: not null } => true,
            IConditionalAccessOperation access => IsOfRow(access.Operation),
            IConditionalOperation choice => IsOfRow(choice.WhenTrue) && IsOfRow(choice.WhenFalse),
            ICoalesceOperation coalesce => IsOfRow(coalesce.Value),
            _ => false,
        };
    }

    /// <summary>True within code that receives a row: a lambda of a query, or a user's method with the fields of a row.</summary>
    public bool IsWithinQuery(IOperation operation, ISymbol containingSymbol)
    {
        for (var current = operation.Parent; current is not null; current = current.Parent)
        {
            var method = current switch
            {
                IAnonymousFunctionOperation lambda => lambda.Symbol,
                ILocalFunctionOperation local => local.Symbol,
                _ => null,
            };
            if (method?.Parameters.Any(parameter => IsRow(parameter.Type) || (IsOfLambda(parameter) && IsValue(parameter.Type))) == true)
            {
                return true;
            }
        }

        return containingSymbol is IMethodSymbol containing && containing.Parameters.Any(parameter => IsRow(parameter.Type));
    }

    /// <summary>What the lambda of a query receives is there; a method may have an optional condition.</summary>
    private static bool IsOfLambda(IParameterSymbol parameter) =>
        parameter is { NullableAnnotation: NullableAnnotation.NotAnnotated, ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.AnonymousFunction } };

    private static IOperation? Initializer(ILocalReferenceOperation local)
    {
        var declaration = local.Local.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax();
        return declaration is null || declaration.SyntaxTree != local.Syntax.SyntaxTree || declaration.Parent is VariableDeclarationSyntax { Type: NullableTypeSyntax }
            ? null
            : (local.SemanticModel?.GetOperation(declaration) as IVariableDeclaratorOperation)?.Initializer?.Value;
    }

    private static INamedTypeSymbol? Find(Compilation compilation, string name) => compilation.GetTypeByMetadataName(TypeNames.Full(name));

    private static bool IsOrDerives(ITypeSymbol? type, INamedTypeSymbol? other)
    {
        for (var current = type; current is { TypeKind: TypeKind.Class }; current = current.BaseType)
        {
            if (Is(current, other))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Is(ITypeSymbol type, INamedTypeSymbol? other) => SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, other);
}
