using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Contacten.Registreren;
using Jeugdhulp.Application.Data;
using Jeugdhulp.Application.Gemeenten;
using Jeugdhulp.Application.Instellingen;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.Domain.Teams;
using Microsoft.EntityFrameworkCore;

namespace Jeugdhulp.TestCommon;

/// <summary>
/// Two gemeenten with teams and workers, for tests about contacts. In 9991 Ans works for Noord, Bea for Zuid and Manon for
/// both; in 9992 Oda works for Oost.
/// </summary>
/// <param name="db">Unrestricted.</param>
/// <param name="vanaf">Ids count on from here; another value for a second one on the same database.</param>
public sealed class Contactopstelling(JeugdhulpDbContext db, int vanaf = 0)
{
    public const string Gemeente = "9991";
    public const string AndereGemeente = "9992";

    public static readonly DateOnly Vandaag = new(2026, 11, 16);

    public static readonly Guid Noord = Nummer(1, 1);
    public static readonly Guid Zuid = Nummer(1, 2);
    public static readonly Guid Oost = Nummer(1, 3);

    public static readonly Guid Ans = Nummer(2, 1);
    public static readonly Guid Bea = Nummer(2, 2);
    public static readonly Guid Manon = Nummer(2, 3);
    public static readonly Guid Oda = Nummer(2, 4);

    private int _volgende = vanaf;

    /// <summary>The settings of 9991: at most six talks, a short series is preventie.</summary>
    public static LokaleInstellingen Instellingen { get; } = new() { MaxGesprekken = 6, KorteReeksKlasse = KorteReeksKlasse.Preventie };

    public static Aanmelding Als(Guid account, string gemeente = Gemeente, params Rol[] rollen)
    {
        var aanmelding = new Aanmelding();
        aanmelding.Is(account, "Test", gemeente, rollen.Length == 0 ? [Rol.Consulent] : rollen);
        return aanmelding;
    }

    public async Task MaakAsync()
    {
        foreach (var (code, naam) in new[] { (Gemeente, "Voorbeeld A"), (AndereGemeente, "Voorbeeld B") })
        {
            if (!await db.Gemeenten.AnyAsync(g => g.Code == code))
            {
                db.Gemeenten.Add(new Gemeente { Code = code, Naam = naam, Fictief = true, GeldigVan = new DateOnly(2015, 1, 1) });
            }
        }

        db.Instellingenversies.Add(Versie());
        Team(Gemeente, Noord, "Noord");
        Team(Gemeente, Zuid, "Zuid");
        Team(AndereGemeente, Oost, "Oost");
        Medewerker(Gemeente, Ans, "Ans Bakker", Noord);
        Medewerker(Gemeente, Bea, "Bea Smit", Zuid);
        Medewerker(Gemeente, Manon, "Manon de Wit", Noord, Zuid);
        Medewerker(AndereGemeente, Oda, "Oda Kok", Oost);
        await db.SaveChangesAsync();
    }

    public Persoon Persoon(string voornamen, string achternaam, string gemeente = Gemeente, DateOnly? geboren = null, string? bsn = null)
    {
        var persoon = new Persoon
        {
            GemeenteCode = gemeente,
            Id = Nummer(3, ++_volgende),
            Voornamen = voornamen,
            Achternaam = achternaam,
            Geboortedatum = geboren ?? new DateOnly(2016, 5, 1),
            Bsn = bsn,
            ZoekAchternaam = Zoeknaam.Van(achternaam),
            ZoekVoornamen = Zoeknaam.Van(voornamen),
        };
        db.Personen.Add(persoon);
        return persoon;
    }

    public Hulpvraag Hulpvraag(Persoon persoon, DateOnly? geopend = null)
    {
        var hulpvraag = new Hulpvraag
        {
            GemeenteCode = persoon.GemeenteCode,
            Id = Nummer(4, ++_volgende),
            PersoonId = persoon.Id,
            Doel = Doel.Opvoedondersteuning,
            Geopend = geopend ?? new DateOnly(2026, 7, 1),
        };
        db.Hulpvragen.Add(hulpvraag);
        return hulpvraag;
    }

