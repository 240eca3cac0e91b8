using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Domain.Jeugdigen;
using Jeugdhulp.Domain.Trajecten;

namespace Jeugdhulp.Application.Trajecten;

/// <summary>The fields of a referral that are followed.</summary>
internal static class Doorverwijsvelden
{
    /// <summary>The line of history of what was filled in: each field that changes.</summary>
    public static List<Veldwijziging> Verschil(Doorverwijzing was, Doorverwijsvervolg wordt, Partnertoestemming? antwoord)
    {
        List<Veldwijziging> velden = [];
        if (antwoord is not null)
        {
            velden.Voeg("toestemming", null, antwoord.Antwoord.Naam());
            velden.Voeg("toestemming op", null, antwoord.Datum);
            velden.Voeg("toestemming door", null, antwoord.Door);
        }

        velden.Voeg("aanbieder", was.Aanbieder, Verloop.Netjes(wordt.Aanbieder));
        velden.Voeg("waarom buiten het contract", was.PassendAlternatief, Verloop.Netjes(wordt.PassendAlternatief));
        velden.Voeg("geaccepteerd", was.GeaccepteerdOp, wordt.GeaccepteerdOp);
        velden.Voeg("gestart", was.GestartOp, wordt.GestartOp);
        velden.Voeg("beëindigd", was.BeeindigdOp, wordt.BeeindigdOp);
        velden.Voeg("afloop", was.Afloop?.Naam(), wordt.LeesAfloop()?.Naam());
        velden.Voeg("reden van de afloop", was.AfloopReden, Verloop.Netjes(wordt.AfloopReden));
        return velden;
    }

    /// <summary>Puts what was filled in on the referral.</summary>
    public static void Vul(Doorverwijzing doorverwijzing, Doorverwijsvervolg vervolg)
    {
        doorverwijzing.Aanbieder = Verloop.Netjes(vervolg.Aanbieder);
        doorverwijzing.PassendAlternatief = Verloop.Netjes(vervolg.PassendAlternatief);
        doorverwijzing.GeaccepteerdOp = vervolg.GeaccepteerdOp;
        doorverwijzing.GestartOp = vervolg.GestartOp;
        doorverwijzing.BeeindigdOp = vervolg.BeeindigdOp;
        doorverwijzing.Afloop = vervolg.LeesAfloop();
        doorverwijzing.AfloopReden = Verloop.Netjes(vervolg.AfloopReden);
    }
}
