namespace Tortoise.Compatibility.Models;

public enum Binding
{
    Cloth,
    Paper,
}
