using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Jeugdigen;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Jeugdigen;

/// <summary>Keeps what persons are to a jeugdige, and whether they have authority (GEZ-01).</summary>
public sealed class Relatiebeheer(JeugdhulpDbContext db, TimeProvider klok)
{
    /// <summary>Says what someone is to a jeugdige.</summary>
    public async Task<Persoonresultaat> VoegToeAsync(Guid relatieId, Guid? jeugdigeId, Guid? anderId, string? soortnaam, string? gezagnaam, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        foreach (var wie in new[] { jeugdigeId, anderId }.OfType<Guid>().Distinct().Order())
        {
            // Both, and always in one order: the other way round is a relation of the same two.
            await db.WachtOpAsync(wie, ct);
        }

        var inhoud = (jeugdigeId, anderId, soortnaam, gezagnaam);
        if (await db.EerderAsync(db.Persoonsrelaties.Where(r => r.Id == relatieId), relatieId, inhoud, ct) is { } zelfde)
        {
            return zelfde ? new PersoonOpgeslagen(relatieId) : PersoonGeweigerd.Gebruikt;
        }

        var bekend = await db.Personen.Where(p => (p.Id == jeugdigeId || p.Id == anderId) && p.SamengevoegdMetId == null).AsNoTracking().ToDictionaryAsync(p => p.Id, ct);
        var fouten = new List<Fout>();
        if (jeugdigeId is null || !bekend.ContainsKey(jeugdigeId.Value))
        {
            fouten.Add(new("JeugdigeId", jeugdigeId is null ? "Kies een jeugdige." : "Deze persoon is niet gevonden in uw gemeente."));
        }

        if (anderId is null || !bekend.ContainsKey(anderId.Value))
        {
            fouten.Add(new("AnderId", anderId is null ? "Kies de andere persoon." : "Deze persoon is niet gevonden in uw gemeente."));
        }
        else if (anderId == jeugdigeId)
        {
            fouten.Add(new("AnderId", "Iemand kan geen relatie met zichzelf hebben. Kies een ander."));
        }

        if (!Contractnaam.TryParse<Relatiesoort>(soortnaam, out var soort))
        {
            fouten.Add(new("Soort", "Kies wat deze persoon is van de jeugdige."));
        }

        if (!Contractnaam.TryParse<Gezag>(gezagnaam ?? "onbekend", out var gezag))
        {
            fouten.Add(new("Gezag", "Kies of deze persoon gezag heeft."));
        }

        if (fouten.Count == 0 && await db.Persoonsrelaties.AnyAsync(r => r.PersoonId == jeugdigeId && r.AnderId == anderId && r.Soort == soort && r.Tot == null, ct))
        {
            fouten.Add(new("Soort", "Deze relatie staat er al."));
        }

        if (fouten.Count == 0 && await OmgekeerdAsync(jeugdigeId!.Value, anderId!.Value, soort, ct) is { } omgekeerd)
        {
            fouten.Add(new("Soort", $"{bekend[jeugdigeId.Value].VolledigeNaam} staat er al als {omgekeerd.Naam()} van {bekend[anderId.Value].VolledigeNaam}. Andersom kan dan niet. Klopt dat niet? Beëindig eerst die relatie."));
        }

        if (fouten.Count > 0)
        {
            if (anderId is { } onbekend && !bekend.ContainsKey(onbekend))
            {
                await db.LogOnvindbaarAsync(klok, [onbekend], null, ct);
                await db.SaveChangesAsync(ct);
            }

            await transactie.CommitAsync(ct);
            return new PersoonGeweigerd(fouten);
        }

        var (jeugdige, ander) = (bekend[jeugdigeId!.Value], bekend[anderId!.Value]);
        db.Verzonden(klok, relatieId, inhoud);
        db.Persoonsrelaties.Add(new() { GemeenteCode = db.Aanmelding.GemeenteCode!, Id = relatieId, PersoonId = jeugdige.Id, AnderId = ander.Id, Soort = soort, Gezag = gezag });
        db.LegVast(klok, Persoonwijzigingsoort.Relatie, jeugdige.Id, null, [new("Relatie", null, $"{soort.Naam()}: {ander.VolledigeNaam}, {gezag.Naam()}")]);
        db.Log(klok, Handeling.RelatieGemaakt, "persoon", jeugdige.Id, new() { ["ander"] = ander.Id.ToString(), ["soort"] = Contractnaam.Van(soort) });
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return new PersoonOpgeslagen(relatieId);
    }

    /// <summary>Ends a relation on a day: the first on which it no longer is.</summary>
    public async Task<Persoonresultaat> BeeindigAsync(Guid relatieId, DateOnly? tot, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(relatieId, ct);
        if (await HaalAsync(relatieId, ct) is not (var relatie, { } ander))
        {
            return new PersoonOnvindbaar();
        }

        if (tot is not { } dag || dag > klok.Vandaag() || dag < Geboortedag.Eerste)
        {
            return new PersoonGeweigerd([new("Tot", tot is null ? "Vul in vanaf welke dag de relatie er niet meer is." : "Vul een dag in tot en met vandaag.")]);
        }

        if (relatie.Tot == dag)
        {
            return new PersoonOpgeslagen(relatie.PersoonId);
        }

        var oud = relatie.Tot;
        relatie.Tot = dag;
        return await BewaarAsync(transactie, relatie, Handeling.RelatieBeeindigd, $"{relatie.Soort.Naam()}: {ander}{Einde(oud)}", $"{relatie.Soort.Naam()}: {ander}{Einde(dag)}", ct);
    }

