using Jeugdhulp.Application.Cbs;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Cbs;
using Jeugdhulp.Domain.Cijfers;

namespace Jeugdhulp.Application.Data;

/// <summary>
/// Published figures of one gemeente of the demonstration, so that the pages about them are not empty; the others show how that looks.
/// The gemeente does not exist, so the names of the tables say that these figures do not either.
/// </summary>
internal static class Democbs
{
    private const string Gemeente = "9991";
    private const string Kerncijfers = "Voorbeeld: kerncijfers over jeugdzorg";
    private const string Onderzoek = "Voorbeeld: onderzoek wijkteams";

    public static IEnumerable<Cbscijfer> Maak(string gemeente, DateOnly vandaag)
    {
        if (gemeente != Gemeente)
        {
            yield break;
        }

        var op = new DateTimeOffset(vandaag.Year, 3, 2, 9, 0, 0, TimeSpan.Zero);
        var (vorig, daarvoor) = (Meetmoment.VanJaar(vandaag.Year - 1), Meetmoment.VanJaar(vandaag.Year - 2));
        var (eerste, tweede) = (Meetmoment.Van(new Halfjaar(vorig.Jaar, 1)), Meetmoment.Van(new Halfjaar(vorig.Jaar, 2)));
        foreach (var (indicator, jaarDaarvoor, eersteHelft, tweedeHelft, jaar) in new[]
        {
            (Cbsindicator.JongerenJeugdhulp, 160, 135, 140, 175),
            (Cbsindicator.JongerenZonderVerblijf, 140, 120, 120, 150),
            (Cbsindicator.JongerenWijkteam, 45, 40, 40, 50),
            (Cbsindicator.TrajectenWijkteam, 50, 40, 45, 55),
        })
        {
            yield return Getal(Kerncijfers, indicator, daarvoor, Cbsstatus.Definitief, jaarDaarvoor);
            yield return Getal(Kerncijfers, indicator, vorig, Cbsstatus.Voorlopig, jaar);
            yield return Getal(Kerncijfers, indicator, eerste, Cbsstatus.NaderVoorlopig, eersteHelft);
            yield return Getal(Kerncijfers, indicator, tweede, Cbsstatus.Voorlopig, tweedeHelft);
        }

        // The day on which the CBS hides the figure, and one on which nobody delivered.
        yield return Zonder(Kerncijfers, Meetmoment.Peildatum(new Halfjaar(vorig.Jaar, 1)), Cbsteken.Punt);
        yield return Zonder(Kerncijfers, Meetmoment.Peildatum(new Halfjaar(daarvoor.Jaar, 1)), Cbsteken.Streep);

        // A printed growth that is right, and one that does not follow from its figures.
        yield return Getal(Onderzoek, Cbsindicator.JongerenWijkteam, daarvoor, Cbsstatus.Definitief, 45);
        yield return Getal(Onderzoek, Cbsindicator.JongerenWijkteam, vorig, Cbsstatus.Definitief, 50, gedrukt: 11.1m);
        yield return Getal(Onderzoek, Cbsindicator.TrajectenWijkteam, daarvoor, Cbsstatus.Definitief, 50);
        yield return Getal(Onderzoek, Cbsindicator.TrajectenWijkteam, vorig, Cbsstatus.Definitief, 55, gedrukt: 15m);

        Cbscijfer Getal(string tabel, Cbsindicator indicator, Meetmoment moment, Cbsstatus status, decimal waarde, decimal? gedrukt = null) =>
            Maak(tabel, indicator, moment, status, Cbsteken.Getal, waarde, gedrukt);

        Cbscijfer Zonder(string tabel, Meetmoment moment, Cbsteken teken) => Maak(tabel, Cbsindicator.JongerenWijkteam, moment, Cbsstatus.Definitief, teken, null, null);

        Cbscijfer Maak(string tabel, Cbsindicator indicator, Meetmoment moment, Cbsstatus status, Cbsteken teken, decimal? waarde, decimal? gedrukt) => new()
        {
            GemeenteCode = gemeente,
            Tabel = tabel,
            Indicator = Contractnaam.Van(indicator),
            Moment = moment.Code,
            Status = status,
            Revisie = 1,
            Teken = teken,
            Waarde = waarde,
            Gedrukt = gedrukt,
            Handmatig = false,
            DoorNaam = "Beleid Arno Verzonneman",
            Op = tabel == Kerncijfers ? op.AddDays(1) : op,
        };
    }
}