    /// <summary>A contact with a line for each person, or one line without person. Call <c>SaveChangesAsync</c> after.</summary>
    public Contact Contact(
        DateOnly datum,
        Persoon[] personen,
        Guid? team = null,
        Guid? medewerker = null,
        string gemeente = Gemeente,
        Activiteit activiteit = Activiteit.Opvoedondersteuning,
        Action<Contactregel>? regel = null,
        Hulpvraag? hulpvraag = null,
        int gespreknummer = 1,
        int dagenLater = 0)
    {
        var contact = new Contact
        {
            GemeenteCode = gemeente,
            Id = Nummer(5, ++_volgende),
            OpdrachtId = Nummer(6, _volgende),
            Datum = datum,
            GeregistreerdOp = new DateTimeOffset(datum.AddDays(dagenLater), new TimeOnly(11, 0), TimeSpan.Zero),
            MedewerkerId = medewerker ?? Ans,
            TeamId = team ?? Noord,
            Activiteit = activiteit,
            GerichtOp = personen.Length > 1 ? GerichtOp.Gezin : GerichtOp.Jeugdige,
            DuurMinuten = 45,
            Anoniem = personen.Length == 0,
            Feit = "Moeder vertelt dat het inslapen beter gaat.",
        };
        foreach (var persoon in personen.Length == 0 ? [null] : personen.Cast<Persoon?>())
        {
            var nieuw = Regel(contact, persoon, hulpvraag, gespreknummer);
            regel?.Invoke(nieuw);
            contact.Regels.Add(nieuw);
        }

        db.Contacten.Add(contact);
        return contact;
    }

    private Contactregel Regel(Contact contact, Persoon? persoon, Hulpvraag? hulpvraag, int gespreknummer)
    {
        var feiten = new Contactfeiten
        {
            Datum = contact.Datum,
            Activiteit = contact.Activiteit,
            Anoniem = contact.Anoniem,
            GerichtOp = contact.GerichtOp,
            Doel = hulpvraag?.Doel ?? Doel.Opvoedondersteuning,
            Gespreknummer = gespreknummer,
            Geboortedatum = persoon?.Geboortedatum,
        };
        return Regelbouwer.Maak(contact, persoon?.Id, hulpvraag?.Id, Uitkomstbeeld.Maak(feiten, contact.GemeenteCode == Gemeente ? Versie() : null, Proefnorm.Nu, "Voorbeeld A"), Nummer(7, ++_volgende));
    }

    private static Instellingenversie Versie() => new()
    {
        GemeenteCode = Gemeente,
        Nummer = 1,
        GeldigVan = new DateOnly(2015, 1, 1),
        Instellingen = Instellingen,
        Auteur = "Beheer",
        Reden = "Eerste vaststelling",
        VastgesteldOp = new DateTimeOffset(2015, 1, 1, 9, 0, 0, TimeSpan.Zero),
    };

    private void Team(string gemeente, Guid id, string naam) => db.Teams.Add(new Team
    {
        GemeenteCode = gemeente,
        Id = id,
        Naam = naam,
        Soort = Teamsoort.Wijkteam,
        Taken = Teamtaken.Preventie | Teamtaken.Toegang | Teamtaken.Hulp | Teamtaken.Regie,
        GeldigVan = new DateOnly(2015, 1, 1),
    });

    /// <summary>The account and the worker share their id.</summary>
    private void Medewerker(string gemeente, Guid id, string naam, params Guid[] teams)
    {
        db.Users.Add(new Account { Id = id, Naam = naam, UserName = $"test-{id:N}", NormalizedUserName = $"TEST-{id:N}" });
        db.Medewerkers.Add(new Medewerker { GemeenteCode = gemeente, Id = id, AccountId = id, Naam = naam });
        foreach (var team in teams)
        {
            db.Teamleden.Add(new Teamlid { GemeenteCode = gemeente, TeamId = team, MedewerkerId = id, Van = new DateOnly(2015, 1, 1) });
        }
    }

    /// <summary>An id that is the same in every run and that orders by its number.</summary>
    private static Guid Nummer(int soort, int nummer) => new(nummer, (short)soort, 0x4000, [0x80, 0, 0, 0, 0, 0, 0, 0]);
}
