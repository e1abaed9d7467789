namespace Tortoise.Generators.Parsing;

/// <summary>The attributes that users write, without their suffix: all of them are in the namespace Tortoise.</summary>
internal static class AttributeNames
{
    public const string AbsoluteUrl = "AbsoluteUrl";
    public const string AsDatabaseEnum = "AsDatabaseEnum";
    public const string AsJson = "AsJson";
    public const string AsText = "AsText";
    public const string Audited = "Audited";
    public const string AutoNow = "AutoNow";
    public const string AutoNowAdd = "AutoNowAdd";
    public const string Check = "Check";
    public const string Column = "Column";
    public const string CommaSeparatedIntegers = "CommaSeparatedIntegers";
    public const string Comment = "Comment";
    public const string DbDefault = "DbDefault";
    public const string Discriminator = "Discriminator";
    public const string DiscriminatorValue = "DiscriminatorValue";
    public const string DomainName = "DomainName";
    public const string EmailDomain = "EmailDomain";
    public const string Embedded = "Embedded";
    public const string FieldType = "FieldType";
    public const string ForeignKey = "ForeignKey";
    public const string Generated = "Generated";
    public const string IPAddress = "IPAddress";
    public const string IPv4Address = "IPv4Address";
    public const string IPv6Address = "IPv6Address";
    public const string Index = "Index";
    public const string Input = "Input";
    public const string KeepOffset = "KeepOffset";
    public const string Manager = "Manager";
    public const string ManyToMany = "ManyToMany";
    public const string MaxLength = "MaxLength";
    public const string MigrationStep = "MigrationStep";
    public const string Mixin = "Mixin";
    public const string Model = "Model";
    public const string ModelGroup = "ModelGroup";
    public const string NotAudited = "NotAudited";
    public const string NotMapped = "NotMapped";
    public const string OneToOne = "OneToOne";
    public const string Ordering = "Ordering";
    public const string Precision = "Precision";
    public const string PrimaryKey = "PrimaryKey";
    public const string Projection = "Projection";
    public const string QueryFilter = "QueryFilter";
    public const string RenamedFrom = "RenamedFrom";
    public const string Sequence = "Sequence";
    public const string SoftDelete = "SoftDelete";
    public const string TortoiseNaming = "TortoiseNaming";
    public const string Unicode = "Unicode";
    public const string Unique = "Unique";
    public const string UniqueTogether = "UniqueTogether";
    public const string Validate = "Validate";
    public const string Version = "Version";

    /// <summary>The rules about values that are Tortoise's own.</summary>
    public static readonly string[] Rules =
        [AbsoluteUrl, CommaSeparatedIntegers, DomainName, EmailDomain, IPAddress, IPv4Address, IPv6Address, Validate];

    /// <summary>The attributes that are for fields only.</summary>
    public static readonly string[] FieldOptions =
        [AsDatabaseEnum, AsJson, AsText, AutoNow, AutoNowAdd, Check, Column, Comment, DbDefault, Embedded, FieldType, Generated, Index, KeepOffset, MaxLength, Precision, PrimaryKey, RenamedFrom, Sequence, SoftDelete, Unicode, Unique, Version, .. Rules];

    /// <summary>The attributes that make a property a relation. One of them is enough.</summary>
    public static readonly string[] Relations = [ForeignKey, OneToOne, ManyToMany];

    /// <summary>The options that belong on the property of a key if the user declares it.</summary>
    public static readonly string[] OnDeclaredKeys = [Column, Comment, DbDefault, RenamedFrom];

    /// <summary>The options that a foreign key takes from the other model's key, or that have no meaning on it.</summary>
    public static readonly string[] NotOnForeignKeys = [AsDatabaseEnum, AsJson, AsText, AutoNow, AutoNowAdd, FieldType, Generated, KeepOffset, MaxLength, NotMapped, Precision, Sequence, SoftDelete, Unicode, Version, .. Rules];
}
