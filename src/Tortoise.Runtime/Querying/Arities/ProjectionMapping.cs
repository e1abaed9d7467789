// Written by eng/Arities.cs.
using System.ComponentModel;
using Tortoise.Expressions;
using Tortoise.Querying;

namespace Tortoise;

/// <summary>Makes objects of what projections select.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ProjectionMapping
{
    extension<TValue1, T1>(Projection<TValue1, T1> projection)
    {
        /// <summary>Makes an object of each row, in C#: <c>.As((id, name) =&gt; new Card(id, name))</c>. It can still be filtered, ordered and paged by what is selected.</summary>
        /// <exception cref="InvalidOperationException">The rows are made by As already.</exception>
        public Projection<TResult, T1> As<TResult>(Func<TValue1, TResult> make)
        {
            ArgumentNullException.ThrowIfNull(projection);
            ArgumentNullException.ThrowIfNull(make);
            return new(
                projection.Database,
                projection.Composition,
                MappedReader<TValue1, TResult>.Of(new TupleReader<TValue1>(projection.Reader.PartAt(0)), make));
        }
    }

    extension<TValue1, TValue2, T1, T2>(Projection<(TValue1, TValue2), T1, T2> projection)
    {
        /// <summary>Makes an object of each row, in C#: <c>.As((id, name) =&gt; new Card(id, name))</c>. It can still be filtered, ordered and paged by what is selected.</summary>
        /// <exception cref="InvalidOperationException">The rows are made by As already.</exception>
        public Projection<TResult, T1, T2> As<TResult>(Func<TValue1, TValue2, TResult> make)
        {
            ArgumentNullException.ThrowIfNull(projection);
            ArgumentNullException.ThrowIfNull(make);
            return new(
                projection.Database,
                projection.Composition,
                MappedReader<(TValue1, TValue2), TResult>.Of(projection.Reader.As<TupleReader<TValue1, TValue2>>(), row => make(row.Item1, row.Item2)));
        }
    }

    extension<TValue1, TValue2, TValue3, T1, T2, T3>(Projection<(TValue1, TValue2, TValue3), T1, T2, T3> projection)
    {
        /// <summary>Makes an object of each row, in C#: <c>.As((id, name) =&gt; new Card(id, name))</c>. It can still be filtered, ordered and paged by what is selected.</summary>
        /// <exception cref="InvalidOperationException">The rows are made by As already.</exception>
        public Projection<TResult, T1, T2, T3> As<TResult>(Func<TValue1, TValue2, TValue3, TResult> make)
        {
            ArgumentNullException.ThrowIfNull(projection);
            ArgumentNullException.ThrowIfNull(make);
            return new(
                projection.Database,
                projection.Composition,
                MappedReader<(TValue1, TValue2, TValue3), TResult>.Of(projection.Reader.As<TupleReader<TValue1, TValue2, TValue3>>(), row => make(row.Item1, row.Item2, row.Item3)));
        }
    }

    extension<TValue1, TValue2, TValue3, TValue4, T1, T2, T3, T4>(Projection<(TValue1, TValue2, TValue3, TValue4), T1, T2, T3, T4> projection)
    {
        /// <summary>Makes an object of each row, in C#: <c>.As((id, name) =&gt; new Card(id, name))</c>. It can still be filtered, ordered and paged by what is selected.</summary>
        /// <exception cref="InvalidOperationException">The rows are made by As already.</exception>
        public Projection<TResult, T1, T2, T3, T4> As<TResult>(Func<TValue1, TValue2, TValue3, TValue4, TResult> make)
        {
            ArgumentNullException.ThrowIfNull(projection);
            ArgumentNullException.ThrowIfNull(make);
            return new(
                projection.Database,
                projection.Composition,
                MappedReader<(TValue1, TValue2, TValue3, TValue4), TResult>.Of(projection.Reader.As<TupleReader<TValue1, TValue2, TValue3, TValue4>>(), row => make(row.Item1, row.Item2, row.Item3, row.Item4)));
        }
    }

    extension<TValue1, TValue2, TValue3, TValue4, TValue5, T1, T2, T3, T4, T5>(Projection<(TValue1, TValue2, TValue3, TValue4, TValue5), T1, T2, T3, T4, T5> projection)
    {
        /// <summary>Makes an object of each row, in C#: <c>.As((id, name) =&gt; new Card(id, name))</c>. It can still be filtered, ordered and paged by what is selected.</summary>
        /// <exception cref="InvalidOperationException">The rows are made by As already.</exception>
        public Projection<TResult, T1, T2, T3, T4, T5> As<TResult>(Func<TValue1, TValue2, TValue3, TValue4, TValue5, TResult> make)
        {
            ArgumentNullException.ThrowIfNull(projection);
            ArgumentNullException.ThrowIfNull(make);
            return new(
                projection.Database,
                projection.Composition,
                MappedReader<(TValue1, TValue2, TValue3, TValue4, TValue5), TResult>.Of(projection.Reader.As<TupleReader<TValue1, TValue2, TValue3, TValue4, TValue5>>(), row => make(row.Item1, row.Item2, row.Item3, row.Item4, row.Item5)));
        }
    }

    extension<TValue1, TValue2, TValue3, TValue4, TValue5, TValue6, T1, T2, T3, T4, T5, T6>(Projection<(TValue1, TValue2, TValue3, TValue4, TValue5, TValue6), T1, T2, T3, T4, T5, T6> projection)
    {
        /// <summary>Makes an object of each row, in C#: <c>.As((id, name) =&gt; new Card(id, name))</c>. It can still be filtered, ordered and paged by what is selected.</summary>
        /// <exception cref="InvalidOperationException">The rows are made by As already.</exception>
        public Projection<TResult, T1, T2, T3, T4, T5, T6> As<TResult>(Func<TValue1, TValue2, TValue3, TValue4, TValue5, TValue6, TResult> make)
        {
            ArgumentNullException.ThrowIfNull(projection);
            ArgumentNullException.ThrowIfNull(make);
            return new(
                projection.Database,
                projection.Composition,
                MappedReader<(TValue1, TValue2, TValue3, TValue4, TValue5, TValue6), TResult>.Of(projection.Reader.As<TupleReader<TValue1, TValue2, TValue3, TValue4, TValue5, TValue6>>(), row => make(row.Item1, row.Item2, row.Item3, row.Item4, row.Item5, row.Item6)));
        }
    }

    extension<TValue1, TValue2, TValue3, TValue4, TValue5, TValue6, TValue7, T1, T2, T3, T4, T5, T6, T7>(Projection<(TValue1, TValue2, TValue3, TValue4, TValue5, TValue6, TValue7), T1, T2, T3, T4, T5, T6, T7> projection)
    {
        /// <summary>Makes an object of each row, in C#: <c>.As((id, name) =&gt; new Card(id, name))</c>. It can still be filtered, ordered and paged by what is selected.</summary>
        /// <exception cref="InvalidOperationException">The rows are made by As already.</exception>
        public Projection<TResult, T1, T2, T3, T4, T5, T6, T7> As<TResult>(Func<TValue1, TValue2, TValue3, TValue4, TValue5, TValue6, TValue7, TResult> make)
        {
            ArgumentNullException.ThrowIfNull(projection);
            ArgumentNullException.ThrowIfNull(make);
            return new(
                projection.Database,
                projection.Composition,
                MappedReader<(TValue1, TValue2, TValue3, TValue4, TValue5, TValue6, TValue7), TResult>.Of(projection.Reader.As<TupleReader<TValue1, TValue2, TValue3, TValue4, TValue5, TValue6, TValue7>>(), row => make(row.Item1, row.Item2, row.Item3, row.Item4, row.Item5, row.Item6, row.Item7)));
        }
    }

    extension<TValue1, TValue2, TValue3, TValue4, TValue5, TValue6, TValue7, TValue8, T1, T2, T3, T4, T5, T6, T7, T8>(Projection<(TValue1, TValue2, TValue3, TValue4, TValue5, TValue6, TValue7, TValue8), T1, T2, T3, T4, T5, T6, T7, T8> projection)
    {
        /// <summary>Makes an object of each row, in C#: <c>.As((id, name) =&gt; new Card(id, name))</c>. It can still be filtered, ordered and paged by what is selected.</summary>
        /// <exception cref="InvalidOperationException">The rows are made by As already.</exception>
        public Projection<TResult, T1, T2, T3, T4, T5, T6, T7, T8> As<TResult>(Func<TValue1, TValue2, TValue3, TValue4, TValue5, TValue6, TValue7, TValue8, TResult> make)
        {
            ArgumentNullException.ThrowIfNull(projection);
            ArgumentNullException.ThrowIfNull(make);
            return new(
                projection.Database,
                projection.Composition,
                MappedReader<(TValue1, TValue2, TValue3, TValue4, TValue5, TValue6, TValue7, TValue8), TResult>.Of(projection.Reader.As<TupleReader<TValue1, TValue2, TValue3, TValue4, TValue5, TValue6, TValue7, TValue8>>(), row => make(row.Item1, row.Item2, row.Item3, row.Item4, row.Item5, row.Item6, row.Item7, row.Item8)));
        }
    }
}
