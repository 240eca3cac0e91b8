using Jeugdhulp.Application.Contacten.Overzicht;
using Jeugdhulp.Application.Contacten.Registreren;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Taken;
using Jeugdhulp.Domain;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Herclassificeren;

/// <summary>What came of a decision on a group of proposals.</summary>
public abstract record Beslisresultaat
{
    /// <summary>Decided; an accepted group is carried out in the background.</summary>
    public sealed record Beslist : Beslisresultaat;

    /// <summary>There is no such group of an own team.</summary>
    public sealed record NietGevonden : Beslisresultaat;

    /// <summary>Someone else decided before.</summary>
    public sealed record AlBeslist : Beslisresultaat;

    /// <summary>The form is not complete.</summary>
    public sealed record Fouten(IReadOnlyList<Fout> Lijst) : Beslisresultaat;
}

/// <summary>Accepts or refuses the proposals of an own team, a group at a time and with a reason (LOK-31).</summary>
public sealed class Voorstelbeoordelaar(JeugdhulpDbContext db, TimeProvider klok)
{
    /// <summary>Decides on a group. Nothing changes for who is not in the team.</summary>
    public async Task<Beslisresultaat> BeslisAsync(Guid groepId, bool aanvaard, string? reden, CancellationToken ct)
    {
        await using var transactie = await db.BeginGemeenteAsync(ct);
        var teams = (await Lezer.LaadAsync(db, klok.Vandaag(), ct)).TeamIds;
        var code = db.Aanmelding.GemeenteCode;
        // The lock makes a second decision wait, and then see that it is late.
        var groep = await db.Voorstelgroepen
            .FromSql($"select * from voorstelgroep where gemeente_code = {code} and id = {groepId} for update")
            .SingleOrDefaultAsync(g => teams.Contains(g.TeamId), ct);
        if (groep is null)
        {
            return new Beslisresultaat.NietGevonden();
        }

        if (groep.Stand != Voorstelstand.Open)
        {
            return new Beslisresultaat.AlBeslist();
        }

        if (Reden(reden) is { } fout)
        {
            return new Beslisresultaat.Fouten([fout]);
        }

        groep.Stand = aanvaard ? Voorstelstand.Aanvaard : Voorstelstand.Geweigerd;
        groep.Reden = reden!.Trim();
        groep.DoorAccountId = db.Aanmelding.AccountId;
        groep.DoorNaam = db.Aanmelding.Naam;
        groep.BeslistOp = klok.GetUtcNow();
        db.Log(klok, aanvaard ? Handeling.VoorstelAanvaard : Handeling.VoorstelGeweigerd, "voorstelgroep", groepId, new() { ["van"] = groep.VanUitkomst.ToString(), ["naar"] = groep.NaarUitkomst.ToString() });
        if (aanvaard)
        {
            db.VraagTaakAan(klok, Taaksoort.Herclassificeren, new() { [Herclassificatieaanvraag.Uitvoeren] = groepId.ToString() });
        }

        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return new Beslisresultaat.Beslist();
    }

    private static Fout? Reden(string? reden) => !Naamteken.IsZichtbaar(reden)
        ? new Fout("Reden", "Schrijf op waarom u de voorstellen aanvaardt of weigert.")
        : Opdrachtcontrole.Tekst("Reden", reden, Tekstvelden.Reden) is { } weigering ? new Fout("Reden", weigering.Melding) : null;
}
