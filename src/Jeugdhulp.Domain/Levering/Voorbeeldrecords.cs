using Jeugdhulp.Domain.Trajecten;

namespace Jeugdhulp.Domain.Levering;

/// <summary>Made-up records of a version of the protocol, so that people can see what a layout makes of them before a delivery is written in it.</summary>
public static class Voorbeeldrecords
{
    /// <summary>Help that ended, with every field that the version asks; help that runs, with as little as there may be; and an unborn child.</summary>
    public static IReadOnlyList<Leveringsrecord> Van(Protocolversie versie)
    {
        ArgumentNullException.ThrowIfNull(versie);
        var begin = versie.GeldigVan;
        Recordcode? Code(Recordveld veld) => versie.Vraagt(veld) ? Recordcode.Van(versie.Codes.Last(c => c.Veld == veld && c.AanvangVoor is null).Code) : null;
        Meting? Meting(Recordveld veld, Recordveld zonderHulp, int cijfer) => versie.Vraagt(veld) ? new(cijfer, Code(zonderHulp)) : null;
        _ = Woonplaatscode.TryParse("1234AB", out var postcode);
        _ = Woonplaatscode.TryParse("0363", out var gemeente);
        var vol = new Leveringsrecord
        {
            Nummer = Persoonsnummer.Lees("999900006"),
            Geboren = Geboortecode.Lees("20120304"),
            Geslacht = Geslachtcode.Vrouw,
            Woonplaats = postcode!,
            Verwijzer = Recordcode.Van(Verwijzers.GeenVerwijzer) is { } geen && versie.Kent(Recordveld.Verwijzer, geen, begin) ? geen : Code(Recordveld.Verwijzer),
            Hulpvorm = Recordcode.Van(Hulpvormen.DoorWijkteam)!,
            Crisis = Code(Recordveld.Crisis),
            Aanvang = begin,
            Einde = begin.AddDays(90),
            Reden = Code(Recordveld.Reden),
            Jeugdige = Meting(Recordveld.TevredenheidJeugdige, Recordveld.ZonderHulpJeugdige, 10),
            Ouder = Meting(Recordveld.TevredenheidOuder, Recordveld.ZonderHulpOuder, 8),
            Perspectief = Code(Recordveld.Perspectief),
        };
        var kaal = vol with { Nummer = versie.NummerOnbekend, Geboren = Geboortecode.Lees("20120000"), Geslacht = Geslachtcode.Man, Woonplaats = gemeente!, Einde = null, Reden = null, Jeugdige = null, Ouder = null };
        return [vol, kaal, kaal with { Nummer = versie.NummerOngeboren, Geboren = versie.GeborenOngeboren, Geslacht = Geslachtcode.Onbekend }];
    }
}
