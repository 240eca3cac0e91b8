using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Gemeenten;
using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Dossiers;
using Jeugdhulp.Domain.Jeugdigen;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Dossiers;

/// <summary>What of the head of a dossier can be put right after the dossier was closed too: what goes to the CBS, and how it ended.</summary>
public sealed partial class Dossierbeheer
{
    /// <summary>
    /// A delivery by dossiers says of a closed dossier when it began, who referred and whether that was a crisis. A mistake in it is mended
    /// without opening the dossier again, which would say something that did not happen.
    /// </summary>
    private async Task<List<Fout>> VerbeterGeslotenAsync(Dossier dossier, Dossieropdracht opdracht, DateTimeOffset nu, DateOnly vandaag, CancellationToken ct)
    {
        List<Fout> fouten = [.. await BeginfoutenAsync(dossier, opdracht.Begin, vandaag, ct)];
        var (verwijzers, verwijzer) = await VerwijzersAsync(dossier, opdracht, fouten, ct);
        var (redenen, doelen) = await EindeAsync(dossier, opdracht, fouten, ct);
        var (herkomst, herkomstfout) = await db.HerkomstAsync(opdracht.HerkomstGemeente, ct);
        fouten.AddRange(herkomstfout is null ? [] : [herkomstfout]);
        fouten.AddRange(Verloop.Verplicht(nameof(opdracht.Reden), opdracht.Reden, "Dit dossier is afgesloten. Vul in waarom u dit verbetert."));
        if (fouten.Count > 0)
        {
            return fouten;
        }

        List<Veldwijziging> velden =
        [
            new("Begin", Dossierhulp.Dag(dossier.Begin), Dossierhulp.Dag(opdracht.Begin!.Value)),
            new("Verwijzer", Naam(verwijzers, dossier.Verwijzer), Naam(verwijzers, verwijzer)),
            new("Crisis", JaNee(dossier.Crisis), JaNee(opdracht.Crisis)),
            new("Verhuisd uit", await HerkomstnaamAsync(dossier, ct), herkomst?.Naam),
            new("Reden van het einde", Naam(redenen, dossier.RedenEinde), Naam(redenen, Dossierhulp.Schoon(opdracht.RedenEinde) ?? dossier.RedenEinde)),
            new("Doelen", dossier.Doelen?.Naam(), doelen?.Naam()),
        ];
        if (velden.TrueForAll(v => v.Oud == v.Nieuw))
        {
            return [new(string.Empty, "U heeft nog niets veranderd.")];
        }

        var oudBegin = dossier.Begin;
        (dossier.Begin, dossier.Verwijzer, dossier.Crisis, dossier.HerkomstGemeente) = (opdracht.Begin.Value, verwijzer, opdracht.Crisis, herkomst?.Waarde);
        (dossier.RedenEinde, dossier.Doelen) = (Dossierhulp.Schoon(opdracht.RedenEinde) ?? dossier.RedenEinde, doelen);
        velden.AddRange(await VerschuifAsync(dossier, oudBegin, ct));
        db.Wijzig(dossier, "Verbeterd na het afsluiten", opdracht.Reden!.Trim(), velden, nu);
        return [];
    }

    /// <summary>The reasons of the day on which it ended, and how it stood with the goals; what is no choice becomes a mistake.</summary>
    private async Task<(List<Code> Redenen, Doelenstand? Doelen)> EindeAsync(Dossier dossier, Dossieropdracht opdracht, List<Fout> fouten, CancellationToken ct)
    {
        var redenen = await db.CodesAsync(Dossierhulp.Redenlijst, dossier.Einde!.Value, ct);
        if (Dossierhulp.Schoon(opdracht.RedenEinde) is { } reden && reden != dossier.RedenEinde && !redenen.Exists(r => r.Waarde == reden))
        {
            fouten.Add(new("RedenEinde", "Kies een reden uit de lijst."));
        }

        if (string.IsNullOrEmpty(opdracht.Doelen) || opdracht.Doelen == (dossier.Doelen is { } was ? Contractnaam.Van(was) : null))
        {
            return (redenen, dossier.Doelen);
        }

        if (!Contractnaam.TryParse<Doelenstand>(opdracht.Doelen, out var doelen))
        {
            fouten.Add(new("Doelen", "Kies hoe het met de doelen staat."));
        }
        else if (Dossierregels.Doelen(doelen, await db.PlannenVan(dossier).SumAsync(p => p.Doelen.Count, ct)) is { } fout)
        {
            fouten.Add(fout);
        }

        return (redenen, doelen);
    }

