using System;
using System.Collections.Generic;
using System.Linq;
using TimelineDsl.Core.Calendar;
using TimelineDsl.Core.Diagnostics;
using TimelineDsl.Core.Syntax;
using TimelineDsl.Core.Text;

namespace TimelineDsl.Core.Semantics;

/// <summary>The names of one declaration type; a name of another type is another name.</summary>
internal sealed class SymbolTable<T>(string kind, int expected = 0)
    where T : Symbol
{
    /// <summary>How many names are compared in all to find those that were meant: a dossier without its file of sources would take quadratic time.</summary>
    private const int MostComparisons = 250_000;

    private readonly Dictionary<string, T> _byName = new(expected, StringComparer.Ordinal);
    private readonly Dictionary<string, string?> _meant = new(StringComparer.Ordinal);
    private string[]? _sorted;
    private int _comparisons;
    private readonly List<T> _inOrder = new(expected);

    /// <summary>In the order of files and lines.</summary>
    public IReadOnlyList<T> All => _inOrder;

    /// <summary>The word that declares this type.</summary>
    public string Kind { get; } = kind;

    public T? Find(string name) => _byName.TryGetValue(name, out var symbol) ? symbol : null;

    /// <summary>Adds a symbol, or reports that the name is taken (the first declaration counts).</summary>
    public void Declare(T symbol, DiagnosticBag diagnostics)
    {
        if (_byName.TryGetValue(symbol.Name, out var first))
        {
            if (symbol.Syntax.IsBroken || first.Syntax.IsBroken)
            {
                // What is wrong with a broken line is told already; it may have been meant as a use of the name.
                if (first.Syntax.IsBroken) Replace(first, symbol);
                _byName[symbol.Name].IsUsed = true;
                return;
            }
            diagnostics.Add(Catalogue.DuplicateName, symbol.NameLocation,
                "There is already " + (Kind[0] is 'a' or 'e' or 'o' ? "an " : "a ") + Kind + " `" + symbol.Name + "`, at " + first.NameLocation + Elsewhere(symbol, first) + ". Give this one another name, or move its lines there.",
                new RelatedLocation(first.NameLocation, "the first `" + symbol.Name + "`"));
            return;
        }
        _byName.Add(symbol.Name, symbol);
        _inOrder.Add(symbol);
    }

    /// <summary>What makes two declarations share their names although they stand apart; empty where nothing keeps them apart.</summary>
    private static string Elsewhere(T symbol, T first) =>
        symbol is EventSymbol here && first is EventSymbol there && !ReferenceEquals(here.Timeline, there.Timeline) && there.Timeline.IsDeclared
            ? ", in timeline `" + there.Timeline.Name + "`; the events of all timelines share their names, so that each can name any other"
            : "";

    private void Replace(T broken, T symbol)
    {
        _byName[symbol.Name] = symbol;
        _inOrder[_inOrder.IndexOf(broken)] = symbol;
    }

    /// <summary>The symbol that a name stands for, marked as used; null, and a finding with the nearest name, where nothing declares it.</summary>
    public T? Resolve(NameSyntax name, TextFile file, Dossier dossier, DiagnosticBag diagnostics)
    {
        if (_byName.TryGetValue(name.Text, out var symbol))
        {
            symbol.IsUsed = true;
            return symbol;
        }
        // The declaration itself may be the broken one, and one mistake costs one message.
        if (dossier.HasBrokenDeclaration && dossier.NamesInBrokenLines.Contains(name.Text)) return null;
        string? nearest = Meant(name.Text);
        // The name that was meant is used, so that one slip does not also make it "unused".
        if (nearest is not null) _byName[nearest].IsUsed = true;
        string advice = nearest is not null
            ? "Did you mean `" + nearest + "`?"
            : "Declare it with a line `" + Kind + " " + name.Text + " \"…\"`.";
        diagnostics.AddWithFix(Catalogue.UnknownName, new Location(file, name.Span), "No " + Kind + " is called `" + name.Text + "`. " + advice, nearest);
        return null;
    }

    /// <summary>The nearest name; null where none is near, and after a million comparisons.</summary>
    private string? Meant(string name)
    {
        if (_meant.TryGetValue(name, out string? nearest)) return nearest;
        if (_comparisons + _byName.Count > MostComparisons) return null;
        _comparisons += _byName.Count;
        _sorted ??= [.. _byName.Keys.OrderBy(static key => key, StringComparer.Ordinal)];
        nearest = NearestWord.Find(name, _sorted);
        _meant.Add(name, nearest);
        return nearest;
    }

    /// <summary>The symbols of several names; names that nothing declares are left out.</summary>
    public IReadOnlyList<T> ResolveAll(IReadOnlyList<NameSyntax> names, TextFile file, Dossier dossier, DiagnosticBag diagnostics) =>
        names.Count == 0 ? [] : names.Select(name => Resolve(name, file, dossier, diagnostics)).Where(symbol => symbol is not null).Select(symbol => symbol!).ToArray();
}
