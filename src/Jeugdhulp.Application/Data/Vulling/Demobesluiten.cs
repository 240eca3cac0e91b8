using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Triage;
using Jeugdhulp.Domain.Triage;

namespace Jeugdhulp.Application.Data;

/// <summary>What was decided about a share of the hulpvragen of a demo gemeente, of every kind.</summary>
internal static class Demobesluiten
{
    /// <summary>By place in the list, so that nothing is drawn for it but the keys.</summary>
    public static IEnumerable<Hulpbesluit> Maak(IEnumerable<Hulpvraag> hulpvragen, Guid account, DateOnly vandaag, Toeval toeval)
    {
        foreach (var (nummer, hulpvraag) in hulpvragen.Index())
        {
            var datum = hulpvraag.Geopend.AddDays(14);
            if (nummer % 3 != 0 || datum > vandaag)
            {
                continue;
            }

            var soort = hulpvraag.EigenHulp switch
            {
                true => Hulpbesluitsoort.ZelfHelpen,
                false => Hulpbesluitsoort.Doorverwijzen,
                null => Hulpbesluitsoort.Afwijzen,
            };
            yield return new()
            {
                GemeenteCode = hulpvraag.GemeenteCode,
                Id = toeval.Guid(),
                HulpvraagId = hulpvraag.Id,
                Besluit = soort,
                Datum = datum,
                Vraag = "De ouders vragen wat zij kunnen doen als het thuis vaak ruzie is.",
                Feiten = "Er is elke dag ruzie, zeggen de ouders. Op school gaat het goed, zegt de leerkracht.",
                Alternatieven = soort is Hulpbesluitsoort.ZelfHelpen ? "Een aanbieder. Dat is zwaarder dan nodig." : "Zelf helpen. Dat past niet bij wat wij kunnen en mogen.",
                Deskundigheid = "De gedragswetenschapper van het team",
                Motivering = soort switch
                {
                    Hulpbesluitsoort.ZelfHelpen => "De vraag is duidelijk en het team kent deze hulp goed.",
                    Hulpbesluitsoort.Doorverwijzen => "De vraag is te ingewikkeld voor het team alleen.",
                    _ => "Het gezin kan dit samen met de school oplossen.",
                },
                DoorAccountId = account,
                DoorNaam = "Demomedewerker",
                Op = new DateTimeOffset(datum, new TimeOnly(11, 0), TimeSpan.Zero),
            };
        }
    }
}
