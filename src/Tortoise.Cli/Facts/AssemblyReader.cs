using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Tortoise.Cli.Facts;

/// <summary>Reads what the generator noted in the attributes of an assembly.</summary>
internal static class AssemblyReader
{
    /// <summary>The newest format that is understood.</summary>
    private const int Format = 1;

    private const string Space = "Tortoise.CompilerServices";

    /// <exception cref="MigrationException">The file is no assembly of .NET, or a newer Tortoise made it.</exception>
    public static AssemblyNotes Read(string path)
    {
        try
        {
            using var file = new PEReader(File.OpenRead(path));
            return file.HasMetadata && file.GetMetadataReader() is { IsAssembly: true } reader ? Read(reader, path) : throw NoAssembly(path, null);
        }
        catch (BadImageFormatException exception)
        {
            throw NoAssembly(path, exception);
        }
    }

    private static AssemblyNotes Read(MetadataReader reader, string path)
    {
        var assembly = reader.GetAssemblyDefinition();
        var models = new List<AssemblyNote>();
        var fieldTypes = new List<AssemblyNote>();
        var (constructor, list) = (default(EntityHandle), (List<AssemblyNote>?)null);
        foreach (var handle in assembly.GetCustomAttributes())
        {
            var attribute = reader.GetCustomAttribute(handle);

            // Those of models follow one another, and have one constructor: its name is compared once.
            if (attribute.Constructor != constructor)
            {
                constructor = attribute.Constructor;
                list = NameOf(reader, constructor) switch
                {
                    "ModelSchemaAttribute" => models,
                    "FieldTypeSchemaAttribute" => fieldTypes,
                    _ => null,
                };
            }

            list?.Add(Arguments(reader.GetBlobReader(attribute.Value), path));
        }

        var references = new List<string>();
        foreach (var handle in reader.AssemblyReferences)
        {
            references.Add(reader.GetString(reader.GetAssemblyReference(handle).Name));
        }

        return new AssemblyNotes(reader.GetString(assembly.Name), models, fieldTypes, references);
    }

    /// <summary>The class of an attribute of the runtime's; null for any other.</summary>
    private static string? NameOf(MetadataReader reader, EntityHandle constructor)
    {
        if (constructor.Kind == HandleKind.MemberReference
            && reader.GetMemberReference((MemberReferenceHandle)constructor).Parent is { Kind: HandleKind.TypeReference } parent)
        {
            var type = reader.GetTypeReference((TypeReferenceHandle)parent);
            return reader.StringComparer.Equals(type.Namespace, Space) ? reader.GetString(type.Name) : null;
        }

        return null;
    }

    /// <summary>The class, the JSON and the hash: of the JSON only the bytes, which are read as they are.</summary>
    private static AssemblyNote Arguments(BlobReader blob, string path)
    {
        const ushort prolog = 1;
        if (blob.ReadUInt16() != prolog)
        {
            throw new BadImageFormatException("An attribute is not as .NET writes it.");
        }

        var format = blob.ReadInt32();
        if (format > Format)
        {
            throw new MigrationException(
                $"{Path.GetFileName(path)} was made by a newer Tortoise: its models are noted in format {format}, and this tool reads formats up to {Format}. Update the tool: dotnet tool update Tortoise.Cli.");
        }

        var (type, json) = (blob.ReadSerializedString()!, blob.ReadBytes(blob.ReadCompressedInteger()));
        return new AssemblyNote(type, json, Named(ref blob));
    }

    /// <summary>The one property that may be set by its name, which is a string.</summary>
    private static string? Named(ref BlobReader blob)
    {
        if (blob.ReadUInt16() == 0)
        {
            return null;
        }

        const int kindAndType = 2;
        blob.Offset += kindAndType;
        blob.ReadSerializedString();
        return blob.ReadSerializedString();
    }

    private static MigrationException NoAssembly(string path, Exception? exception) =>
        new($"{path} is not an assembly of .NET. Name the .dll that the build of your project made.", exception);
}
