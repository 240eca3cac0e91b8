using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Contacten.Registreren;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Landelijk;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Trajecten;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Trajecten;

/// <summary>An entry in a list, with the wait that was told last.</summary>
/// <param name="Bestemming">The destination in words.</param>
/// <param name="Bestemmingcode">Code of the destination, as the form of a referral chooses it.</param>
public sealed record Voorzieningregel(Guid Id, string Naam, string Aanbod, string Bestemming, string Bestemmingcode, string? Contactpersoon, string? Telefoon, bool Actief, int? Weken, DateOnly? GezegdOp);

/// <summary>What was found.</summary>
/// <param name="Aantal">How many there are, also when not all are shown.</param>
public sealed record Kaartlijst(IReadOnlyList<Voorzieningregel> Regels, int Aantal, IReadOnlyList<Lijstkeuze> Bestemmingen);

/// <summary>One entry with all that was ever told of its wait, the last first.</summary>
public sealed record Voorzieningbeeld(Voorziening Voorziening, string Bestemming, IReadOnlyList<Wachtmelding> Meldingen)
{
    /// <summary>Who of the wijkteam is or will be fixed for it (TRJ-22).</summary>
    public IReadOnlyList<Vasteregel> Contactpersonen { get; init; } = [];

    /// <summary>Contacts of the own teams that are linked to it, the last half-year first.</summary>
    public IReadOnlyList<Plektelling> Contacten { get; init; } = [];
}

/// <summary>An entry as it was filled in.</summary>
public sealed record Voorzieningopdracht
{
    public string? Naam { get; init; }

    public string? Aanbod { get; init; }

    public string? Bestemming { get; init; }

    public Voorzieningsoort? Soort { get; init; }

    public string? Contactpersoon { get; init; }

    public string? Telefoon { get; init; }

    public bool Actief { get; init; }
}

/// <summary>The sociale kaart of a gemeente: what there is to refer to, whom to ring and how long the wait is (TRJ-21).</summary>
public sealed class SocialeKaart(JeugdhulpDbContext db, TimeProvider klok)
{
    /// <summary>More than anyone reads; who has more entries searches.</summary>
    public const int Hoogstens = 100;

    /// <summary>How many entries are offered while typing.</summary>
    public const int Suggesties = 8;

    /// <summary>Fewer characters would offer the whole kaart.</summary>
    public const int MinstensTekens = 2;

    public const int MaxZoektekens = 100;

    /// <summary>What the kaart holds, by name; what is not offered any more only when asked.</summary>
    public async Task<Kaartlijst> ZoekAsync(string? zoek, string? bestemming, bool ookInactief, CancellationToken ct)
    {
        await using var transactie = await db.BeginBijVraagAsync(ct);
        var gevonden = Gevonden(zoek).Where(v => ookInactief || v.Actief);
        if (!string.IsNullOrEmpty(bestemming))
        {
            gevonden = gevonden.Where(v => v.Bestemming == bestemming);
        }

        var aantal = await gevonden.CountAsync(ct);
        var regels = await Regels(gevonden.OrderBy(v => v.Naam).ThenBy(v => v.Id).Take(Hoogstens)).ToListAsync(ct);
        return new(regels, aantal, await BestemmingenAsync(ct));
    }

    /// <summary>The first entries that fit, for a field where the name is typed; none for fewer than two characters.</summary>
    public async Task<IReadOnlyList<Voorzieningregel>> StelVoorAsync(string? zoek, CancellationToken ct)
    {
        if (zoek?.Trim().Length is not (>= MinstensTekens and <= MaxZoektekens))
        {
            return [];
        }

        await using var transactie = await db.BeginBijVraagAsync(ct);
        return await Regels(Gevonden(zoek).Where(v => v.Actief).OrderBy(v => v.Naam).ThenBy(v => v.Id).Take(Suggesties)).ToListAsync(ct);
    }

    /// <summary>One entry; null when the gemeente has none of that id.</summary>
    public async Task<Voorzieningbeeld?> OpenAsync(Guid id, CancellationToken ct)
    {
        await using var transactie = await db.BeginBijVraagAsync(ct);
        return await db.Voorzieningen.AsNoTracking().SingleOrDefaultAsync(v => v.Id == id, ct) is { } voorziening
            ? new(
                voorziening,
                await db.Codewaarden.Where(c => c.Lijst == Codelijsten.Bestemming && c.Code == voorziening.Bestemming).OrderByDescending(c => c.GeldigVan).Select(c => c.Omschrijving).FirstOrDefaultAsync(ct) ?? voorziening.Bestemming,
                await db.Wachtmeldingen.AsNoTracking().Where(w => w.VoorzieningId == id).OrderByDescending(w => w.GezegdOp).ThenByDescending(w => w.Op).ToListAsync(ct))
            {
                Contactpersonen = voorziening.Soort is null ? [] : await Vastecontactpersonen.LeesAsync(db, id, klok.Vandaag(), ct),
                Contacten = voorziening.Soort is null ? [] : await db.TelPlekAsync(id, klok.Vandaag(), ct),
            }
            : null;
    }

