using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Gemeenten;
using Jeugdhulp.Application.Inzicht;
using Jeugdhulp.Domain.Inzicht;

namespace Jeugdhulp.Application.Data;

/// <summary>A few reports that the Leidraad does not fit a recent contact, half of them made fit for the meeting.</summary>
internal static class Demomeldingen
{
    private static readonly (Leidraadreden Reden, string Tekst)[] Teksten =
    [
        (Leidraadreden.Onduidelijk, "Wij zien dit als een kort gesprek, maar het was het vierde in een maand."),
        (Leidraadreden.KlassePastNiet, "Het telt als preventie, maar we werkten met een plan en doelen."),
        (Leidraadreden.FeitOntbreekt, "De hulp is samen met een vrijwilliger gegeven. Dat is nergens in te vullen."),
        (Leidraadreden.GeenRegel, "Een gesprek met de sportclub over een jeugdige past bij geen regel."),
        (Leidraadreden.WerkAnders, "Bij ons zijn intake en eerste hulp een gesprek."),
        (Leidraadreden.Onduidelijk, "Is meedenken met school een consult of al ondersteuning?"),
    ];

    public static IEnumerable<Leidraadmelding> Maak(IReadOnlyList<Contact> contacten, IReadOnlyList<Medewerker> medewerkers, Guid kiezerAccountId, Toeval toeval)
    {
        var recent = contacten.OrderByDescending(c => c.Datum).ThenBy(c => c.Id).Where((_, i) => i % 7 == 3).Take(Teksten.Length);
        foreach (var (i, contact) in recent.Index())
        {
            var medewerker = medewerkers.First(m => m.Id == contact.MedewerkerId);
            var vrij = i % 2 == 0;
            yield return new Leidraadmelding
            {
                GemeenteCode = contact.GemeenteCode,
                Id = toeval.Guid(),
                ContactId = contact.Id,
                Reden = Teksten[i].Reden,
                Toelichting = Teksten[i].Tekst,
                DoorAccountId = medewerker.AccountId ?? kiezerAccountId,
                DoorNaam = medewerker.Naam,
                Op = contact.GeregistreerdOp,
                Overlegtekst = vrij ? Teksten[i].Tekst : null,
                VrijgegevenDoorAccountId = vrij ? kiezerAccountId : null,
                VrijgegevenOp = vrij ? contact.GeregistreerdOp : null,
            };
        }
    }
}