    /// <summary>What is wrong with a first day.</summary>
    private async Task<List<Fout>> BeginfoutenAsync(Dossier dossier, DateOnly? begin, DateOnly vandaag, CancellationToken ct)
    {
        List<Fout> fouten = [.. Dossierregels.Begin(begin, vandaag)];
        if (fouten.Count > 0)
        {
            return fouten;
        }

        if (Eerste(dossier).Tot < begin)
        {
            return [new("Begin", $"Op {Dossierhulp.Dag(Eerste(dossier).Tot!.Value)} kreeg het dossier een andere status. Het begin kan niet later zijn.")];
        }

        if (begin >= dossier.Begin)
        {
            return [];
        }

        var vanBegin = dossier.Personen.Where(p => p.Rol is Dossierrol.OntvangtHulp && p.Van == dossier.Begin).Select(p => p.PersoonId).ToArray();
        if (await _rollen.ElderAsync(dossier, vanBegin, begin!.Value, ct) is { } nummer)
        {
            return [new("Begin", $"In die tijd liep dossier {nummer}, van dezelfde soort. Kies een latere dag.")];
        }

        if (dossier.Wet is not Wet.Jeugd)
        {
            return [];
        }

        var geboren = await db.Personen.Where(p => vanBegin.Contains(p.Id)).Select(p => new Geboortedag(p.Geboortedatum, p.Geboorteprecisie)).ToListAsync(ct);
        return [.. geboren.Select(g => Dossierregels.Jeugdige(begin.Value, g)).OfType<Fout>().Take(1)];
    }

    /// <summary>Lets the first status, and whoever was there from the start, begin with a dossier that begins on another day now. A role that held on no day stays so.</summary>
    /// <returns>What to say of it in the history.</returns>
    private async Task<List<Veldwijziging>> VerschuifAsync(Dossier dossier, DateOnly oud, CancellationToken ct)
    {
        var begin = dossier.Begin;
        if (begin == oud)
        {
            return [];
        }

        db.Entry(Eerste(dossier)).Property(s => s.Van).CurrentValue = begin;

        // Who came later stays on the day of coming.
        var mee = dossier.Personen.Where(p => p.Tot != p.Van && (p.Van == oud || p.Van < begin)).ToList();
        var wie = mee.Select(p => p.PersoonId).ToArray();
        var namen = await db.Personen.AsNoTracking().Where(p => wie.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.VolledigeNaam, ct);
        List<Veldwijziging> velden = [];
        foreach (var persoon in mee)
        {
            var was = persoon.Van;
            persoon.Van = persoon.Tot < begin ? persoon.Tot.Value : begin;
            velden.Add(new($"{namen[persoon.PersoonId]}, {persoon.Rol.Naam().ToLowerInvariant()}, vanaf", Dossierhulp.Dag(was), Dossierhulp.Dag(persoon.Van)));
        }

        return velden;
    }

    /// <summary>The referrers of the first day, and the one that was chosen; what is no choice becomes a mistake.</summary>
    private async Task<(List<Code> Verwijzers, string? Gekozen)> VerwijzersAsync(Dossier dossier, Dossieropdracht opdracht, List<Fout> fouten, CancellationToken ct)
    {
        var verwijzers = await db.CodesAsync(Dossierhulp.Verwijzerlijst, dossier.Begin, ct);
        var gekozen = Dossierhulp.Schoon(opdracht.Verwijzer);
        if (gekozen is not null && gekozen != dossier.Verwijzer && !verwijzers.Exists(v => v.Waarde == gekozen))
        {
            fouten.Add(new("Verwijzer", "Kies een verwijzer uit de lijst."));
        }

        return (verwijzers, gekozen);
    }

    /// <summary>Name of the gemeente it moved from, for the history.</summary>
    private async Task<string?> HerkomstnaamAsync(Dossier dossier, CancellationToken ct) =>
        dossier.HerkomstGemeente is { } code ? (await db.ZoekGemeenteAsync(code, ct))?.Naam ?? code : null;

    private static Statusperiode Eerste(Dossier dossier) => dossier.Statussen.OrderBy(s => s.Van).ThenBy(s => s.Op).First();

    private static string? Naam(List<Code> verwijzers, string? code) => verwijzers.Find(v => v.Waarde == code)?.Naam ?? code;

    private static string? JaNee(bool? waarde) => waarde switch { true => "ja", false => "nee", _ => null };
}
