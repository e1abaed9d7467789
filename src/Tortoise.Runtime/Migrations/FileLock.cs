namespace Tortoise.Migrations;

/// <summary>
/// A lock on a file beside the database's, where the database has no other locks that outlast a transaction. The system frees it if the program dies. The file stays, because one that
/// others wait for cannot be deleted without letting two of them in.
/// </summary>
/// <param name="database">The file of the database.</param>
internal sealed class FileLock(string database) : MigrationLock
{
    private FileStream? _file;

    public override ValueTask DisposeAsync() => _file?.DisposeAsync() ?? default;

    /// <exception cref="MigrationException">The file cannot be made.</exception>
    protected override ValueTask<bool> TryTakeAsync(CancellationToken cancellationToken)
    {
        var path = database + "-migrating";
        try
        {
            _file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException or DirectoryNotFoundException)
        {
            throw new MigrationException($"Migrations need the file {path} as a lock, and it cannot be made: {exception.Message}", exception);
        }
        catch (IOException)
        {
            // Another has it.
        }

        return new(_file is not null);
    }
}
