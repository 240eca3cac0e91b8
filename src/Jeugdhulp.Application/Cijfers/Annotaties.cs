using Jeugdhulp.Application.Contacten.Registreren;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Gemeenten;
using Jeugdhulp.Domain.Jeugdigen;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Cijfers;

/// <summary>What someone knows about why figures differ.</summary>
/// <param name="Datum">First day on which figures may differ.</param>
/// <param name="Oorzaak">Why.</param>
/// <param name="Wijziging">Name of an <see cref="Opdrachtwijziging"/>; empty when the task and the organisation stayed what they were.</param>
/// <param name="Tekst">What changed.</param>
public sealed record Annotatieopdracht(DateOnly? Datum, Annotatieoorzaak? Oorzaak, string? Wijziging, string? Tekst)
{
    /// <summary>Id of the team it is about; empty for the whole gemeente.</summary>
    public string? Team { get; init; }
}

/// <summary>All that was written down, newest day first, with the teams it can be about.</summary>
public sealed record Annotatieoverzicht(IReadOnlyList<Annotatie> Alle, IReadOnlyList<Cijferteam> Teams)
{
    /// <summary>Name of the team it is about; empty for the whole gemeente.</summary>
    public string? Team(Annotatie annotatie) => Teams.FirstOrDefault(t => t.Id == annotatie.TeamId)?.Naam;
}

/// <summary>Keeps what can make figures before and after a day differ (TRB-02, TRB-13). What was written down stays: figures were read with it.</summary>
public sealed class Annotaties(JeugdhulpDbContext db, TimeProvider klok)
{
    /// <summary>All of the own gemeente, newest day first.</summary>
    public async Task<Annotatieoverzicht> AlleAsync(CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        var alle = await db.Annotaties.AsNoTracking().OrderByDescending(a => a.Datum).ThenByDescending(a => a.Op).ToListAsync(ct);
        var teams = await db.Teams.AsNoTracking().Select(t => new Cijferteam(t.Id, t.Naam)).ToListAsync(ct);
        return new(alle, [.. teams.OrderBy(t => t.Naam, StringComparer.CurrentCulture)]);
    }

    /// <summary>Adds one.</summary>
    /// <returns>What is wrong; empty when it is kept.</returns>
    public async Task<IReadOnlyList<Fout>> VoegToeAsync(Annotatieopdracht opdracht, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(opdracht);
        var fouten = Controleer(opdracht).ToList();
        if (fouten.Count > 0)
        {
            return fouten;
        }

        var (nu, datum, oorzaak, tekst) = (klok.GetUtcNow(), opdracht.Datum!.Value, opdracht.Oorzaak!.Value, opdracht.Tekst!.Trim());
        await using var transactie = await db.BeginGemeenteAsync(ct);
        if (await Naamherkenning.ZoekAsync(db, klok, tekst, ct) is { Count: > 0 } kenmerken)
        {
            return [new("Tekst", Herkenbaarheid.Waarschuwing(kenmerken) + " Schrijf over het werk, niet over een persoon.")];
        }

        Guid? teamId = Guid.TryParse(opdracht.Team, out var id) ? id : null;
        if (!string.IsNullOrEmpty(opdracht.Team) && (teamId is null || !await db.Teams.AnyAsync(t => t.Id == teamId, ct)))
        {
            return [new("Team", "Dit team hoort niet bij uw gemeente. Kies een ander team.")];
        }

        // A form that is sent twice is one annotation: nobody can take the second one away. The lock makes it wait for the first.
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtext('annotatie'), hashtext({db.Aanmelding.GemeenteCode}))", ct);
        if (await db.Annotaties.AnyAsync(a => a.Datum == datum && a.Oorzaak == oorzaak && a.Tekst == tekst && a.TeamId == teamId, ct))
        {
            return [];
        }

        var annotatie = new Annotatie
        {
            GemeenteCode = db.Aanmelding.GemeenteCode!,
            Id = Guid.CreateVersion7(nu),
            Datum = datum,
            Oorzaak = oorzaak,
            Wijziging = Contractnaam.TryParse<Opdrachtwijziging>(opdracht.Wijziging, out var wijziging) ? wijziging : null,
            Tekst = tekst,
            TeamId = teamId,
            Automatisch = false,
            DoorNaam = db.Aanmelding.Naam,
            Op = nu,
        };
        db.Annotaties.Add(annotatie);
        db.Log(klok, Handeling.AnnotatieToegevoegd, "annotatie", annotatie.Id);
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return [];
    }

    private IEnumerable<Fout> Controleer(Annotatieopdracht opdracht)
    {
        if (opdracht.Datum is not { } datum)
        {
            yield return new("Datum", "Vul de eerste dag in waarop de cijfers anders kunnen zijn.");
        }
        else if (datum.Year < Cijferbijwerker.EersteJaar || datum > klok.Vandaag())
        {
            yield return new("Datum", $"Kies een dag vanaf 1-1-{Cijferbijwerker.EersteJaar} tot en met vandaag.");
        }

        // A change of the settings is noted by the application itself, with its version.
        if (opdracht.Oorzaak is null or Annotatieoorzaak.InstellingGewijzigd)
        {
            yield return new("Oorzaak", "Kies een oorzaak.");
        }

        if (!string.IsNullOrEmpty(opdracht.Wijziging) && !Contractnaam.TryParse<Opdrachtwijziging>(opdracht.Wijziging, out _))
        {
            yield return new("Wijziging", "Kies een verandering uit de lijst.");
        }
        else if (!string.IsNullOrEmpty(opdracht.Wijziging) && opdracht.Oorzaak is not (Annotatieoorzaak.GewijzigdeOpdracht or Annotatieoorzaak.NieuweOrganisatie))
        {
            yield return new("Wijziging", "Dit hoort bij een gewijzigde opdracht of een nieuwe organisatie. Kies zo’n oorzaak, of laat dit leeg.");
        }

        if (!Naamteken.IsZichtbaar(opdracht.Tekst))
        {
            yield return new("Tekst", "Schrijf op wat er veranderde.");
        }
        else if (Opdrachtcontrole.Tekst("Tekst", opdracht.Tekst, Tekstvelden.Reden) is { } weigering)
        {
            yield return new("Tekst", weigering.Melding);
        }
    }
}
