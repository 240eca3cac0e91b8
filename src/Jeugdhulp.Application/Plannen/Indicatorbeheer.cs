using Jeugdhulp.Application.Contacten.Registreren;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Jeugdigen;
using Jeugdhulp.Domain.Plannen;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Plannen;

/// <summary>An indicator with how many answers there are.</summary>
public sealed record Indicatorregel(Kwaliteitsindicator Indicator, int Antwoorden);

/// <summary>Keeps the own kwaliteitsindicatoren of a gemeente (PLN-13).</summary>
public sealed class Indicatorbeheer(JeugdhulpDbContext db, TimeProvider klok)
{
    /// <summary>All of them, those that are still asked first.</summary>
    public async Task<IReadOnlyList<Indicatorregel>> LijstAsync(CancellationToken ct)
    {
        var vandaag = klok.Vandaag();
        await using var transactie = await db.BeginGemeenteAsync(ct);
        return await Regels(db.Kwaliteitsindicatoren.OrderBy(i => i.Tot <= vandaag).ThenBy(i => i.Volgorde).ThenBy(i => i.Vanaf).ThenBy(i => i.Id)).ToListAsync(ct);
    }

    /// <summary>One of them; null when the gemeente has none of that id.</summary>
    public async Task<Indicatorregel?> OpenAsync(Guid id, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        return await Regels(db.Kwaliteitsindicatoren.Where(i => i.Id == id)).SingleOrDefaultAsync(ct);
    }

    /// <summary>Adds one; the same form a second time gives the same one.</summary>
    public async Task<Trajectresultaat> VoegToeAsync(Guid id, Indicatorgegevens gegevens, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(gegevens);
        if (id == Guid.Empty)
        {
            return new NietGevonden();
        }

        await using var transactie = await db.BeginGemeenteAsync(id, ct);
        if (await db.EerderAsync(db.Kwaliteitsindicatoren.Where(i => i.Id == id), id, gegevens, ct) is { } zelfde)
        {
            return zelfde ? new Bewaard(id) : Afgewezen.Gebruikt;
        }

        List<Fout> fouten = [.. Indicatorregels.Controleer(gegevens, klok.Vandaag()), .. Teksten(gegevens)];
        fouten = [.. fouten.DistinctBy(f => f.Veld)];
        if (fouten.Count == 0 && await Naamherkenning.ZoekAsync(db, klok, string.Join('\n', [gegevens.Naam!, gegevens.Vraag!, .. gegevens.Antwoorden]), ct) is { Count: > 0 } kenmerken)
        {
            fouten.Add(new(nameof(gegevens.Vraag), Herkenbaarheid.Waarschuwing(kenmerken) + " Schrijf over de hulp, niet over een persoon."));
        }

        if (fouten.Count > 0)
        {
            return new Afgewezen(fouten);
        }

        var soort = gegevens.Soort!.Value;
        List<string> keuzes = soort is Indicatorsoort.Keuze ? [.. gegevens.Antwoorden] : [];
        db.Kwaliteitsindicatoren.Add(new()
        {
            GemeenteCode = db.Aanmelding.GemeenteCode!,
            Id = id,
            Naam = gegevens.Naam!.Trim(),
            Vraag = gegevens.Vraag!.Trim(),
            Soort = soort,
            Keuzes = keuzes,
            Hoogste = Indicatorregels.Antwoorden(soort, keuzes).Count,
            Vanaf = gegevens.Vanaf!.Value,
            Volgorde = gegevens.Volgorde ?? Math.Min((await db.Kwaliteitsindicatoren.MaxAsync(i => (int?)i.Volgorde, ct) ?? 0) + 1, Indicatorregels.MaxVolgorde),
            Door = db.Aanmelding.Naam,
            Op = klok.GetUtcNow(),
        });
        db.Verzonden(klok, id, gegevens);
        db.Log(klok, Handeling.IndicatorGemaakt, "indicator", id, new() { ["soort"] = Contractnaam.Van(soort) });
        return await db.BewaarAsync(transactie, id, null, ct);
    }

    /// <summary>Ends one. Who is later than another sees which day stands there; the same day twice is one act.</summary>
    public async Task<Trajectresultaat> BeeindigAsync(Guid id, DateOnly? laatsteDag, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        var code = db.Aanmelding.GemeenteCode!;
        if (await db.Kwaliteitsindicatoren.FromSql($"select * from kwaliteitsindicator where gemeente_code = {code} and id = {id} for update").SingleOrDefaultAsync(ct) is not { } indicator)
        {
            return new NietGevonden();
        }

        if (indicator.Tot is { } tot)
        {
            return laatsteDag?.AddDays(1) == tot ? new Bewaard(id) : new Verouderd();
        }

        if (Indicatorregels.Beeindig(laatsteDag, indicator.Vanaf, klok.Vandaag()) is { } fout)
        {
            return new Afgewezen([fout]);
        }

        indicator.Tot = laatsteDag!.Value.AddDays(1);
        db.Log(klok, Handeling.IndicatorBeeindigd, "indicator", id);
        return await db.BewaarAsync(transactie, id, null, ct);
    }

    private static IEnumerable<Fout> Teksten(Indicatorgegevens gegevens) =>
    [
        .. Vrij(nameof(gegevens.Naam), gegevens.Naam, Indicatorregels.MaxNaam),
        .. Vrij(nameof(gegevens.Vraag), gegevens.Vraag, Indicatorregels.MaxVraag),
        .. gegevens.Keuzes.SelectMany((k, i) => Vrij($"Keuzes[{i}]", k, Indicatorregels.MaxKeuze)),
    ];

    private static IEnumerable<Fout> Vrij(string veld, string? tekst, int hoogstens) =>
        Opdrachtcontrole.Tekst(veld, tekst, hoogstens) is { } weigering ? [new(veld, weigering.Melding)] : [];

    private IQueryable<Indicatorregel> Regels(IQueryable<Kwaliteitsindicator> indicatoren) =>
        indicatoren.AsNoTracking().Select(i => new Indicatorregel(i, db.Indicatorantwoorden.Count(a => a.IndicatorId == i.Id)));
}
