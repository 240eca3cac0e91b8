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
        var regel = new Contactregel
        {
            GemeenteCode = contact.GemeenteCode,
            Id = id ?? Guid.CreateVersion7(contact.GeregistreerdOp),
            ContactId = contact.Id,
            TeamId = contact.TeamId,
            PersoonId = persoonId,
            HulpvraagId = hulpvraagId,
            Feiten = beeld.Feiten,
        };
        regel.Vul(beeld);
        return regel;
    }

    /// <summary>Puts everything the classification found in the line, whether it is new or classified again. A choice stays.</summary>
    public static void Vul(this Contactregel regel, Uitkomstbeeld beeld)
    {
        ArgumentNullException.ThrowIfNull(regel);
        ArgumentNullException.ThrowIfNull(beeld);
        var uitkomst = beeld.Classificatie;
        regel.Feiten = beeld.Feiten;
        regel.Instellingenversie = beeld.Instellingenversie;
        regel.Normversie = beeld.Norm.Versie;
        regel.Uitkomst = uitkomst.Gemeente.Uitkomst;
        regel.UitkomstNorm = uitkomst.Norm.Uitkomst;
        regel.DossierTelt = uitkomst.Dossier.Telt;
        regel.Advies = uitkomst.Advies.Uitkomst;
        regel.Regel = uitkomst.Gemeente.Regel.Code;
        regel.RegelNorm = uitkomst.Norm.Regel.Code;
        regel.Levert = uitkomst.Gemeente.Levert;
        regel.Afwijking = uitkomst.Afwijking;
        regel.Sublabels = [.. uitkomst.Gemeente.Sublabels];
        regel.Zin = uitkomst.Zin;
        regel.BewijsVersie = uitkomst.Bewijs.Versie;
        regel.BewijsSha256 = uitkomst.Bewijs.Sha256;
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
