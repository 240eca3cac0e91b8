using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Domain.Trajecten;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.TestCommon;

/// <summary>One row of everything around a traject, for a <see cref="Volgevuld"/>.</summary>
public sealed record Volgevuldtraject(Traject Traject, Beschikking Beschikking, Terugkoppeling Terugkoppeling, Wachtende Wachtende, Voorziening Voorziening, Product Product)
{
    internal static async Task<Volgevuldtraject> VoegToeAsync(JeugdhulpDbContext db, Testteam team, Guid doorverwijzing, Account collega, string herkenning)
    {
        var (code, persoon, account) = (team.GemeenteCode, team.Noor.Id, team.Account.Id);
        var datum = new DateOnly(2026, 11, 2);
        var op = new DateTimeOffset(2026, 11, 2, 12, 0, 0, TimeSpan.Zero);
        var product = new Product { GemeenteCode = code, Id = Guid.NewGuid(), Naam = $"{herkenning} {team.Team.Id}", Hulpvorm = Hulpvormen.DoorWijkteam, GeldigVan = new(2015, 1, 1), Door = herkenning, Op = op };
        var traject = new Traject
        {
            GemeenteCode = code,
            Id = Guid.NewGuid(),
            PersoonId = persoon,
            TeamId = team.Team.Id,
            Hulpvorm = Hulpvormen.DoorWijkteam,
            ProductId = product.Id,
            Uitvoerder = Uitvoerder.Wijkteam,
            DirecteVerwijzer = Verwijzer.School,
            VerwijzerCode = Verwijzers.GeenVerwijzer,
            Crisis = false,
            Aanvang = datum,
            VerwachtEinde = datum.AddMonths(6),
        };
        var beschikking = new Beschikking { GemeenteCode = code, Id = Guid.NewGuid(), TrajectId = traject.Id, Datum = datum, Inhoud = herkenning, DoorAccountId = account, Door = herkenning, Op = op };
        var terugkoppeling = new Terugkoppeling { GemeenteCode = code, Id = Guid.NewGuid(), TrajectId = traject.Id, Verwijzer = Verwijzer.School, Sinds = datum };
        var wachtende = new Wachtende { GemeenteCode = code, Id = Guid.NewGuid(), PersoonId = team.Daan.Id, TeamId = team.Team.Id, AangemeldOp = datum, Urgentie = Wachturgentie.Gewoon, Overbrugging = false };
        var voorziening = new Voorziening { GemeenteCode = code, Id = Guid.NewGuid(), Naam = $"{herkenning} {team.Team.Id}", Aanbod = herkenning, Bestemming = "voorliggendWelzijn", Soort = Voorzieningsoort.School, Contactpersoon = herkenning, Telefoon = "010 123 45 67", Actief = true, Door = herkenning, Op = op };
        db.AddRange(product, traject, beschikking, terugkoppeling, wachtende, voorziening);
        db.Add(new Vastecontactpersoon { GemeenteCode = code, Id = Guid.NewGuid(), VoorzieningId = voorziening.Id, MedewerkerId = team.Medewerker.Id, TeamId = team.Team.Id, Van = datum, Door = herkenning, Op = op });
        db.Add(new Wachtmelding { GemeenteCode = code, Id = Guid.NewGuid(), VoorzieningId = voorziening.Id, Weken = 6, GezegdOp = datum, Door = herkenning, Op = op });
        db.Add(new Trajectbespreking { GemeenteCode = code, Id = Guid.NewGuid(), TrajectId = traject.Id, Datum = datum, Gedragswetenschapper = herkenning, Uitkomst = Besprekingsuitkomst.Afschalen, Motivering = herkenning, DoorAccountId = account, Door = herkenning, Op = op });
        db.Add(new Wachtcontrole { GemeenteCode = code, Id = Guid.NewGuid(), DoorverwijzingId = doorverwijzing, Datum = datum, Uitkomst = Wachtuitkomst.NogWachten, Toelichting = herkenning, DoorAccountId = account, Door = herkenning, Op = op });
        var advies = new Zwaarwegendadvies { GemeenteCode = code, Id = Guid.NewGuid(), DoorverwijzingId = doorverwijzing, Tekst = herkenning, GeschrevenOp = datum, Stand = Adviesstand.Teruggegeven, DoorAccountId = account, Door = herkenning };
        db.Add(advies);
        db.Add(new Adviesbesluit { GemeenteCode = code, Id = Guid.NewGuid(), AdviesId = advies.Id, Nummer = 1, GeschrevenOp = datum, AdviesDoorAccountId = account, Uitkomst = Gemeentebesluit.Teruggegeven, Datum = datum, Beslisser = herkenning, Reden = herkenning, DoorAccountId = collega.Id, DoorNaam = herkenning, Op = op });
        db.Add(new Aanbiedercontact { GemeenteCode = code, Id = Guid.NewGuid(), DoorverwijzingId = doorverwijzing, Moment = Aanbiedermoment.Intake, Dag = datum });
        db.Add(new Afschaling { GemeenteCode = code, Id = Guid.NewGuid(), DoorverwijzingId = doorverwijzing, Naar = Afschaaldoel.Wijkteam, Datum = datum, Warm = true, Toelichting = herkenning });
        db.Add(new Verloopregel { GemeenteCode = code, Id = Guid.NewGuid(), TrajectId = traject.Id, Soort = Verloopsoort.Begonnen, Op = op, DoorAccountId = account, Door = herkenning, Velden = [] });
        if (!await db.Wachtinstellingen.IgnoreQueryFilters().AnyAsync(w => w.GemeenteCode == code))
        {
            db.Add(new Wachtinstelling { GemeenteCode = code, EigenTraject = herkenning, Door = herkenning, Op = op });
        }

        return new(traject, beschikking, terugkoppeling, wachtende, voorziening, product);
    }
}
