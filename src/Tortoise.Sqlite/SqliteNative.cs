using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using SQLitePCL;

namespace Tortoise.Sqlite;

/// <summary>
/// The functions of SQLite that every statement, value and cell calls. SQLitePCLRaw has all of them, but counts the references of a handle around
/// each call, which takes longer than most of these functions do. Here a session sees to it that its handle stays open while it is used.
/// </summary>
/// <remarks>
/// Those that take no time, no lock of the connection and call nothing back are called without a transition of the garbage collector, which takes longer than they do. A connection that other threads may call has
/// a lock: <see cref="Locked"/>.
/// </remarks>
internal static unsafe partial class SqliteNative
{
    // The library of SQLitePCLRaw's usual provider; Bind() puts that of another one in its place.
    private const string Library = "e_sqlite3";

    private static readonly Lock Binding = new();
    private static bool _isBound;
    private static bool _isFollowing;

    /// <summary>Makes sure that the functions here are those of the very library that SQLitePCLRaw calls.</summary>
    /// <exception cref="ConfigurationException">They are not.</exception>
    public static void Bind()
    {
        if (Volatile.Read(ref _isBound))
        {
            return;
        }

        lock (Binding)
        {
            if (_isBound)
            {
                return;
            }

            var name = raw.GetNativeLibraryName();
            if (name == "winsqlite3" && RuntimeInformation.ProcessArchitecture == Architecture.X86)
            {
                throw new ConfigurationException(
                    "The SQLite library of Windows has another calling convention in 32-bit programs, which Tortoise cannot call. Reference a bundle of SQLitePCLRaw, such as SQLitePCLRaw.bundle_e_sqlite3, or build for x64.");
            }

            if (!_isFollowing && name is not null && name != Library)
            {
                // Which can be set once only.
                _isFollowing = true;
                NativeLibrary.SetDllImportResolver(
                    typeof(SqliteNative).Assembly,
                    (library, assembly, path) => library != Library ? 0
                        : name == "__Internal" ? NativeLibrary.GetMainProgramHandle()
                        : NativeLibrary.TryLoad(name, assembly, path, out var loaded) ? loaded : 0);
            }

            if (!IsThatOfProvider())
            {
                throw new ConfigurationException(
                    $"The SQLite library '{name}' of the SQLitePCLRaw provider is loaded in a way that Tortoise cannot follow. Reference a bundle of SQLitePCLRaw, such as SQLitePCLRaw.bundle_e_sqlite3.");
            }

            Volatile.Write(ref _isBound, true);
        }
    }

    [LibraryImport(Library, EntryPoint = "sqlite3_step")]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    public static partial int Step(nint statement);

    [LibraryImport(Library, EntryPoint = "sqlite3_reset")]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    public static partial int Reset(nint statement);

    [LibraryImport(Library, EntryPoint = "sqlite3_clear_bindings")]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    public static partial int ClearBindings(nint statement);

    /// <param name="statement">The statement.</param>
    /// <param name="place">1 for the first placeholder.</param>
    [LibraryImport(Library, EntryPoint = "sqlite3_bind_null")]
    [SuppressGCTransition]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    public static partial int BindNull(nint statement, int place);

    [LibraryImport(Library, EntryPoint = "sqlite3_bind_int64")]
    [SuppressGCTransition]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    public static partial int BindInt64(nint statement, int place, long value);

    [LibraryImport(Library, EntryPoint = "sqlite3_bind_double")]
    [SuppressGCTransition]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    public static partial int BindDouble(nint statement, int place, double value);

    /// <summary>Binds text that SQLite copies.</summary>
    public static int BindText(nint statement, int place, ReadOnlySpan<byte> value)
    {
        // Text without an address would be NULL.
        fixed (byte* text = value.IsEmpty ? "\0"u8 : value)
        {
            return BindText(statement, place, text, value.Length, Copied);
        }
    }

    /// <summary>Binds text that SQLite reads where it is, until the statement is reset.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="place">1 for the first placeholder.</param>
    /// <param name="pinned">An array that is pinned for as long as there is the statement.</param>
    /// <param name="start">Where in it the text begins.</param>
    /// <param name="length">The number of bytes.</param>
    public static int BindKeptText(nint statement, int place, byte[] pinned, int start, int length)
    {
        fixed (byte* bytes = pinned)
        {
            return BindKeptText(statement, place, bytes + start, length, destructor: 0);
        }
    }

