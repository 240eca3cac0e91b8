using Jeugdhulp.Application.Data;
using Jeugdhulp.Domain.Cbs;
using Jeugdhulp.Domain.Cijfers;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Cbs;

/// <summary>A table of which figures are kept.</summary>
/// <param name="Naam">Number or name.</param>
/// <param name="Op">When something of it was kept last.</param>
public sealed record Cbstabelkop(string Naam, DateTimeOffset Op);

/// <summary>A published figure with all that was published of it.</summary>
/// <param name="Indicator">As it is kept.</param>
/// <param name="Moment">Measured when.</param>
/// <param name="Revisies">All of them, the one that holds first: the most settled, and of those the last.</param>
/// <param name="Herkenningen">Answers about it, newest first.</param>
/// <param name="Gedrukt">The printed growth beside the computed one; empty when none was printed.</param>
public sealed record Cbsstand(string Indicator, Meetmoment Moment, IReadOnlyList<Cbscijfer> Revisies, IReadOnlyList<Cbsherkenning> Herkenningen, Gedruktegroei? Gedrukt)
{
    public Cbscijfer Geldend => Revisies[0];

    public string Naam => Cbsindicatoren.Naam(Indicator);

    /// <summary>The last answer; of an earlier revision when <see cref="IsOudBeeld"/>.</summary>
    public Cbsherkenning? Beeld => Herkenningen.Count == 0 ? null : Herkenningen[0];

    /// <summary>After the last answer another figure was published.</summary>
    public bool IsOudBeeld => Beeld is { } beeld && (beeld.Status, beeld.Revisie) != (Geldend.Status, Geldend.Revisie);
}

/// <summary>The figures of one table.</summary>
/// <param name="Tabellen">All tables, the one that was read last first.</param>
/// <param name="Tabel">The one that is shown; empty when there are none.</param>
/// <param name="Onderwerpen">What its figures are about, as it is kept.</param>
/// <param name="Cijfers">Its figures, newest first.</param>
public sealed record Cbsoverzicht(IReadOnlyList<Cbstabelkop> Tabellen, string? Tabel, IReadOnlyList<string> Onderwerpen, IReadOnlyList<Cbsstand> Cijfers)
{
    /// <summary>So many figures stand on one page.</summary>
    public const int MaxRegels = 100;

    /// <summary>All printed growths of the table that are wrong.</summary>
    public IEnumerable<Cbsstand> Fout => Cijfers.Where(c => c.Gedrukt is { IsFout: true });
}

/// <summary>Reads published figures.</summary>
public sealed class CbsQuery(JeugdhulpDbContext db)
{
    /// <summary>The figures of this table, or of the one that was read last; empty when there is no such table.</summary>
    public async Task<Cbsoverzicht?> LaadAsync(string? tabel, CancellationToken ct)
    {
        await using var transactie = await db.BeginBijVraagAsync(ct);
        var tabellen = await db.Cbscijfers.GroupBy(c => c.Tabel).Select(g => new Cbstabelkop(g.Key, g.Max(c => c.Op))).ToListAsync(ct);
        tabellen = [.. tabellen.OrderByDescending(t => t.Op).ThenBy(t => t.Naam, StringComparer.Ordinal)];
        var gekozen = tabel ?? (tabellen.Count > 0 ? tabellen[0].Naam : null);
        if (gekozen is null)
        {
            return new([], null, [], []);
        }

        if (!tabellen.Exists(t => t.Naam == gekozen))
        {
            return null;
        }

        var cijfers = await db.Cbscijfers.AsNoTracking().Where(c => c.Tabel == gekozen).ToListAsync(ct);
        var herkenningen = await db.Cbsherkenningen.AsNoTracking().Where(h => h.Tabel == gekozen).ToListAsync(ct);
        var standen = Standen(cijfers, herkenningen);
        return new(tabellen, gekozen, [.. standen.Select(s => s.Indicator).Distinct(StringComparer.Ordinal).OrderBy(Cbsindicatoren.Naam, StringComparer.CurrentCulture)], standen);
    }

    /// <summary>One figure; empty when there is none.</summary>
    public async Task<Cbsstand?> LaadCijferAsync(string tabel, string indicator, Meetmoment moment, CancellationToken ct)
    {
        await using var transactie = await db.BeginBijVraagAsync(ct);
        string[] momenten = [moment.Code, moment.JaarEerder.Code];
        var cijfers = await db.Cbscijfers.AsNoTracking().Where(c => c.Tabel == tabel && c.Indicator == indicator && momenten.Contains(c.Moment)).ToListAsync(ct);
        var herkenningen = await db.Cbsherkenningen.AsNoTracking().Where(h => h.Tabel == tabel && h.Indicator == indicator && h.Moment == moment.Code).ToListAsync(ct);
        return Standen(cijfers, herkenningen).FirstOrDefault(s => s.Moment == moment);
    }

    internal static IReadOnlyList<Cbsstand> Standen(IEnumerable<Cbscijfer> cijfers, IEnumerable<Cbsherkenning> herkenningen)
    {
        var beelden = herkenningen.ToLookup(h => (h.Indicator, h.Moment));
        var groepen = cijfers.GroupBy(c => (c.Indicator, c.Moment))
            .Select(g => (g.Key, Moment: Meetmoment.TryParse(g.Key.Moment, out var moment) ? moment : default, Revisies: g.OrderByDescending(c => c.Status).ThenByDescending(c => c.Revisie).ToList()))
            .ToList();
        var gedrukt = Gedruktegroei.Alle(groepen.Select(g => (g.Key.Indicator, g.Moment, g.Revisies[0].Waarde, g.Revisies[0].Gedrukt))).ToDictionary(g => (g.Indicator, g.Moment));
        return
        [
            .. groepen.OrderByDescending(g => g.Moment).ThenBy(g => Cbsindicatoren.Naam(g.Key.Indicator), StringComparer.CurrentCulture)
                .Select(g => new Cbsstand(
                    g.Key.Indicator, g.Moment, g.Revisies, [.. beelden[g.Key].OrderByDescending(h => h.Volgnummer)], gedrukt.GetValueOrDefault((g.Key.Indicator, g.Moment)))),
        ];
    }
}
