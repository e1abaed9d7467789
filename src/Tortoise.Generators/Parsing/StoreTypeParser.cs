using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tortoise.Generators.Model;
using Tortoise.Generators.Names;

namespace Tortoise.Generators.Parsing;

/// <summary>
/// The store type that a constructor of a field type gives to its base class: <c>base(FieldTypes.String, StoreTypes.Text.WithLength(3))</c>. Arguments are followed
/// through the constructors of base classes whose source is in the project, and through fields and properties with an initializer; code that computes is not run.
/// </summary>
internal sealed class StoreTypeParser
{
    private const string Values = "Tortoise.Values";

    private readonly Compilation _compilation;
    private readonly CancellationToken _cancellationToken;

    /// <summary>What the parameters of the constructors on the way were given.</summary>
    private readonly Dictionary<IParameterSymbol, ExpressionSyntax> _arguments = new(SymbolEqualityComparer.Default);

    private StoreTypeParser(Compilation compilation, CancellationToken cancellationToken) => (_compilation, _cancellationToken) = (compilation, cancellationToken);

    public static StoreTypeSpec Parse(Compilation compilation, IMethodSymbol constructor, CancellationToken cancellationToken) =>
        new StoreTypeParser(compilation, cancellationToken).Follow(constructor);

    private StoreTypeSpec Follow(IMethodSymbol constructor)
    {
        var seen = new HashSet<IMethodSymbol>(SymbolEqualityComparer.Default);
        for (var current = constructor; seen.Add(current);)
        {
            _cancellationToken.ThrowIfCancellationRequested();
            if (Initializer(current) is not (var call, var arguments))
            {
                return Unknown(current.ContainingType.Name);
            }

            // A base class with type arguments is constructed; its source is that of the definition.
            var target = call.OriginalDefinition;
            foreach (var (parameter, value) in Match(target, arguments))
            {
                _arguments[parameter] = value;
            }

            if (target.ContainingType is { Name: "FieldType" } type && type.ContainingNamespace.FullName() == Values)
            {
                var given = target.Parameters.FirstOrDefault(static parameter => parameter.Name == "storeType") ?? target.Parameters[0];
                return _arguments.TryGetValue(given, out var expression) ? Evaluate(expression) : Unknown(given.Name);
            }

            current = target;
        }

        return Unknown(constructor.ContainingType.Name);
    }

    /// <summary>The constructor that a constructor calls first, with the arguments; null if its source is not in the project.</summary>
    private (IMethodSymbol Target, IReadOnlyList<ArgumentSyntax> Arguments)? Initializer(IMethodSymbol constructor)
    {
        foreach (var reference in constructor.DeclaringSyntaxReferences)
        {
            var (node, arguments) = reference.GetSyntax(_cancellationToken) switch
            {
                ConstructorDeclarationSyntax { Initializer: { } initializer } => ((SyntaxNode)initializer, initializer.ArgumentList.Arguments),
                ClassDeclarationSyntax { BaseList.Types: [PrimaryConstructorBaseTypeSyntax primary, ..] } => (primary, primary.ArgumentList.Arguments),
                _ => (null, default),
            };
            if (node is not null)
            {
                return ModelOf(node).GetSymbolInfo(node, _cancellationToken).Symbol is IMethodSymbol target ? (target, [.. arguments]) : null;
            }
        }

        // Without an initializer it calls the one of the base class that has no parameters.
        return constructor.ContainingType.BaseType?.InstanceConstructors.FirstOrDefault(static one => one.Parameters.Length == 0) is { } simple ? (simple, []) : null;
    }

    private static IEnumerable<(IParameterSymbol Parameter, ExpressionSyntax Value)> Match(IMethodSymbol method, IReadOnlyList<ArgumentSyntax> arguments)
    {
        for (var i = 0; i < arguments.Count; i++)
        {
            var parameter = arguments[i].NameColon is { Name.Identifier.ValueText: var name }
                ? method.Parameters.FirstOrDefault(one => one.Name == name)
                : method.Parameters.ElementAtOrDefault(i);
            if (parameter is not null)
            {
                yield return (parameter, arguments[i].Expression);
            }
        }
    }

