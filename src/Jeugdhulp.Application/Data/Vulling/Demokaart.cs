using System.Globalization;
using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Domain.Trajecten;

namespace Jeugdhulp.Application.Data;

/// <summary>The sociale kaart of a demo gemeente (TRJ-21); every name, person and number is invented.</summary>
internal sealed class Demokaart
{
    private static readonly (string Naam, string Aanbod, string Bestemming, string? Contact, int? Weken, bool Actief)[] Regels =
    [
        ("Jongerencentrum De Brug", "Inloop, huiswerkbegeleiding en activiteiten voor jongeren vanaf 12 jaar", "voorliggendJongerenwerk", "Mila Voorbeeld", 0, true),
        ("Steunpunt Opvoeden", "Opvoedcursus, spreekuur en groepen voor ouders", "voorliggendCjg", "Daan Voorbeeld", 2, true),
        ("Schoolmaatschappelijk werk Zuid", "Gesprekken op school over rouw, scheiding en pesten", "voorliggendSmw", "Sara Voorbeeld", 3, true),
        ("Praktijk Het Anker", "Behandeling bij angst, somberheid en trauma", "basisGgz", "Finn Voorbeeld", 9, true),
        ("Stichting Vooruit Jeugd", "Specialistische behandeling bij autisme en ADHD", "specialistisch", "Noor Voorbeeld", 24, true),
        ("Gezinshulp Samen Thuis", "Ambulante begeleiding van gezinnen, ook in het weekend", "andereAanbieder", null, null, true),
        ("Basisschool De Regenboog", "Basisschool in de wijk", "voorliggendSmw", "Anne Voorbeeld", null, true),
        ("Huisartsenpraktijk De Linde", "Huisartsen en een praktijkondersteuner", "voorliggendPohJeugd", "Bram Voorbeeld", null, true),
        ("Buurtkamer West", "Ontmoeting en maatjes voor gezinnen", "voorliggendWelzijn", null, null, false),
    ];

    private Demokaart(IReadOnlyList<Voorziening> voorzieningen, IReadOnlyList<Wachtmelding> meldingen) => (Voorzieningen, Meldingen) = (voorzieningen, meldingen);

    public IReadOnlyList<Voorziening> Voorzieningen { get; }

    public IReadOnlyList<Wachtmelding> Meldingen { get; }

    /// <summary>The school has someone of the team; the practice has nobody yet (TRJ-22).</summary>
    public IEnumerable<Vastecontactpersoon> Contactpersonen(Guid teamId, Guid medewerkerId, DateOnly vandaag) =>
        Voorzieningen.Where(v => v.Soort is Voorzieningsoort.School).Select(v => new Vastecontactpersoon
        {
            GemeenteCode = v.GemeenteCode,
            Id = new Toeval(22_000_000 + ulong.Parse(v.GemeenteCode, CultureInfo.InvariantCulture)).Guid(),
            VoorzieningId = v.Id,
            MedewerkerId = medewerkerId,
            TeamId = teamId,
            Van = new DateOnly(vandaag.Year, 1, 1),
            Door = "Beheerder",
            Op = v.Op,
        });

    public static Demokaart Maak(string gemeente, DateOnly vandaag)
    {
        // A seed of its own, so that what else is drawn stays as it was.
        var toeval = new Toeval(7_000_000 + ulong.Parse(gemeente, CultureInfo.InvariantCulture));
        var op = new DateTimeOffset(vandaag.Year, 1, 2, 9, 0, 0, TimeSpan.Zero);
        List<Voorziening> voorzieningen = [];
        List<Wachtmelding> meldingen = [];
        foreach (var (nummer, regel) in Regels.Index())
        {
            var voorziening = new Voorziening
            {
                GemeenteCode = gemeente,
                Id = toeval.Guid(),
                Naam = regel.Naam,
                Aanbod = regel.Aanbod,
                Bestemming = regel.Bestemming,
                Contactpersoon = regel.Contact,
                Telefoon = regel.Contact is null ? null : $"000 000 00 {nummer + 10}",
                Soort = regel.Naam.StartsWith("Basisschool", StringComparison.Ordinal) ? Voorzieningsoort.School : regel.Naam.StartsWith("Huisartsenpraktijk", StringComparison.Ordinal) ? Voorzieningsoort.Huisartsenpraktijk : null,
                Actief = regel.Actief,
                Door = "Beheerder",
                Op = op,
            };
            voorzieningen.Add(voorziening);
            if (regel.Weken is { } weken)
            {
                meldingen.Add(Melding(voorziening, weken + 2, vandaag.AddDays(-150)));
                // One was told long ago, so that the warning shows.
                if (nummer != 3)
                {
                    meldingen.Add(Melding(voorziening, weken, vandaag.AddDays(-3 * nummer)));
                }
            }
        }

        return new(voorzieningen, meldingen);

        Wachtmelding Melding(Voorziening bij, int weken, DateOnly dag) => new()
        {
            GemeenteCode = gemeente,
            Id = toeval.Guid(),
            VoorzieningId = bij.Id,
            Weken = weken,
            GezegdOp = dag,
            Door = "Consulent",
            Op = new DateTimeOffset(dag, new TimeOnly(9, 0), TimeSpan.Zero),
        };
    }
}
