using Jeugdhulp.Application.Cbs;
using Jeugdhulp.Application.Contacten.Overzicht;
using Jeugdhulp.Application.Contacten.Registreren;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Landelijk;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Domain.Cijfers;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Contacten.Wijzigen;

/// <summary>A line with the classes that may be chosen for it.</summary>
/// <param name="Regel">The line, classified again.</param>
/// <param name="Keuzes">Classes to choose from: the candidates of a grensgeval, else all but the computed one.</param>
/// <param name="Hulpuitleg">Why jeugdhulp is not among them; empty when it is, or would be computed.</param>
public sealed record Klasseformulier(Regeldetails Regel, IReadOnlyList<Klasse> Keuzes, string? Hulpuitleg)
{
    /// <summary>Why no class can be chosen any more: the half-year was delivered; null when one can.</summary>
    public string? LigtVast { get; init; }

    /// <summary>Names the choice the form was made of, so that two people cannot undo each other unseen.</summary>
    public string Stand => Regel.Regel.KeuzeOp is { } op ? $"{Regel.Regel.GekozenKlasse}-{op.UtcTicks}" : string.Empty;
}

/// <summary>Lets a person decide: at a grensgeval, or instead of the computed class (CLS-06, CLS-07).</summary>
public sealed class Klassekiezer(JeugdhulpDbContext db, TimeProvider klok)
{
    /// <summary>The line to choose for; empty when it does not exist or is not of an own team.</summary>
    public async Task<Klasseformulier?> OpenAsync(Guid contactId, Guid regelId, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        if (await LaadAsync(contactId, regelId, ct) is not { } regel)
        {
            return null;
        }

        var formulier = await FormulierAsync(regel, ct);
        db.Log(klok, Handeling.ContactBekeken, "contact", contactId);
        if (regel.PersoonId is { } persoon)
        {
            db.Log(klok, Handeling.PersoonBekeken, "persoon", persoon);
        }

        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return formulier;
    }

    /// <summary>Puts the choice beside the computed class, which stays.</summary>
    public async Task<Wijzigresultaat> KiesAsync(Guid contactId, Guid regelId, Klasse? klasse, string? reden, string? stand, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        // The lock makes a second choice wait, and then see that it is late.
        var gemeente = db.Aanmelding.GemeenteCode;
        await db.Database.ExecuteSqlAsync($"select 1 from contactregel where gemeente_code = {gemeente} and id = {regelId} for update", ct);
        if (await LaadAsync(contactId, regelId, ct) is not { } regel)
        {
            return new NietGevonden();
        }

        var formulier = await FormulierAsync(regel, ct);
        if (formulier.Stand != (stand ?? string.Empty))
        {
            return new Verouderd();
        }

        var fouten = Controleer(formulier, klasse, reden).ToList();
        if (await db.EersteVerzegeldeAsync([regel.Feiten.Datum], ct) is { } verzegeld)
        {
            fouten.Add(new PeriodeVerzegeld("Klasse", verzegeld));
        }

        if (fouten.Count > 0)
        {
            return new Afgewezen(fouten);
        }

        var (keuze, nu) = (klasse!.Value, klok.GetUtcNow());
        var oud = regel.GekozenKlasse?.Naam() ?? $"berekend: {regel.Uitkomst.Naam()}";
        regel.Kies(keuze, reden!.Trim(), db.Aanmelding.AccountId!.Value, nu);
        db.Contactwijzigingen.Add(new()
        {
            GemeenteCode = regel.GemeenteCode,
            Id = Guid.CreateVersion7(nu),
            ContactId = contactId,
            Op = nu,
            DoorAccountId = db.Aanmelding.AccountId.Value,
            DoorNaam = db.Aanmelding.Naam,
            Reden = reden.Trim(),
            Velden = [new(regel.Persoon is null ? "Klasse" : $"Klasse van {regel.Persoon.VolledigeNaam}", oud, keuze.Naam())],
        });
        db.Log(klok, Handeling.ContactGeclassificeerd, "contact", contactId, new()
        {
            ["regel"] = regelId.ToString(),
            ["berekend"] = regel.Uitkomst.ToString(),
            ["gekozen"] = keuze.ToString(),
        });
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return new Gewijzigd(VolgordeAnders: false);
    }

    private static IEnumerable<Weigering> Controleer(Klasseformulier formulier, Klasse? klasse, string? reden)
    {
        if (klasse is not { } keuze)
        {
            yield return new Wijzigfout("Klasse", "Kies een klasse.");
        }
        else if (!formulier.Keuzes.Contains(keuze))
        {
            yield return new Wijzigfout("Klasse", keuze == Klasse.Jeugdhulp && formulier.Hulpuitleg is { } uitleg ? uitleg : "Deze klasse past niet bij dit contact. Kies een van de genoemde klassen.");
        }
        else if (formulier.Regel.Regel.GekozenKlasse == keuze)
        {
            yield return new Wijzigfout("Klasse", "Deze klasse was al gekozen.");
        }

        if (!Naamteken.IsZichtbaar(reden))
        {
            yield return new Wijzigfout("Reden", "Schrijf op waarom u deze klasse kiest.");
        }
        else if (Opdrachtcontrole.Tekst("Reden", reden, Tekstvelden.Reden) is { } fout)
        {
            yield return fout;
        }
    }

    private async Task<Contactregel?> LaadAsync(Guid contactId, Guid regelId, CancellationToken ct)
    {
        var teams = (await Lezer.LaadAsync(db, klok.Vandaag(), ct)).TeamIds;
        return teams.Length == 0 ? null : await db.Contactregels
            .Include(r => r.Persoon)
            .SingleOrDefaultAsync(r => r.Id == regelId && r.ContactId == contactId && teams.Contains(r.TeamId), ct);
    }

    private async Task<Klasseformulier> FormulierAsync(Contactregel regel, CancellationToken ct)
    {
        var code = regel.GemeenteCode;
        var (nummer, datum) = (regel.Instellingenversie, regel.Feiten.Datum);
        var versie = await db.Instellingenversies.AsNoTracking().FirstOrDefaultAsync(v => v.GemeenteCode == code && v.Nummer == nummer, ct);
        var normen = db.Normversies.Genoemd(regel.Normversie);
        var gemeente = await db.Gemeenten.Where(g => g.Code == code)
            .Select(g => new
            {
                g.Naam,
                Norm = normen.First(),
                Verzegeld = db.Verzegelingen.Where(v => datum >= v.Begin && datum <= v.Einde).Select(v => (DateOnly?)v.Begin).FirstOrDefault(),
            })
            .FirstAsync(ct);
        var details = ContactdetailsQuery.Naspelen(regel, versie, gemeente.Norm, gemeente.Naam) with { Jeugdige = regel.Persoon?.VolledigeNaam };
        var hulpuitleg = Opdrachtcontrole.GeenJeugdhulp(regel.Feiten.TeamTaken, regel.Regel)?.Melding;
        IEnumerable<Klasse> keuzes = regel.Uitkomst == Uitkomst.Grensgeval
            ? details.Beeld.Classificatie.Gemeente.Kandidaten
            : Enum.GetValues<Klasse>().Where(k => regel.Uitkomst.AlsKlasse() != k || regel.GekozenKlasse is not null);
        return new(details, [.. keuzes.Where(k => k != Klasse.Jeugdhulp || hulpuitleg is null)], hulpuitleg)
        {
            LigtVast = gemeente.Verzegeld is { } begin ? Verzegelingsvragen.WatVastligt(Halfjaar.Van(begin)) : null,
        };
    }
}