    /// <summary>The destinations that can be chosen today.</summary>
    public async Task<IReadOnlyList<Lijstkeuze>> KeuzesAsync(CancellationToken ct)
    {
        await using var transactie = await db.BeginBijVraagAsync(ct);
        return await BestemmingenAsync(ct);
    }

    /// <summary>Puts an entry on the kaart.</summary>
    public async Task<Trajectresultaat> VoegToeAsync(Guid id, Voorzieningopdracht opdracht, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(opdracht);
        if (id == Guid.Empty)
        {
            return new NietGevonden();
        }

        await using var transactie = await db.BeginGemeenteAsync(id, ct);
        if (await db.EerderAsync(db.Voorzieningen.Where(v => v.Id == id), id, opdracht, ct) is { } zelfde)
        {
            return zelfde ? new Bewaard(id) : Afgewezen.Gebruikt;
        }

        var fouten = await ControleerAsync(id, opdracht, null, ct);
        if (fouten.Count > 0)
        {
            return new Afgewezen(fouten);
        }

        db.Verzonden(klok, id, opdracht);
        db.Voorzieningen.Add(new()
        {
            GemeenteCode = db.Aanmelding.GemeenteCode!,
            Id = id,
            Naam = opdracht.Naam!.Trim(),
            Aanbod = opdracht.Aanbod!.Trim(),
            Bestemming = opdracht.Bestemming!,
            Soort = opdracht.Soort,
            Contactpersoon = Verloop.Netjes(opdracht.Contactpersoon),
            Telefoon = Verloop.Netjes(opdracht.Telefoon),
            Actief = opdracht.Actief,
            Door = db.Aanmelding.Naam,
            Op = klok.GetUtcNow(),
        });
        db.Log(klok, Handeling.VoorzieningGemaakt, "voorziening", id);
        return await db.BewaarAsync(transactie, id, DubbeleNaam, ct);
    }

    /// <summary>Changes an entry; refused when someone else changed it after this form was opened.</summary>
    public async Task<Trajectresultaat> WijzigAsync(Guid id, uint versie, Voorzieningopdracht opdracht, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(opdracht);
        await using var transactie = await db.BeginBijVraagAsync(ct);
        var code = db.Aanmelding.GemeenteCode!;
        if (await db.Voorzieningen.FromSql($"select *, xmin from voorziening where gemeente_code = {code} and id = {id} for update").SingleOrDefaultAsync(ct) is not { } voorziening)
        {
            return new NietGevonden();
        }

        var fouten = await ControleerAsync(id, opdracht, voorziening.Bestemming, ct);
        if (fouten.Count > 0)
        {
            return new Afgewezen(fouten);
        }

        if (voorziening.Versie != versie)
        {
            return new Verouderd();
        }

        List<Veldwijziging> velden = [];
        velden.Voeg("naam", voorziening.Naam, opdracht.Naam!.Trim());
        velden.Voeg("aanbod", voorziening.Aanbod, opdracht.Aanbod!.Trim());
        velden.Voeg("bestemming", voorziening.Bestemming, opdracht.Bestemming);
        velden.Voeg("soort", voorziening.Soort, opdracht.Soort);
        velden.Voeg("contactpersoon", voorziening.Contactpersoon, Verloop.Netjes(opdracht.Contactpersoon));
        velden.Voeg("telefoon", voorziening.Telefoon, Verloop.Netjes(opdracht.Telefoon));
        velden.Voeg("actief", voorziening.Actief, opdracht.Actief);
        if (velden.Count == 0)
        {
            return new Bewaard(id);
        }

        voorziening.Naam = opdracht.Naam.Trim();
        voorziening.Aanbod = opdracht.Aanbod.Trim();
        voorziening.Bestemming = opdracht.Bestemming!;
        voorziening.Soort = opdracht.Soort;
        voorziening.Contactpersoon = Verloop.Netjes(opdracht.Contactpersoon);
        voorziening.Telefoon = Verloop.Netjes(opdracht.Telefoon);
        voorziening.Actief = opdracht.Actief;
        voorziening.Door = db.Aanmelding.Naam;
        voorziening.Op = klok.GetUtcNow();
        db.Log(klok, Handeling.VoorzieningGewijzigd, "voorziening", id, new() { ["velden"] = string.Join(' ', velden.Select(v => v.Veld)) });
        return await db.BewaarAsync(transactie, id, DubbeleNaam, ct);
    }

