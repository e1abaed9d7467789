// Written by eng/Arities.cs.
using System.ComponentModel;
using Tortoise.Expressions;
using Tortoise.Querying;

namespace Tortoise;

/// <summary>Groups of rows that consist of several parts: lambdas receive each part as a parameter of its own.</summary>
public static partial class GroupsOfParts
{
    extension<T1, T2, T3, T4, T5, T6, TKey>(Groups<(T1, T2, T3, T4, T5, T6), TKey> groups)
    {
        /// <summary>Returns only groups that satisfy a condition on keys and aggregates.</summary>
        public Groups<(T1, T2, T3, T4, T5, T6), TKey> Having(Func<T1, T2, T3, T4, T5, T6, Q> predicate)
        {
            ArgumentNullException.ThrowIfNull(groups);
            return groups.Having(predicate.OfRow());
        }

        /// <summary>Orders the groups by a key or an aggregate; replaces an earlier ordering.</summary>
        public Groups<(T1, T2, T3, T4, T5, T6), TKey> OrderBy(Func<T1, T2, T3, T4, T5, T6, OrderTerm> term)
        {
            ArgumentNullException.ThrowIfNull(groups);
            return groups.OrderBy(term.OfRow());
        }

        /// <summary>Orders the groups by several keys or aggregates, the most significant first; replaces an earlier ordering.</summary>
        public Groups<(T1, T2, T3, T4, T5, T6), TKey> OrderBy(Func<T1, T2, T3, T4, T5, T6, OrderTerm[]> terms)
        {
            ArgumentNullException.ThrowIfNull(groups);
            return groups.OrderBy(terms.OfRow());
        }

        /// <summary>Selects one value per group: keys, and aggregates of the group's rows.</summary>
        /// <exception cref="ArgumentException">A value is neither a key nor an aggregate.</exception>
        public Projection<TResult, Expr<TResult>> Select<TResult>(Func<T1, T2, T3, T4, T5, T6, Expr<TResult>> selector)
        {
            ArgumentNullException.ThrowIfNull(groups);
            return groups.Select(selector.OfRow());
        }

        /// <summary>Selects 2 values per group, as a tuple: keys, and aggregates of the group's rows.</summary>
        /// <exception cref="ArgumentException">A value is neither a key nor an aggregate.</exception>
        public Projection<(TResult1, TResult2), Expr<TResult1>, Expr<TResult2>> Select<TResult1, TResult2>(Func<T1, T2, T3, T4, T5, T6, (Expr<TResult1>, Expr<TResult2>)> selector)
        {
            ArgumentNullException.ThrowIfNull(groups);
            return groups.Select(selector.OfRow());
        }

        /// <summary>Selects 3 values per group, as a tuple: keys, and aggregates of the group's rows.</summary>
        /// <exception cref="ArgumentException">A value is neither a key nor an aggregate.</exception>
        public Projection<(TResult1, TResult2, TResult3), Expr<TResult1>, Expr<TResult2>, Expr<TResult3>> Select<TResult1, TResult2, TResult3>(Func<T1, T2, T3, T4, T5, T6, (Expr<TResult1>, Expr<TResult2>, Expr<TResult3>)> selector)
        {
            ArgumentNullException.ThrowIfNull(groups);
            return groups.Select(selector.OfRow());
        }

        /// <summary>Selects 4 values per group, as a tuple: keys, and aggregates of the group's rows.</summary>
        /// <exception cref="ArgumentException">A value is neither a key nor an aggregate.</exception>
        public Projection<(TResult1, TResult2, TResult3, TResult4), Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>> Select<TResult1, TResult2, TResult3, TResult4>(Func<T1, T2, T3, T4, T5, T6, (Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>)> selector)
        {
            ArgumentNullException.ThrowIfNull(groups);
            return groups.Select(selector.OfRow());
        }

        /// <summary>Selects 5 values per group, as a tuple: keys, and aggregates of the group's rows.</summary>
        /// <exception cref="ArgumentException">A value is neither a key nor an aggregate.</exception>
        public Projection<(TResult1, TResult2, TResult3, TResult4, TResult5), Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>> Select<TResult1, TResult2, TResult3, TResult4, TResult5>(Func<T1, T2, T3, T4, T5, T6, (Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>)> selector)
        {
            ArgumentNullException.ThrowIfNull(groups);
            return groups.Select(selector.OfRow());
        }

        /// <summary>Selects 6 values per group, as a tuple: keys, and aggregates of the group's rows.</summary>
        /// <exception cref="ArgumentException">A value is neither a key nor an aggregate.</exception>
        public Projection<(TResult1, TResult2, TResult3, TResult4, TResult5, TResult6), Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>, Expr<TResult6>> Select<TResult1, TResult2, TResult3, TResult4, TResult5, TResult6>(Func<T1, T2, T3, T4, T5, T6, (Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>, Expr<TResult6>)> selector)
        {
            ArgumentNullException.ThrowIfNull(groups);
            return groups.Select(selector.OfRow());
        }

        /// <summary>Selects 7 values per group, as a tuple: keys, and aggregates of the group's rows.</summary>
        /// <exception cref="ArgumentException">A value is neither a key nor an aggregate.</exception>
        public Projection<(TResult1, TResult2, TResult3, TResult4, TResult5, TResult6, TResult7), Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>, Expr<TResult6>, Expr<TResult7>> Select<TResult1, TResult2, TResult3, TResult4, TResult5, TResult6, TResult7>(Func<T1, T2, T3, T4, T5, T6, (Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>, Expr<TResult6>, Expr<TResult7>)> selector)
        {
            ArgumentNullException.ThrowIfNull(groups);
            return groups.Select(selector.OfRow());
        }

        /// <summary>Selects 8 values per group, as a tuple: keys, and aggregates of the group's rows.</summary>
        /// <exception cref="ArgumentException">A value is neither a key nor an aggregate.</exception>
        public Projection<(TResult1, TResult2, TResult3, TResult4, TResult5, TResult6, TResult7, TResult8), Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>, Expr<TResult6>, Expr<TResult7>, Expr<TResult8>> Select<TResult1, TResult2, TResult3, TResult4, TResult5, TResult6, TResult7, TResult8>(Func<T1, T2, T3, T4, T5, T6, (Expr<TResult1>, Expr<TResult2>, Expr<TResult3>, Expr<TResult4>, Expr<TResult5>, Expr<TResult6>, Expr<TResult7>, Expr<TResult8>)> selector)
        {
            ArgumentNullException.ThrowIfNull(groups);
            return groups.Select(selector.OfRow());
        }

        /// <summary>Selects one object per group, of a <c>[Projection]</c> or of a joined group, of keys and aggregates of the group's rows.</summary>
        /// <exception cref="ArgumentException">A member is neither a key nor an aggregate.</exception>
        public Projection<TResult, TSelected> Select<TResult, TSelected>(Func<T1, T2, T3, T4, T5, T6, ISelectable<TResult, TSelected>> selector)
        {
            ArgumentNullException.ThrowIfNull(groups);
            return groups.Select(selector.OfRow());
        }
    }
}
