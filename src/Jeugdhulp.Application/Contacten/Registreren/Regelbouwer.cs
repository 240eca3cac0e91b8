using Jeugdhulp.Domain.Classificeren;

namespace Jeugdhulp.Application.Contacten.Registreren;

/// <summary>Turns a classification into the line that is stored with the contact.</summary>
public static class Regelbouwer
{
    /// <summary>A line with everything the classification found and its receipt; a choice is added by <see cref="Kies"/>.</summary>
    public static Contactregel Maak(Contact contact, Guid? persoonId, Guid? hulpvraagId, Uitkomstbeeld beeld, Guid? id = null)
    {
        ArgumentNullException.ThrowIfNull(contact);
        ArgumentNullException.ThrowIfNull(beeld);
        var klasse = beeld.Classificatie;
        return new()
        {
            GemeenteCode = contact.GemeenteCode,
            Id = id ?? Guid.CreateVersion7(contact.GeregistreerdOp),
            ContactId = contact.Id,
            TeamId = contact.TeamId,
            PersoonId = persoonId,
            HulpvraagId = hulpvraagId,
            Feiten = beeld.Feiten,
            Instellingenversie = beeld.Instellingenversie,
            Normversie = Norm.Op(contact.Datum).Versie,
            Uitkomst = klasse.Gemeente.Uitkomst,
            UitkomstNorm = klasse.Norm.Uitkomst,
            DossierTelt = klasse.Dossier.Telt,
            Advies = klasse.Advies.Uitkomst,
            Regel = klasse.Gemeente.Regel.Code,
            RegelNorm = klasse.Norm.Regel.Code,
            Levert = klasse.Gemeente.Levert,
            Afwijking = klasse.Afwijking,
            Sublabels = [.. klasse.Gemeente.Sublabels],
            Zin = klasse.Zin,
            BewijsVersie = klasse.Bewijs.Versie,
            BewijsSha256 = klasse.Bewijs.Sha256,
        };
    }

    /// <summary>Puts the choice of a person beside the computed outcome (CLS-06, CLS-07).</summary>
    public static void Kies(this Contactregel regel, Klasse klasse, string reden, Guid accountId, DateTimeOffset op)
    {
        ArgumentNullException.ThrowIfNull(regel);
        regel.GekozenKlasse = klasse;
        regel.KeuzeReden = reden;
        regel.KeuzeDoorAccountId = accountId;
        regel.KeuzeOp = op;
    }
}