    /// <summary>A relation that was ended by mistake is there again, as it was.</summary>
    public async Task<Persoonresultaat> HerstelAsync(Guid relatieId, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(relatieId, ct);
        if (await HaalAsync(relatieId, ct) is not (var relatie, { } ander))
        {
            return new PersoonOnvindbaar();
        }

        if (relatie.Tot is not { } dag)
        {
            return new PersoonOpgeslagen(relatie.PersoonId);
        }

        if (await db.Persoonsrelaties.AnyAsync(r => r.Id != relatieId && r.PersoonId == relatie.PersoonId && r.AnderId == relatie.AnderId && r.Soort == relatie.Soort && r.Tot == null, ct))
        {
            return new PersoonGeweigerd([new(string.Empty, "Deze relatie staat er al opnieuw. Beëindig die eerst.")]);
        }

        if (await OmgekeerdAsync(relatie.PersoonId, relatie.AnderId, relatie.Soort, ct) is { } omgekeerd)
        {
            return new PersoonGeweigerd([new(string.Empty, $"De jeugdige staat er nu zelf als {omgekeerd.Naam()} van {ander}. Beëindig eerst die relatie.")]);
        }

        relatie.Tot = null;
        return await BewaarAsync(transactie, relatie, Handeling.RelatieGemaakt, $"{relatie.Soort.Naam()}: {ander}{Einde(dag)}", $"{relatie.Soort.Naam()}: {ander}", ct);
    }

    /// <summary>Puts right whether someone has authority over the jeugdige.</summary>
    /// <param name="relatieId">Which relation.</param>
    /// <param name="gezagnaam">Whether there is authority.</param>
    /// <param name="gezien">What stood there when the form was opened: what a colleague made of it since is told first. Null does not ask.</param>
    /// <param name="ct">Ends the work.</param>
    public async Task<Persoonresultaat> WijzigGezagAsync(Guid relatieId, string? gezagnaam, string? gezien, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(relatieId, ct);
        if (await HaalAsync(relatieId, ct) is not (var relatie, { } ander))
        {
            return new PersoonOnvindbaar();
        }

        if (!Contractnaam.TryParse<Gezag>(gezagnaam, out var gezag))
        {
            return new PersoonGeweigerd([new("Gezag", "Kies of deze persoon gezag heeft.")]);
        }

        if (relatie.Gezag == gezag)
        {
            return new PersoonOpgeslagen(relatie.PersoonId);
        }

        var oud = relatie.Gezag;
        if (gezien is not null && gezien != Contractnaam.Van(oud))
        {
            return new PersoonGeweigerd([new("Gezag", $"{await db.LaatsteDoorAsync(Persoonwijzigingsoort.Relatie, relatie.PersoonId, null, $"{relatie.Soort.Naam()}: {ander}", ct)} legde intussen vast: {oud.Naam()}. Klopt uw keuze nog? Kies dan nog eens ‘Verbeter’.")]) { Intussen = true };
        }

        relatie.Gezag = gezag;
        return await BewaarAsync(transactie, relatie, Handeling.RelatieGemaakt, $"{relatie.Soort.Naam()}: {ander}, {oud.Naam()}", $"{relatie.Soort.Naam()}: {ander}, {gezag.Naam()}", ct);
    }

    /// <summary>What the jeugdige is to the other now, where only one of two can be that; null when nothing is in the way.</summary>
    private async Task<Relatiesoort?> OmgekeerdAsync(Guid jeugdige, Guid ander, Relatiesoort soort, CancellationToken ct) =>
        !soort.GaatVoor() ? null
        : (await db.Persoonsrelaties.Where(r => r.PersoonId == ander && r.AnderId == jeugdige && r.Tot == null).Select(r => r.Soort).ToListAsync(ct)).Where(s => s.GaatVoor()).Select(s => (Relatiesoort?)s).FirstOrDefault();

    private async Task<(Persoonsrelatie Relatie, string Ander)?> HaalAsync(Guid id, CancellationToken ct) =>
        await db.Persoonsrelaties.SingleOrDefaultAsync(r => r.Id == id, ct) is { } relatie
            ? (relatie, (await db.Personen.AsNoTracking().FirstAsync(p => p.Id == relatie.AnderId, ct)).VolledigeNaam)
            : null;

    private async Task<Persoonresultaat> BewaarAsync(Microsoft.EntityFrameworkCore.Storage.IDbContextTransaction transactie, Persoonsrelatie relatie, Handeling handeling, string oud, string nieuw, CancellationToken ct)
    {
        db.LegVast(klok, Persoonwijzigingsoort.Relatie, relatie.PersoonId, null, [new("Relatie", oud, nieuw)]);
        db.Log(klok, handeling, "persoon", relatie.PersoonId, new() { ["ander"] = relatie.AnderId.ToString() });
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return new PersoonOpgeslagen(relatie.PersoonId);
    }

    private static string Einde(DateOnly? tot) => tot is { } dag ? $" tot {Dagtekst.Van(dag)}" : string.Empty;
}
