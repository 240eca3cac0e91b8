using System.Globalization;
using Jeugdhulp.Application.Cijfers;
using Jeugdhulp.Application.Gemeenten;
using Jeugdhulp.Domain.Gemeenten;
using Jeugdhulp.Domain.Teams;

namespace Jeugdhulp.Application.Data;

/// <summary>
/// How the fictional gemeenten are organised. The size is that of table 1.1 of I&amp;O Research (2018); the rest is made up, so that the six
/// differ.
/// </summary>
internal static class Demoprofielen
{
    public static (IReadOnlyList<Gemeenteprofiel> Profielen, IReadOnlyList<Annotatie> Annotaties) Maak(Demogemeente gemeente)
    {
        var toeval = new Toeval(ulong.Parse(gemeente.Code, CultureInfo.InvariantCulture) + 8_000_000);
        var eerste = gemeente.Code switch
        {
            "9991" => Gegevens(Positionering.EigenBeheer, Organisatievorm.Integraal, 84_600, 46.5m),
            "9992" => Gegevens(Positionering.MeerdereAanbieders, Organisatievorm.Specifiek, 562_000, 310),
            "9993" => Gegevens(Positionering.SpeciaalOpgericht, Organisatievorm.Integraal, 151_200, 88),
            "9994" => Gegevens(Positionering.EigenBeheer, Organisatievorm.Specifiek, 38_900, 14.2m) with { Bereik = Leeftijdsbereik.Jeugd },
            "9995" => Gegevens(Positionering.SpeciaalOpgericht, Organisatievorm.Integraal, 127_400, 71),
            _ => Gegevens(Positionering.EigenBeheer, Organisatievorm.AlleenComplex, 31_500, 9) with { Taken = Teamtaken.Toegang | Teamtaken.Regie },
        };
        List<Gemeenteprofiel> profielen = [Profiel(Demogemeente.Begin, eerste)];
        if (gemeente.Code != "9994")
        {
            return (profielen, []);
        }

        // Its team became one that coordinates.
        var later = eerste with { Fte = 11, Taken = Teamomschrijvingen.AlleTaken & ~Teamtaken.Hulp };
        var van = gemeente.Versies[^1].Van;
        profielen.Add(Profiel(van, later));
        return (
            profielen,
            [
                new()
                {
                    GemeenteCode = gemeente.Code,
                    Id = toeval.Guid(),
                    Datum = van,
                    Oorzaak = Annotatieoorzaak.GewijzigdeOpdracht,
                    Wijziging = Opdrachtwijziging.Versmalling,
                    Tekst = string.Join(' ', later.Veranderd(eerste)),
                    Automatisch = true,
                    DoorNaam = "Demobeheerder",
                    Op = Op(van),
                },
            ]);

        Gemeenteprofiel Profiel(DateOnly vanaf, Profielgegevens gegevens) => new()
        {
            GemeenteCode = gemeente.Code,
            Id = toeval.Guid(),
            Van = vanaf,
            Positionering = gegevens.Positionering,
            Organisatievorm = gegevens.Organisatievorm,
            Inwoners = gegevens.Inwoners,
            Fte = gegevens.Fte,
            Taken = gegevens.Taken,
            Bereik = gegevens.Bereik,
            Op = Op(vanaf),
        };
    }

    /// <summary>The largest gemeente looks at its wijken; households live in areas 1010 to 1098, and the last of them lies in no wijk.</summary>
    public static IEnumerable<Wijkgebied> Wijken(Demogemeente gemeente) => gemeente.Code is not "9992"
        ? []
        : Enumerable.Range(1010, 88).Select(postcode => new Wijkgebied
        {
            GemeenteCode = gemeente.Code,
            Postcode = postcode.ToString(CultureInfo.InvariantCulture),
            Wijk = postcode < 1040 ? "Noord" : postcode < 1070 ? "Midden" : "Zuid",
        });

    private static Profielgegevens Gegevens(Positionering positionering, Organisatievorm vorm, int inwoners, decimal fte) =>
        new(positionering, vorm, inwoners, fte, Teamomschrijvingen.AlleTaken, Leeftijdsbereik.AlleLeeftijden);

    private static DateTimeOffset Op(DateOnly van) => new(van.AddDays(-14), new TimeOnly(9, 0), TimeSpan.Zero);
}
