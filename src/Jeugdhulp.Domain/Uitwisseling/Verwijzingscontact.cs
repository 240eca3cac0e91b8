using B = Jeugdhulp.Domain.Uitwisseling.Doorverwijzingenbestand;

namespace Jeugdhulp.Domain.Uitwisseling;

/// <summary>In which contact someone was referred.</summary>
public static class Verwijzingscontact
{
    /// <summary>The contact in which someone was referred: that of the row, else the last one of the hulpvraag until that day.</summary>
    public static Bronrij? Van(Samenhang samenhang, Bronrij rij, ILookup<string, Bronrij> perHulpvraag)
    {
        ArgumentNullException.ThrowIfNull(samenhang);
        ArgumentNullException.ThrowIfNull(rij);
        ArgumentNullException.ThrowIfNull(perHulpvraag);
        if (rij.Van(B.ContactId) is { } contact)
        {
            return samenhang.Contacten.GetValueOrDefault(contact);
        }

        if (rij.Van(B.HulpvraagId) is not { } hulpvraag || rij.Van(B.TrajectId) is not null)
        {
            return null;
        }

        var contacten = perHulpvraag[hulpvraag].OrderBy(c => c.Van(Contactenbestand.Datum)).ToList();
        return contacten.FindLast(c => c.Van(Contactenbestand.Datum) <= rij.Van(B.Datum)) ?? contacten.FirstOrDefault();
    }
}