    private StoreTypeSpec Evaluate(ExpressionSyntax expression)
    {
        expression = Source(expression);
        var symbol = ModelOf(expression).GetSymbolInfo(expression, _cancellationToken).Symbol;
        var isOfRuntime = symbol?.ContainingType is { } type && type.ContainingNamespace.FullName() == Values;
        return (symbol, isOfRuntime ? symbol!.ContainingType.Name : null) switch
        {
            (IPropertySymbol property, "FieldTypes") => new() { Kind = property.Name },
            (IPropertySymbol property, "StoreTypes") => new() { Name = property.Name },
            (IMethodSymbol method, "FieldTypes" or "StoreTypes" or "StoreType") when expression is InvocationExpressionSyntax call => Call(call, method),
            _ => Unknown(expression.ToString()),
        };
    }

    private StoreTypeSpec Call(InvocationExpressionSyntax call, IMethodSymbol method)
    {
        var arguments = call.ArgumentList.Arguments;
        return method.Name switch
        {
            "WithLength" when call.Expression is MemberAccessExpressionSyntax { Expression: var plain } && Constant(arguments[0].Expression) is int length =>
                Evaluate(plain) is { Unknown: null } known ? known with { Length = length } : Unknown(call.ToString()),
            "DecimalOf" when Constant(arguments[0].Expression) is int digits && Constant(arguments[1].Expression) is int scale => new() { Name = "Decimal", Precision = (digits, scale) },
            "Native" when Texts(arguments) is [var native, ..] texts => new() { Native = native, Databases = [.. texts.Skip(1)] },
            "Enum" when Texts(arguments) is [var name, ..] texts => new() { Native = name, Values = [.. texts.Skip(1)] },
            _ => Unknown(call.ToString()),
        };
    }

    /// <summary>The constants of a call; null if there are others.</summary>
    private string[]? Texts(SeparatedSyntaxList<ArgumentSyntax> arguments)
    {
        var constants = arguments.SelectMany(argument => Items(argument.Expression)).Select(Constant).ToArray();
        return constants.OfType<string>().ToArray() is var texts && texts.Length == constants.Length ? texts : null;
    }

    private static IEnumerable<ExpressionSyntax> Items(ExpressionSyntax expression) => expression switch
    {
        CollectionExpressionSyntax list => list.Elements.OfType<ExpressionElementSyntax>().Select(static element => element.Expression),
        ArrayCreationExpressionSyntax { Initializer: { } items } => items.Expressions,
        ImplicitArrayCreationExpressionSyntax { Initializer: var items } => items.Expressions,
        _ => [expression],
    };

    private object? Constant(ExpressionSyntax expression)
    {
        expression = Source(expression);
        return ModelOf(expression).GetConstantValue(expression, _cancellationToken).Value;
    }

    /// <summary>What a parameter was given, or what a field or property is initialized with; any other expression unchanged.</summary>
    private ExpressionSyntax Source(ExpressionSyntax expression)
    {
        // An initializer cannot refer to itself for long: each step is another expression.
        var seen = new HashSet<ExpressionSyntax>();
        while (seen.Add(expression) && Origin(expression) is { } origin)
        {
            expression = origin;
        }

        return expression;
    }

    private ExpressionSyntax? Origin(ExpressionSyntax expression) => ModelOf(expression).GetSymbolInfo(expression, _cancellationToken).Symbol switch
    {
        IParameterSymbol parameter => _arguments.TryGetValue(parameter, out var given) ? given : null,
        IFieldSymbol { IsReadOnly: true } or IPropertySymbol { SetMethod: null } => InitializerOf(ModelOf(expression).GetSymbolInfo(expression, _cancellationToken).Symbol!),
        _ => null,
    };

    private ExpressionSyntax? InitializerOf(ISymbol symbol) => symbol.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(_cancellationToken) switch
    {
        VariableDeclaratorSyntax { Initializer.Value: var value } => value,
        PropertyDeclarationSyntax { Initializer.Value: var value } => value,
        PropertyDeclarationSyntax { ExpressionBody.Expression: var value } => value,
        _ => null,
    };

    private static StoreTypeSpec Unknown(string code) => new() { Unknown = string.Join(" ", code.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) };

#pragma warning disable RS1030 // the constructor of a base class is in another file
    private SemanticModel ModelOf(SyntaxNode node) => _compilation.GetSemanticModel(node.SyntaxTree);
#pragma warning restore RS1030
}
