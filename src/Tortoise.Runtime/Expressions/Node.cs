namespace Tortoise.Expressions;

/// <summary>What stands at a place of a structural key. Each node writes its own code first, so that keys can not run into each other.</summary>
internal enum Node
{
    Column = 1,
    Parameter,
    NullParameter,
    List,
    Arithmetic,
    Function,
    Comparison,
    NullCheck,
    Range,
    Membership,
    SubqueryMembership,
    TextMatch,
    FullTextMatch,
    ArrayMatch,
    Truth,
    Junction,
    Constant,
    Absent,
    Select,
    Update,
    Delete,
    Insert,
    UpdateRow,
    DeleteRow,
    SelectRow,
    Raw,
}