    /// <summary>Binds bytes that SQLite copies.</summary>
    public static int BindBlob(nint statement, int place, ReadOnlySpan<byte> value)
    {
        fixed (byte* bytes = value.IsEmpty ? "\0"u8 : value)
        {
            return BindBlob(statement, place, bytes, value.Length, Copied);
        }
    }

    [LibraryImport(Library, EntryPoint = "sqlite3_column_type")]
    [SuppressGCTransition]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    public static partial int ColumnType(nint statement, int ordinal);

    [LibraryImport(Library, EntryPoint = "sqlite3_column_int64")]
    [SuppressGCTransition]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    public static partial long ColumnInt64(nint statement, int ordinal);

    [LibraryImport(Library, EntryPoint = "sqlite3_column_double")]
    [SuppressGCTransition]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    public static partial double ColumnDouble(nint statement, int ordinal);

    /// <summary>Turns a cell of a file in UTF-16 into UTF-8.</summary>
    public static void ToUtf8(nint statement, int ordinal) => ColumnText(statement, ordinal);

    /// <summary>The bytes of a cell, until the next step; none for NULL.</summary>
    public static ReadOnlySpan<byte> ColumnBytes(nint statement, int ordinal)
    {
        var value = ColumnValue(statement, ordinal);
        var bytes = ValueBlob(value);
        return new(bytes, ValueBytes(value));
    }

    /// <summary>The text of a statement.</summary>
    public static string Sql(nint statement) => Marshal.PtrToStringUTF8((nint)SqlText(statement)) ?? "";

    [LibraryImport(Library, EntryPoint = "sqlite3_changes")]
    [SuppressGCTransition]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    public static partial int Changes(nint connection);

    [LibraryImport(Library, EntryPoint = "sqlite3_total_changes")]
    [SuppressGCTransition]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    public static partial int TotalChanges(nint connection);

    [LibraryImport(Library, EntryPoint = "sqlite3_last_insert_rowid")]
    [SuppressGCTransition]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    public static partial long LastInsertRowId(nint connection);

    [LibraryImport(Library, EntryPoint = "sqlite3_get_autocommit")]
    [SuppressGCTransition]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    public static partial int GetAutocommit(nint connection);

    /// <summary>SQLITE_TRANSIENT: SQLite copies the value before the call returns.</summary>
    private const nint Copied = -1;

    [LibraryImport(Library, EntryPoint = "sqlite3_bind_text")]
    [SuppressGCTransition]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    private static partial int BindKeptText(nint statement, int place, byte* value, int length, nint destructor);

    [LibraryImport(Library, EntryPoint = "sqlite3_bind_text")]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    private static partial int BindText(nint statement, int place, byte* value, int length, nint destructor);

    [LibraryImport(Library, EntryPoint = "sqlite3_bind_blob")]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    private static partial int BindBlob(nint statement, int place, byte* value, int length, nint destructor);

    [LibraryImport(Library, EntryPoint = "sqlite3_column_text")]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    private static partial byte* ColumnText(nint statement, int ordinal);

    [LibraryImport(Library, EntryPoint = "sqlite3_column_value")]
    [SuppressGCTransition]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    private static partial nint ColumnValue(nint statement, int ordinal);

    [LibraryImport(Library, EntryPoint = "sqlite3_value_blob")]
    [SuppressGCTransition]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    private static partial byte* ValueBlob(nint value);

    [LibraryImport(Library, EntryPoint = "sqlite3_value_bytes")]
    [SuppressGCTransition]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    private static partial int ValueBytes(nint value);

    [LibraryImport(Library, EntryPoint = "sqlite3_sql")]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    private static partial byte* SqlText(nint statement);

    [LibraryImport(Library, EntryPoint = "sqlite3_libversion")]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    private static partial byte* Version();

    /// <summary>True if both names lead to one library: its version is one text, at one address.</summary>
    private static bool IsThatOfProvider()
    {
        try
        {
            fixed (byte* version = raw.sqlite3_libversion())
            {
                return version == Version();
            }
        }
        catch (Exception exception) when (exception is TypeLoadException or BadImageFormatException)
        {
            // Not there, without the function, or of another processor.
            return false;
        }
    }
}
