using System.Globalization;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Gemeenten;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Landelijk;
using Jeugdhulp.Domain.Levering;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Jeugdhulp.Application.Landelijk;

/// <summary>A list with its codes, those that ended included.</summary>
/// <param name="Lijst">The list.</param>
/// <param name="Waarden">All codes that whoever reads may see, in order.</param>
/// <param name="Vandaag">Today.</param>
/// <param name="Wijzigt">Codes of this owner may be added and ended: the country, or the own gemeente; null when none may.</param>
/// <param name="Verschillen">Where the list is not what a version of the protocol asks.</param>
public sealed record Codelijstbeeld(Codelijst Lijst, IReadOnlyList<Codewaarde> Waarden, DateOnly Vandaag, string? Wijzigt, IReadOnlyList<Lijstverschil> Verschillen)
{
    /// <summary>Whoever reads keeps the codes of the country.</summary>
    public bool Landelijk => Wijzigt == Aanstelling.Land;

    /// <summary>The codes that may still be given an end.</summary>
    public IEnumerable<Codewaarde> Lopend => Waarden.Where(w => w.GemeenteCode == Wijzigt && w.GeldigTot is null);
}

/// <summary>How many codes a list has today.</summary>
/// <param name="Lijst">The list.</param>
/// <param name="Geldig">That hold.</param>
/// <param name="Beeindigd">That ended.</param>
/// <param name="Lokaal">Of the own gemeente.</param>
/// <param name="Afwijkend">The list is not what a version of the protocol asks.</param>
public sealed record Codelijstregel(Codelijst Lijst, int Geldig, int Beeindigd, int Lokaal, bool Afwijkend);

/// <summary>
/// Keeps the code lists: the landelijk beheerder those of the country, a beheerder the codes that the own gemeente adds. A code is
/// ended and never taken away, so that what was registered with it can still be read.
/// </summary>
public sealed class Codebeheer(JeugdhulpDbContext db, Protocolversies versies, TimeProvider klok)
{
    /// <summary>All lists with their number of codes.</summary>
    public async Task<IReadOnlyList<Codelijstregel>> LaadAsync(CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        var vandaag = klok.Vandaag();
        var tellingen = await db.Codewaarden.AsNoTracking()
            .GroupBy(c => c.Lijst)
            .Select(g => new
            {
                Lijst = g.Key,
                Geldig = g.Count(c => c.GeldigVan <= vandaag && (c.GeldigTot == null || c.GeldigTot > vandaag)),
                Beeindigd = g.Count(c => c.GeldigTot <= vandaag),
                Lokaal = g.Count(c => c.GemeenteCode != Aanstelling.Land),
            })
            .ToDictionaryAsync(t => t.Lijst, StringComparer.Ordinal, ct);
        var landelijk = (await db.Codewaarden.AsNoTracking().Where(c => c.GemeenteCode == Aanstelling.Land).ToListAsync(ct)).ToLookup(c => c.Lijst, StringComparer.Ordinal);
        return
        [
            .. Codelijst.Alle.Select(l => (Lijst: l, Telling: tellingen.GetValueOrDefault(l.Naam), Afwijkend: Verschillen(l, landelijk[l.Naam]).Count > 0))
                .Select(l => new Codelijstregel(l.Lijst, l.Telling?.Geldig ?? 0, l.Telling?.Beeindigd ?? 0, l.Telling?.Lokaal ?? 0, l.Afwijkend)),
        ];
    }

    /// <summary>Where lists are not what a version of the protocol asks, by that version.</summary>
    public async Task<IReadOnlyList<(Codelijst Lijst, Lijstverschil Verschil)>> VerschillenAsync(CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        var landelijk = (await db.Codewaarden.AsNoTracking().Where(c => c.GemeenteCode == Aanstelling.Land).ToListAsync(ct)).ToLookup(c => c.Lijst, StringComparer.Ordinal);
        return [.. from lijst in Codelijst.Alle from verschil in Verschillen(lijst, landelijk[lijst.Naam]) select (lijst, verschil)];
    }

    /// <summary>One list; null when there is none of that name.</summary>
    public async Task<Codelijstbeeld?> OpenAsync(string? naam, CancellationToken ct)
    {
        if (Codelijst.Van(naam) is not { } lijst)
        {
            return null;
        }

        await using var transactie = await db.BeginGemeenteAsync(ct);
        var waarden = await WaardenAsync(lijst, ct);
        return new(lijst, waarden, klok.Vandaag(), Eigenaar(lijst), Verschillen(lijst, waarden));
    }

