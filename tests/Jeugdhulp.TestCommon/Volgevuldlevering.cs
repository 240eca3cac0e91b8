using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Leveringen;
using Jeugdhulp.Application.Uitwisseling;
using Jeugdhulp.Domain.Levering;

namespace Jeugdhulp.TestCommon;

/// <summary>What goes out of a gemeente, and what came in from elsewhere.</summary>
internal static class Volgevuldlevering
{
    /// <summary>One row of every table about deliveries and readings.</summary>
    public static (Guid Levering, Guid Inlezing, Guid Pakket) VoegToe(JeugdhulpDbContext db, Testteam team, Guid traject, int nummer, string herkenning, DateTimeOffset op)
    {
        var (code, datum) = (team.GemeenteCode, DateOnly.FromDateTime(op.UtcDateTime));
        var levering = new Cbslevering { GemeenteCode = code, Id = Guid.NewGuid(), Begin = new DateOnly(2015, 1, 1).AddMonths(6 * nummer), Definitie = Leveringsdefinitie.Trajecten, Volgnummer = 1, Toelichting = herkenning, BegonnenDoorAccountId = team.Account.Id, BegonnenDoor = herkenning, BegonnenOp = op, Makers = [team.Account.Id] };
        db.AddRange(
            levering,
            new Cbsleveringdeel { GemeenteCode = code, LeveringId = levering.Id, Nummer = 1, Aantal = 1, Inhoud = System.Text.Encoding.ASCII.GetBytes(herkenning) },
            new Cbsleveringbron { GemeenteCode = code, LeveringId = levering.Id, Nummer = 1, BronId = traject },
            new Cbsleveringvondst { GemeenteCode = code, LeveringId = levering.Id, Controle = 1, Code = "I02", Nummer = 1, PersoonId = team.Noor.Id, BronId = traject, TeamId = team.Team.Id },
            new Cbsleveringcontrole { GemeenteCode = code, LeveringId = levering.Id, Nummer = 1, DoorAccountId = team.Account.Id, Door = herkenning, Op = op, Goed = true, Aantal = 1, Bevindingen = [], Weglatingen = [] },
            new Cbsleveringantwoord { GemeenteCode = code, LeveringId = levering.Id, Nummer = 1, Datum = datum, Aantal = 1, Opmerking = herkenning, DoorAccountId = team.Account.Id, Door = herkenning, Op = op },
            new Leverafspraak { GemeenteCode = code, Id = Guid.NewGuid(), TeamId = team.Team.Id, Begin = levering.Begin, Partij = Leverendepartij.Gemeente, DoorAccountId = team.Account.Id, Door = herkenning, Op = op },
            new Nietlevering { GemeenteCode = code, Id = Guid.NewGuid(), Begin = levering.Begin, Reden = Nietleverreden.Techniek, DoorAccountId = team.Account.Id, Door = herkenning, Op = op },
            new Leveringsindeling { GemeenteCode = code, Id = Guid.NewGuid(), Naam = herkenning, Protocol = "7", Inhoud = Bestandsindelingen.Voorbeelden[^1].Schrijf(), Sha256 = nummer.ToString("x64", System.Globalization.CultureInfo.InvariantCulture), DoorAccountId = team.Account.Id, Door = herkenning, Op = op });

        var inlezing = new Inlezing { GemeenteCode = code, Id = Guid.NewGuid(), Bron = herkenning, Kaart = "{}", Verslag = "{}", Rijen = 1, Geweigerd = 0, Gezinnen = [], Medewerkers = [], DoorAccountId = team.Account.Id, Door = herkenning, Op = op };
        db.AddRange(inlezing, new Inleesregel { GemeenteCode = code, InlezingId = inlezing.Id, Bestand = "personen", Regel = 2, Uitkomst = Domain.Uitwisseling.Regeluitkomst.Overgenomen, ObjectId = team.Noor.Id, Inhoud = """{"origineel":[]}""" });
        var pakket = new Uitwisselpakket { GemeenteCode = code, Id = Guid.NewGuid(), Soort = Pakketsoort.Bron, Bron = herkenning, Bytes = 1, Sha256 = herkenning, KlaarOp = op, DoorAccountId = team.Account.Id, Door = herkenning, Op = op };
        db.AddRange(
            pakket,
            new Uitwisseldeel { GemeenteCode = code, PakketId = pakket.Id, Nummer = 1, Inhoud = System.Text.Encoding.ASCII.GetBytes(herkenning) },
            new Kaartversie { GemeenteCode = code, PakketId = pakket.Id, Nummer = 1, Inhoud = "{}", DoorAccountId = team.Account.Id, Door = herkenning, Op = op },
            new Inleesverklaring { GemeenteCode = code, Id = Guid.NewGuid(), InlezingId = inlezing.Id, Bestand = "personen", Regel = 3, Reden = herkenning, DoorAccountId = team.Account.Id, Door = herkenning, Op = op });
        return (levering.Id, inlezing.Id, pakket.Id);
    }
}
