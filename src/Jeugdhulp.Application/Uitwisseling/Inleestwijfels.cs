using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Jeugdigen;
using Jeugdhulp.Domain.Uitwisseling;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Uitwisseling;

/// <summary>Someone of the gemeente who may be the person of a row.</summary>
public sealed record Twijfelpersoon(Guid Id, string Naam, Geboortedag Geboren, bool HeeftBsn);

/// <summary>A row of personen.csv of which a person has to say who it is.</summary>
/// <param name="Regel">Line of the file.</param>
/// <param name="Naam">As the source has it.</param>
/// <param name="Geboren">As the source has it.</param>
/// <param name="Wat">Why it is in doubt.</param>
/// <param name="MagNieuw">It can be somebody else; under a BSN that is known here it cannot.</param>
/// <param name="Gekozen">What was decided since.</param>
/// <param name="Kandidaten">Who it may be.</param>
public sealed record Twijfel(int Regel, string Naam, string Geboren, string Wat, bool MagNieuw, string? Gekozen, IReadOnlyList<Twijfelpersoon> Kandidaten);

/// <summary>The rows in doubt of the last try.</summary>
public sealed record Twijfelbeeld(Uitwisselpakket Pakket, int Kaartnummer, IReadOnlyList<Twijfel> Twijfels, int Totaal);

/// <summary>Lets a person decide who of a source is who in the gemeente, when neither BSN nor name says so for certain.</summary>
public sealed class Inleestwijfels(JeugdhulpDbContext db, Kaartbeheer kaarten, TimeProvider klok)
{
    public const string Nieuw = "nieuw";

    /// <summary>Rows on a page; the next ones come when these were decided and tried.</summary>
    public const int Hoogstens = 50;

    private static readonly string[] Soorten = [Contractnaam.Van(Foutsoort.PersoonLijktBekend), Contractnaam.Van(Foutsoort.PersoonAndersBekend), Contractnaam.Van(Foutsoort.BesluitOnbekend)];

    /// <summary>The rows in doubt; empty when the own gemeente has no such files. Who is shown is written in the log.</summary>
    public async Task<Twijfelbeeld?> LaadAsync(Guid id, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        if (await BeeldAsync(id, ct) is not var (beeld, _))
        {
            return null;
        }

        db.Log(klok, Handeling.InlezingBekeken, Bronbeheer.Objectsoort, id, new(StringComparer.Ordinal) { ["twijfels"] = beeld.Twijfels.Count.ToString(System.Globalization.CultureInfo.InvariantCulture) });
        await db.LogBekekenAsync(klok, [.. beeld.Twijfels.SelectMany(t => t.Kandidaten).Select(k => k.Id).Distinct()], ct);
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return beeld;
    }

    /// <summary>Keeps what was decided, by line of the file, as a new version of the table. Null when there are no such files.</summary>
    public async Task<IReadOnlyList<Fout>?> BewaarAsync(Guid id, int gezien, IReadOnlyDictionary<int, string> keuzes, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(keuzes);
        await using var transactie = await db.BeginGemeenteAsync(id, ct);
        if (await BeeldAsync(id, ct) is not var (beeld, nummers))
        {
            return null;
        }

        if (beeld.Kaartnummer != gezien)
        {
            return [new(string.Empty, "Iemand heeft de kaart intussen veranderd. Kijk opnieuw.")];
        }

        var (versie, kaart) = await kaarten.VersieAsync(id, ct);
        var personen = kaart.Personen.ToDictionary(StringComparer.Ordinal);
        foreach (var twijfel in beeld.Twijfels.Where(t => keuzes.ContainsKey(t.Regel)))
        {
            var keuze = keuzes[twijfel.Regel];
            if (!(keuze == Nieuw && twijfel.MagNieuw) && twijfel.Kandidaten.All(k => k.Id.ToString() != keuze))
            {
                return [new(string.Empty, $"Kies bij regel {twijfel.Regel} iemand uit de lijst.")];
            }

            personen[nummers[twijfel.Regel]] = keuze;
        }

        await kaarten.BewaarAsync(id, versie + 1, kaart with { Personen = personen }, ct);
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return [];
    }

    private async Task<(Twijfelbeeld Beeld, Dictionary<int, string> Nummers)?> BeeldAsync(Guid id, CancellationToken ct)
    {
        if (await db.Uitwisselpakketten.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id && p.Soort == Pakketsoort.Bron && p.GewistOp == null, ct) is not { } pakket)
        {
            return null;
        }

        var (nummer, kaart) = await kaarten.VersieAsync(id, ct);
        var proef = await db.Inlezingen.Where(i => i.PakketId == id).OrderByDescending(i => i.Kaartnummer).ThenByDescending(i => i.Op).Select(i => (Guid?)i.Id).FirstOrDefaultAsync(ct);
        var alle = db.Inleesregels.AsNoTracking().Where(r => r.InlezingId == proef && r.Bestand == Personenbestand.Naam && r.Fouten.Any(f => Soorten.Contains(f)));
        var rijen = (await alle.OrderBy(r => r.Regel).Take(Hoogstens).ToListAsync(ct)).ConvertAll(r => Inleesinhoud.Lees(r, kaart));
        var personen = await KandidatenAsync(rijen, ct);
        var twijfels = rijen.Select(r => new Twijfel(
            r.Regel.Regel,
            string.Join(' ', new[] { r.Waarde("voornamen"), r.Waarde("tussenvoegsel"), r.Waarde("achternaam") }.Where(d => d.Length > 0)),
            r.Waarde("geboortedatum"),
            r.Fouten.Select(f => f.Wat).First(),
            r.Fouten.All(f => f.Soort is not Foutsoort.PersoonAndersBekend),
            kaart.Personen.GetValueOrDefault(r.Waarde("persoon_id")),
            [.. personen.Where(p => Past(p, r)).Select(p => new Twijfelpersoon(p.Id, p.VolledigeNaam, p.Geboortedag, p.Bsn is not null))])).ToList();
        return (new(pakket, nummer, twijfels, await alle.CountAsync(ct)), rijen.ToDictionary(r => r.Regel.Regel, r => r.Waarde("persoon_id")));
    }

    private async Task<List<Persoon>> KandidatenAsync(List<Inleesinhoud> rijen, CancellationToken ct)
    {
        var code = db.Aanmelding.GemeenteCode!;
        string[] kenmerken = [.. rijen.Select(r => r.Waarde("bsn")).Where(b => Bsn.TryParse(b, out _)).Select(b => Persoon.Kenmerk(code, b))];
        string[] namen = [.. rijen.Select(r => Zoeknaam.Van(r.Waarde("achternaam"))).Distinct(StringComparer.Ordinal)];
        string[] voornamen = [.. rijen.Select(r => Zoeknaam.Van(r.Waarde("voornamen"))).Distinct(StringComparer.Ordinal)];
        return await db.Personen.AsNoTracking()
            .Where(p => p.SamengevoegdMetId == null && (kenmerken.Contains(p.Bsnkenmerk!) || (namen.Contains(p.ZoekAchternaam) && voornamen.Contains(p.ZoekVoornamen))))
            .OrderBy(p => p.Geboortedatum).ThenBy(p => p.Id).ToListAsync(ct);
    }

    private static bool Past(Persoon persoon, Inleesinhoud rij) =>
        (persoon.Bsn is { } bsn && bsn == rij.Waarde("bsn"))
        || (persoon.ZoekAchternaam == Zoeknaam.Van(rij.Waarde("achternaam")) && persoon.ZoekVoornamen == Zoeknaam.Van(rij.Waarde("voornamen")));
}
