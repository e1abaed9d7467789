using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Tortoise.Sqlite;

internal static unsafe partial class SqliteNative
{
    /// <summary>The same functions for a connection that other threads may call: they wait for its lock, and the garbage collector must not wait for them.</summary>
    public static partial class Locked
    {
        /// <param name="statement">The statement.</param>
        /// <param name="place">1 for the first placeholder.</param>
        [LibraryImport(Library, EntryPoint = "sqlite3_bind_null")]
        [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
        public static partial int BindNull(nint statement, int place);

        [LibraryImport(Library, EntryPoint = "sqlite3_bind_int64")]
        [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
        public static partial int BindInt64(nint statement, int place, long value);

        [LibraryImport(Library, EntryPoint = "sqlite3_bind_double")]
        [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
        public static partial int BindDouble(nint statement, int place, double value);

        [LibraryImport(Library, EntryPoint = "sqlite3_column_type")]
        [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
        public static partial int ColumnType(nint statement, int ordinal);

        [LibraryImport(Library, EntryPoint = "sqlite3_column_int64")]
        [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
        public static partial long ColumnInt64(nint statement, int ordinal);

        [LibraryImport(Library, EntryPoint = "sqlite3_column_double")]
        [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
        public static partial double ColumnDouble(nint statement, int ordinal);

        /// <summary>The bytes of a cell, until the next step; none for NULL.</summary>
        public static ReadOnlySpan<byte> ColumnBytes(nint statement, int ordinal)
        {
            var bytes = ColumnBlob(statement, ordinal);
            return new(bytes, ColumnLength(statement, ordinal));
        }

        [LibraryImport(Library, EntryPoint = "sqlite3_column_blob")]
        [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
        private static partial byte* ColumnBlob(nint statement, int ordinal);

        [LibraryImport(Library, EntryPoint = "sqlite3_column_bytes")]
        [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
        private static partial int ColumnLength(nint statement, int ordinal);
    }
}