    /// <summary>Keeps what an organisation told of its wait; what was told before stays.</summary>
    public async Task<Trajectresultaat> MeldWachtAsync(Guid id, Guid melding, int? weken, DateOnly? gezegdOp, CancellationToken ct)
    {
        await using var transactie = await db.BeginBijVraagAsync(ct);
        if (melding == Guid.Empty || !await db.Voorzieningen.AnyAsync(v => v.Id == id, ct))
        {
            return new NietGevonden();
        }

        if (await db.EerderAsync(db.Wachtmeldingen.Where(w => w.Id == melding), melding, (id, weken, gezegdOp), ct) is { } zelfde)
        {
            return zelfde ? new Bewaard(id) : Afgewezen.Gebruikt;
        }

        List<Fout> fouten = [.. Voorzieningregels.Wacht(weken, gezegdOp, klok.Vandaag())];
        if (fouten.Count > 0)
        {
            return new Afgewezen(fouten);
        }

        db.Verzonden(klok, melding, (id, weken, gezegdOp));
        db.Wachtmeldingen.Add(new() { GemeenteCode = db.Aanmelding.GemeenteCode!, Id = melding, VoorzieningId = id, Weken = weken!.Value, GezegdOp = gezegdOp!.Value, Door = db.Aanmelding.Naam, Op = klok.GetUtcNow() });
        db.Log(klok, Handeling.WachttijdGemeld, "voorziening", id);
        return await db.BewaarAsync(transactie, id, null, ct);
    }

    private static Fout DubbeleNaam { get; } = new(nameof(Voorzieningopdracht.Naam), "Deze naam staat al op de sociale kaart. Wijzig die regel, of maak de naam anders.");

    private IQueryable<Voorziening> Gevonden(string? zoek)
    {
        var alle = db.Voorzieningen.AsNoTracking();
        if (string.IsNullOrWhiteSpace(zoek))
        {
            return alle;
        }

        // What was typed is looked for as it stands, so that a percent sign means itself.
        var patroon = $"%{zoek.Trim().Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal).Replace("\0", "", StringComparison.Ordinal)}%";
        return alle.Where(v => EF.Functions.ILike(v.Naam, patroon, "\\") || EF.Functions.ILike(v.Aanbod, patroon, "\\"));
    }

    private IQueryable<Voorzieningregel> Regels(IQueryable<Voorziening> voorzieningen) => voorzieningen
        .Select(v => new
        {
            Voorziening = v,
            Bestemming = db.Codewaarden.Where(c => c.Lijst == Codelijsten.Bestemming && c.Code == v.Bestemming).OrderByDescending(c => c.GeldigVan).Select(c => c.Omschrijving).FirstOrDefault() ?? v.Bestemming,
            Wacht = db.Wachtmeldingen.Where(w => w.VoorzieningId == v.Id).OrderByDescending(w => w.GezegdOp).ThenByDescending(w => w.Op).FirstOrDefault(),
        })
        .Select(r => new Voorzieningregel(r.Voorziening.Id, r.Voorziening.Naam, r.Voorziening.Aanbod, r.Bestemming, r.Voorziening.Bestemming, r.Voorziening.Contactpersoon, r.Voorziening.Telefoon, r.Voorziening.Actief, r.Wacht == null ? null : r.Wacht.Weken, r.Wacht == null ? null : r.Wacht.GezegdOp));

    private async Task<IReadOnlyList<Lijstkeuze>> BestemmingenAsync(CancellationToken ct)
    {
        var dag = klok.Vandaag();
        return await db.Codewaarden.AsNoTracking().GeldendOp(dag).Where(c => c.Lijst == Codelijsten.Bestemming)
            .OrderBy(c => c.Volgorde).Select(c => new Lijstkeuze(c.Code, c.Omschrijving)).ToListAsync(ct);
    }

    private async Task<List<Fout>> ControleerAsync(Guid id, Voorzieningopdracht opdracht, string? was, CancellationToken ct)
    {
        List<Fout> fouten =
        [
            .. Verloop.Verplicht(nameof(opdracht.Naam), opdracht.Naam, "Vul de naam van de organisatie of voorziening in.", Tekstvelden.Regel),
            .. Verloop.Verplicht(nameof(opdracht.Aanbod), opdracht.Aanbod, "Vul in wat er wordt aangeboden."),
            .. Verloop.Vrij(nameof(opdracht.Contactpersoon), opdracht.Contactpersoon, Tekstvelden.Regel),
        ];
        if (Verloop.Netjes(opdracht.Telefoon) is { } telefoon && !Voorzieningregels.IsTelefoon(telefoon))
        {
            fouten.Add(new(nameof(opdracht.Telefoon), "Vul een telefoonnummer in, bijvoorbeeld 010 123 45 67."));
        }

        // A destination that has ended since stays good for what already had it.
        if (string.IsNullOrEmpty(opdracht.Bestemming) || (opdracht.Bestemming != was && (await BestemmingenAsync(ct)).All(b => b.Code != opdracht.Bestemming)))
        {
            fouten.Add(new(nameof(opdracht.Bestemming), "Kies waar dit bij hoort."));
        }

        if (opdracht.Soort is null && await db.Vastecontactpersonen.AnyAsync(c => c.VoorzieningId == id && c.Tot == null, ct))
        {
            fouten.Add(new(nameof(opdracht.Soort), "Hier hoort nog een vaste contactpersoon bij. Beëindig dat eerst."));
        }

        if (fouten.Count == 0)
        {
            var naam = opdracht.Naam!.Trim();
            if (await db.Voorzieningen.AnyAsync(v => v.Naam == naam && v.Id != id, ct))
            {
                fouten.Add(DubbeleNaam);
            }
        }

        return fouten;
    }
}