    /// <summary>Adds a code from a day on.</summary>
    /// <returns>What is wrong; empty when it is added; null when there is no such list, or nothing may be added to it.</returns>
    public async Task<IReadOnlyList<Fout>?> VoegToeAsync(string? naam, Codegegevens gegevens, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(gegevens);
        if (Codelijst.Van(naam) is not { } lijst || Eigenaar(lijst) is not { } eigenaar)
        {
            return null;
        }

        if (lijst.Formulier)
        {
            // Nobody but this application uses these codes.
            gegevens = gegevens with { IjwCode = null, Bron = eigenaar == Aanstelling.Land ? "Contactformulier" : "Eigen keuze van de gemeente" };
        }

        await using var transactie = await db.BeginGemeenteAsync(ct);
        var waarden = await WaardenAsync(lijst, ct);
        var landelijk = eigenaar == Aanstelling.Land;
        var eigen = waarden.Where(w => w.GemeenteCode == eigenaar).ToList();
        List<Fout> fouten =
        [
            .. landelijk
                ? Coderegels.Controleer(gegevens, [.. eigen.Select(Periode)], klok.Vandaag())
                : Coderegels.ControleerLokaal(gegevens, waarden.Where(w => w.GeldigTot is null || w.GeldigTot > gegevens.GeldigVan).Select(w => w.Omschrijving), klok.Vandaag()),
        ];
        if (fouten.Count > 0)
        {
            return fouten;
        }

        var waarde = new Codewaarde
        {
            GemeenteCode = eigenaar,
            Lijst = lijst.Naam,
            Code = landelijk ? gegevens.Code!.Trim() : Coderegels.VolgendeLokale(eigen.Select(w => w.Code)),
            Omschrijving = gegevens.Omschrijving!.Trim(),
            GeldigVan = gegevens.GeldigVan!.Value,
            IjwCode = string.IsNullOrWhiteSpace(gegevens.IjwCode) ? null : gegevens.IjwCode.Trim(),
            Volgorde = waarden.Count == 0 ? 1 : waarden.Max(w => w.Volgorde) + 1,
            Bron = gegevens.Bron!.Trim(),
        };
        db.Codewaarden.Add(waarde);
        Log(Handeling.CodeToegevoegd, waarde, waarde.GeldigVan);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException dubbel) when (dubbel.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.ExclusionViolation })
        {
            db.ChangeTracker.Clear();
            return [new(landelijk ? "Code" : "Omschrijving", "Iemand anders voegde deze code net toe. Kijk de lijst na.")];
        }

        await transactie.CommitAsync(ct);
        return [];
    }

    /// <summary>Gives a code its last day.</summary>
    /// <returns>What is wrong; empty when it is ended; null when there is no such list, or none of its codes may be ended.</returns>
    public async Task<IReadOnlyList<Fout>?> BeeindigAsync(string? naam, string? code, DateOnly? laatsteDag, CancellationToken ct)
    {
        if (Codelijst.Van(naam) is not { } lijst || Eigenaar(lijst) is not { } eigenaar)
        {
            return null;
        }

        await using var transactie = await db.BeginGemeenteAsync(ct);
        var waarde = (await WaardenAsync(lijst, ct)).FirstOrDefault(w => w.GemeenteCode == eigenaar && w.Code == code && w.GeldigTot is null);
        if (waarde is null)
        {
            List<Fout> fouten = [new("Code", "Kies een code uit de lijst.")];
            return laatsteDag is null ? [.. fouten, new("LaatsteDag", "Vul de laatste dag in.")] : fouten;
        }

        if (Coderegels.Beeindigen(Periode(waarde), laatsteDag, klok.Vandaag()) is { } weigering)
        {
            return [new("LaatsteDag", weigering)];
        }

        if (!await BeeindigAsync(waarde, laatsteDag!.Value.AddDays(1), ct))
        {
            return [new("LaatsteDag", "Deze code heeft al een laatste dag.")];
        }

        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return [];
    }

    /// <summary>Makes a list as a version of the protocol asks it: adds what is missing, ends what the version does not know, and gives a code its new meaning.</summary>
    /// <returns>What is wrong; empty when it is done; null when there is no such list, or whoever asks may not write its codes.</returns>
    public async Task<IReadOnlyList<Fout>?> NeemOverAsync(string? naam, string? versie, CancellationToken ct)
    {
        if (Codelijst.Van(naam) is not { } lijst || Eigenaar(lijst) is not Aanstelling.Land)
        {
            return null;
        }

        // Of a form that comes twice at once the second finds nothing to do.
        await using var transactie = await db.BeginGemeenteAsync(Guid.ParseExact("00000000-0000-4000-800d-000000000000", "D"), ct);
        var waarden = await db.Codewaarden.Where(c => c.Lijst == lijst.Naam && c.GemeenteCode == Aanstelling.Land).ToListAsync(ct);
        if (Verschillen(lijst, waarden).FirstOrDefault(v => v.Versie.Naam == versie) is not { } verschil)
        {
            return [new(string.Empty, "Deze lijst is al zoals die versie van het protocol haar vraagt.")];
        }

        if (!verschil.IsOverTeNemen)
        {
            return [new(string.Empty, "Niet van elke code staat in die versie wat zij betekent. Voeg de codes zelf toe.")];
        }

        foreach (var code in verschil.Eraf.Concat(verschil.Anders.Select(a => a.Code.Code)))
        {
            // One that begins on that very day, or has another last day, is for a person to decide.
            var waarde = waarden.Single(w => w.Code == code && w.GeldigVan <= verschil.Vanaf && !(w.GeldigTot <= verschil.Vanaf));
            if (waarde.GeldigVan == verschil.Vanaf || !await BeeindigAsync(waarde, verschil.Vanaf, ct))
            {
                return [new(string.Empty, $"Code {code} kan niet eindigen voor {Dagtekst.Van(verschil.Vanaf)}. Kijk eerst naar die code.")];
            }
        }

        var volgorde = waarden.Select(w => w.Volgorde).DefaultIfEmpty(0).Max();
        foreach (var code in verschil.Erbij.Concat(verschil.Anders.Select(a => a.Code)))
        {
            // A code with another meaning stands where it stood.
            var plaats = verschil.Anders.Any(a => a.Code == code) ? waarden.First(w => w.Code == code.Code).Volgorde : ++volgorde;
            var waarde = new Codewaarde
            {
                GemeenteCode = Aanstelling.Land,
                Lijst = lijst.Naam,
                Code = code.Code,
                Omschrijving = code.Omschrijving!,
                GeldigVan = verschil.Vanaf,
                Volgorde = plaats,
                Bron = verschil.Versie.Bron,
            };
            db.Codewaarden.Add(waarde);
            Log(Handeling.CodeToegevoegd, waarde, waarde.GeldigVan);
        }

        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return [];
    }

    private IReadOnlyList<Lijstverschil> Verschillen(Codelijst lijst, IEnumerable<Codewaarde> waarden) =>
        Protocollijsten.Verschillen(versies, lijst.Naam, [.. waarden.Where(w => w.GemeenteCode == Aanstelling.Land).Select(Periode)], klok.Vandaag());

    /// <summary>Gives a code the day after its last one, unless it has one already.</summary>
    private async Task<bool> BeeindigAsync(Codewaarde waarde, DateOnly tot, CancellationToken ct)
    {
        var (eigenaar, lijst, code, van) = (waarde.GemeenteCode, waarde.Lijst, waarde.Code, waarde.GeldigVan);
        if (await db.Codewaarden
            .Where(c => c.GemeenteCode == eigenaar && c.Lijst == lijst && c.Code == code && c.GeldigVan == van && c.GeldigTot == null)
            .ExecuteUpdateAsync(c => c.SetProperty(x => x.GeldigTot, tot), ct) == 0)
        {
            return false;
        }

        Log(Handeling.CodeBeeindigd, waarde, tot.AddDays(-1));
        return true;
    }

    /// <summary>Whose codes may be written by who is at work: those of the country, or those of the own gemeente where the list allows it.</summary>
    private string? Eigenaar(Codelijst lijst) =>
        db.Aanmelding.Rollen.Contains(Rol.LandelijkBeheerder) ? Aanstelling.Land
        : lijst.Lokaal && db.Aanmelding.Rollen.Contains(Rol.Beheerder) ? db.Aanmelding.GemeenteCode
        : null;

    private Task<List<Codewaarde>> WaardenAsync(Codelijst lijst, CancellationToken ct) =>
        db.Codewaarden.AsNoTracking().Where(c => c.Lijst == lijst.Naam).OrderBy(c => c.Volgorde).ThenBy(c => c.GeldigVan).ToListAsync(ct);

    private static Codeperiode Periode(Codewaarde waarde) => new(waarde.Code, waarde.GeldigVan, waarde.GeldigTot, waarde.Omschrijving);

    private void Log(Handeling handeling, Codewaarde waarde, DateOnly dag) => db.Log(klok, handeling, "codewaarde", null, new(StringComparer.Ordinal)
    {
        ["lijst"] = waarde.Lijst,
        ["code"] = waarde.Code,
        ["dag"] = dag.ToString("O", CultureInfo.InvariantCulture),
    });
}
