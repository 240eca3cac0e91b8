using Jeugdhulp.Domain.Instellingen;

namespace Jeugdhulp.Application.Contacten.Registreren;

/// <summary>
/// Puts the estimates of a form into a hulpvraag. The form shows those of one hulpvraag
/// (<see cref="Contactopdracht.InschattingVan"/>); what was changed there holds for every jeugdige of the contact, what stayed
/// as it was says nothing about a brother or sister, except that a threshold is not left open where the form showed a value,
/// and nothing at all about another hulpvraag of the same jeugdige.
/// </summary>
internal static class Inschattingbouwer
{
    public static void Werkbij(Hulpvraag hulpvraag, Contactopdracht opdracht, Situatie situatie)
    {
        var i = opdracht.Inschatting;
        var eigen = opdracht.InschattingVan == hulpvraag.Id;
        var getoond = eigen ? null : situatie.Getoond;
        var vult = situatie.GetoondVan != hulpvraag.PersoonId;
        var leeg = eigen
            ? Inschatting.Nodig(situatie.Instellingen?.Instellingen ?? LokaleInstellingen.Leeg, situatie.Team!.Soort)
            : Inschattingsvelden.Geen;

        hulpvraag.Doel = opdracht.Doel ?? hulpvraag.Doel;
        hulpvraag.Geopend = hulpvraag.Geopend > situatie.Datum ? situatie.Datum : hulpvraag.Geopend;
        hulpvraag.VerwachtAantalGesprekken = Grens(i.VerwachtAantalGesprekken, hulpvraag.VerwachtAantalGesprekken, getoond?.VerwachtAantalGesprekken, vult, leeg.HasFlag(Inschattingsvelden.AantalGesprekken));
        hulpvraag.VerwachteDuurMaanden = Grens(i.VerwachteDuurMaanden, hulpvraag.VerwachteDuurMaanden, getoond?.VerwachteDuurMaanden, vult, leeg.HasFlag(Inschattingsvelden.Duur));
        hulpvraag.VerwachteUrenPerWeek = Grens(i.VerwachteUrenPerWeek, hulpvraag.VerwachteUrenPerWeek, getoond?.VerwachteUrenPerWeek, vult, leeg.HasFlag(Inschattingsvelden.UrenPerWeek));
        hulpvraag.Langdurig = Grens(i.Langdurig, hulpvraag.Langdurig, getoond?.Langdurig, vult, leeg: false);
        hulpvraag.Intensief = Grens(i.Intensief, hulpvraag.Intensief, getoond?.Intensief, vult, leeg: false);
        hulpvraag.WettelijkBeen = Eigen(i.WettelijkBeen, getoond?.WettelijkBeen) ?? hulpvraag.WettelijkBeen;
        hulpvraag.PlanVastgesteld = Eigen(i.PlanVastgesteld, getoond?.PlanVastgesteld) ?? hulpvraag.PlanVastgesteld;
        hulpvraag.EigenHulp = Eigen(i.EigenHulp, getoond?.EigenHulp) ?? hulpvraag.EigenHulp;
        hulpvraag.Vervolg = Eigen(i.Vervolg, getoond?.Vervolg) ?? hulpvraag.Vervolg;
        hulpvraag.Jeugdstrafrecht = Eigen(i.Jeugdstrafrecht, getoond?.Jeugdstrafrecht) ?? hulpvraag.Jeugdstrafrecht;
        hulpvraag.Voortgezet = Eigen(i.Voortgezet, getoond?.Voortgezet) ?? hulpvraag.Voortgezet;
    }

    /// <summary>Value of a threshold: a changed one wins; one that stayed as shown only fills what is open, for a brother or sister.</summary>
    private static T? Grens<T>(T? ingevuld, T? huidig, T? getoond, bool vult, bool leeg)
        where T : struct
    {
        if (leeg)
        {
            return ingevuld;
        }

        return Eigen(ingevuld, getoond) ?? huidig ?? (vult ? ingevuld : null);
    }

    /// <summary>The value when it was changed in the form; nothing when it still is what the form showed of another hulpvraag.</summary>
    private static T? Eigen<T>(T? ingevuld, T? getoond)
        where T : struct => getoond is not null && EqualityComparer<T>.Default.Equals(ingevuld ?? default, getoond.Value) ? null : ingevuld;
}
