using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Contacten.Registreren;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Application.Landelijk;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Jeugdigen;
using Jeugdhulp.Domain.Trajecten;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.Application.Trajecten;

/// <summary>Holds what was filled in of a traject beside the person, the lists and the referral.</summary>
internal sealed class Trajectcontrole(JeugdhulpDbContext db, DateOnly vandaag)
{
    /// <summary>All that is wrong, and for bridging care the day on which the help it waited for began already.</summary>
    public async Task<(List<Fout> Fouten, DateOnly? Elders)> ControleerAsync(Persoon persoon, Trajectgegevens gegevens, CancellationToken ct)
    {
        var dag = gegevens.Aanvang ?? vandaag;
        var hulpvormen = await db.Codewaarden.GeldendOp(dag).Where(c => c.Lijst == Trajectbeheer.Hulpvormlijst).Select(c => c.Code).ToListAsync(ct);

        // Help to an unborn child is help, and of a day of birth that is known in part only the part counts.
        var geboren = persoon.Geboorteprecisie is Geboorteprecisie.Verwacht && persoon.Geboortedatum > dag ? dag : persoon.GeboortedatumOp(dag);
        List<Fout> fouten = [.. Trajectregels.Controleer(gegevens, hulpvormen, geboren, vandaag), .. Verloop.Vrij(nameof(gegevens.Aanbieder), gegevens.Aanbieder, Tekstvelden.Regel)];
        if (gegevens.Product is { } id)
        {
            var product = await db.Producten.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, ct);
            var fout = product is null
                ? new Fout(nameof(gegevens.Product), "Dit product staat niet meer in de lijst. Kies opnieuw.")
                : Productregels.BijTraject(product.Hulpvorm, product.GeldigVan, product.GeldigTot, gegevens.Hulpvorm, gegevens.Aanvang);
            fouten.AddRange(fout is null ? [] : [fout]);
        }

        if (gegevens.Doorverwijzing is not { } doorverwijzing)
        {
            return (fouten, null);
        }

        if (await db.Doorverwijzingen.AsNoTracking().Where(d => d.Id == doorverwijzing && d.PersoonId == persoon.Id).Select(d => new { d.GestartOp }).SingleOrDefaultAsync(ct) is not { } gevonden)
        {
            fouten.Add(new(nameof(gegevens.Doorverwijzing), "Deze doorverwijzing is er niet. Kies opnieuw."));
            return (fouten, null);
        }

        var elders = gegevens.LeesLabels().Contains(Trajectlabel.Overbruggingszorg) ? gevonden.GestartOp : null;
        if (gegevens.Aanvang >= elders)
        {
            fouten.Add(new(nameof(gegevens.Aanvang), $"De hulp elders begon op {Dagtekst.Van(elders.Value)}. Overbruggingszorg begint eerder."));
        }

        return (fouten, elders);
    }

    /// <summary>What is wrong with an end.</summary>
    public async Task<List<Fout>> SluitfoutenAsync(Sluiting sluiting, Guid persoonId, DateOnly aanvang, CancellationToken ct)
    {
        List<Fout> fouten = Trajectregels.Einde(sluiting.Einde, aanvang, vandaag) is { } fout ? [fout] : [];
        if (sluiting.Reden is not { Length: > 0 and <= 10 } reden || !await db.Codewaarden.GeldendOp(sluiting.Einde ?? vandaag).AnyAsync(c => c.Lijst == Trajectbeheer.Redenlijst && c.Code == reden, ct))
        {
            fouten.Add(new("RedenEinde", "Kies de reden van het einde."));
        }

        fouten.AddRange(Verloop.Verplicht("StandEinde", sluiting.Stand, "Schrijf kort op hoe het er nu voor staat."));
        if (sluiting.WarmeOverdracht is not (null or "" or Trajectregels.Ja or Trajectregels.Nee))
        {
            fouten.Add(new("WarmeOverdracht", "Kies uit de lijst."));
        }

        fouten.AddRange(await Overdracht.FoutenAsync(db, persoonId, sluiting.WarmeOverdracht, sluiting.OverdrachtAan, sluiting.Einde ?? vandaag, ct));
        return fouten;
    }
}
