namespace Tortoise.Values;

/// <summary>Code that is generic over the CLR type of a field that is known at run time only.</summary>
internal interface IFieldTypeVisitor<out TResult>
{
    TResult Visit<T>(FieldType<T> type);
}
