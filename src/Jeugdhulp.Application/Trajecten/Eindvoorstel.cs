using System.Globalization;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Dossiers;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Dossiers;
using Jeugdhulp.Domain.Trajecten;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Trajecten;

/// <summary>Where the end of help was written down.</summary>
public enum Eindbron
{
    Traject,
    Plan,
    Dossier,
}

/// <summary>The last day and the reason that were written down about the same help elsewhere, so that nobody types them again.</summary>
/// <param name="Einde">The last day to fill in.</param>
/// <param name="Reden">Code of the list "redenBeeindiging".</param>
public sealed record Eindvoorstel(DateOnly Einde, string Reden)
{
    public required Eindbron Bron { get; init; }

    /// <summary>The day that stands there, where that is another one than to fill in.</summary>
    public DateOnly? Staat { get; init; }

    /// <summary>The reason in words.</summary>
    public string? Redennaam { get; init; }

    public string Zin
    {
        get
        {
            var waar = Bron switch { Eindbron.Traject => "Bij het traject", Eindbron.Plan => "Bij de afronding in het plan", _ => "Bij het dossier" };
            return $"{waar} staat {Dagtekst.Van(Staat ?? Einde)}: {Redennaam ?? Reden}.";
        }
    }

    /// <summary>What a form remembers that its reader was asked about: an end that differs is asked about once, and then kept.</summary>
    public static string Sleutel(DateOnly? einde, string? reden) => string.Create(CultureInfo.InvariantCulture, $"{einde:yyyy-MM-dd} {reden}");

    /// <summary>What to ask about an end that is not the one that stands elsewhere; null when they agree or it was asked before.</summary>
    internal Fout? Vraag((string Dag, string Reden) velden, (DateOnly? Einde, string? Reden) ingevuld, string? gevraagd, string knop) =>
        gevraagd == Sleutel(ingevuld.Einde, ingevuld.Reden) || ingevuld.Einde is not { } einde ? null
        : einde != Einde ? new(velden.Dag, $"{Zin} Klopt {Dagtekst.Van(einde)} toch? Kies dan nog een keer {knop}.")
        : ingevuld.Reden != Reden ? new(velden.Reden, $"{Zin} Klopt deze reden toch? Kies dan nog een keer {knop}.")
        : null;
}

/// <summary>Finds how help ended, for a form that asks it about the traject, the plan or the dossier.</summary>
internal static class Eindvoorstellen
{
    /// <summary>For the end of a traject: how the own help ended by the plan.</summary>
    public static async Task<Eindvoorstel?> VoorTrajectAsync(JeugdhulpDbContext db, Traject traject, CancellationToken ct) =>
        traject.Uitvoerder is Uitvoerder.Wijkteam ? await Afgerond(db, [traject.PersoonId], traject.Aanvang).FirstOrDefaultAsync(ct) : null;

    /// <summary>For the end in a plan: how the traject ended, or else the dossier.</summary>
    public static async Task<Eindvoorstel?> VoorPlanAsync(JeugdhulpDbContext db, Guid persoonId, DateOnly begonnen, CancellationToken ct) =>
        await Beeindigd(db, [persoonId], begonnen).FirstOrDefaultAsync(ct) ?? await Gesloten(db, persoonId, begonnen).FirstOrDefaultAsync(ct);

    /// <summary>For the end of a dossier: how the traject ended, or else the help by the plan; the dossier lasts until the last contact.</summary>
    public static async Task<Eindvoorstel?> VoorDossierAsync(JeugdhulpDbContext db, Dossier dossier, DateOnly? laatsteContact, CancellationToken ct)
    {
        Guid[] geholpen = [.. dossier.Personen.Where(p => p.Rol is Dossierrol.OntvangtHulp && p.Tot is null).Select(p => p.PersoonId)];
        var eind = await Beeindigd(db, geholpen, dossier.Begin).FirstOrDefaultAsync(ct) ?? await Afgerond(db, geholpen, dossier.Begin).FirstOrDefaultAsync(ct);
        return laatsteContact > eind?.Einde ? eind with { Staat = eind.Einde, Einde = laatsteContact.Value } : eind;
    }

    /// <summary>From the plan: how the support of these persons ended since a day, the last first.</summary>
    private static IQueryable<Eindvoorstel> Afgerond(JeugdhulpDbContext db, Guid[] personen, DateOnly vanaf) =>
        db.Afrondingen.Where(a => personen.Contains(a.PersoonId) && a.Datum >= vanaf).OrderByDescending(a => a.Datum).ThenByDescending(a => a.Op)
            .Select(a => new Eindvoorstel(a.Datum, a.Reden) { Bron = Eindbron.Plan, Redennaam = db.Codewaarden.Where(c => c.Lijst == Dossierhulp.Redenlijst && c.Code == a.Reden).OrderByDescending(c => c.GeldigVan).Select(c => c.Omschrijving).FirstOrDefault() });

    /// <summary>From the trajecten of the wijkteam that ended since a day, the last first; none while one of them still runs.</summary>
    private static IQueryable<Eindvoorstel> Beeindigd(JeugdhulpDbContext db, Guid[] personen, DateOnly vanaf)
    {
        var trajecten = db.Trajecten.Where(t => personen.Contains(t.PersoonId) && t.Uitvoerder == Uitvoerder.Wijkteam);
        return trajecten.Where(t => t.Einde >= vanaf && t.RedenEinde != null && !trajecten.Any(l => l.Einde == null))
            .OrderByDescending(t => t.Einde).ThenByDescending(t => t.Aanvang)
            .Select(t => new Eindvoorstel(t.Einde!.Value, t.RedenEinde!) { Bron = Eindbron.Traject, Redennaam = db.Codewaarden.Where(c => c.Lijst == Dossierhulp.Redenlijst && c.Code == t.RedenEinde).OrderByDescending(c => c.GeldigVan).Select(c => c.Omschrijving).FirstOrDefault() });
    }

    /// <summary>From the dossiers in which this one received help that were closed since a day, the last first; none while one is open.</summary>
    private static IQueryable<Eindvoorstel> Gesloten(JeugdhulpDbContext db, Guid persoonId, DateOnly vanaf)
    {
        var dossiers = db.Dossiers.Where(d => d.Personen.Any(p => p.PersoonId == persoonId && p.Rol == Dossierrol.OntvangtHulp && (p.Tot == null || p.Tot == d.Einde)));
        return dossiers.Where(d => d.Einde >= vanaf && d.RedenEinde != null && !dossiers.Any(o => o.Einde == null))
            .OrderByDescending(d => d.Einde).ThenByDescending(d => d.Begin)
            .Select(d => new Eindvoorstel(d.Einde!.Value, d.RedenEinde!) { Bron = Eindbron.Dossier, Redennaam = db.Codewaarden.Where(c => c.Lijst == Dossierhulp.Redenlijst && c.Code == d.RedenEinde).OrderByDescending(c => c.GeldigVan).Select(c => c.Omschrijving).FirstOrDefault() });
    }
}
