using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.Domain.Teams;

namespace Jeugdhulp.Domain.Classificeren;

/// <summary>Runs the rule table: the one loop under the fast path and under the full one.</summary>
internal static class Beslissing
{
    /// <summary>Index in the table of the first rule that decides, and what it says.</summary>
    public static Oordeel Neem(in Geval geval, out int index)
    {
        var tabel = Classificatieregels.Tabel;
        for (var i = 0; i < tabel.Length; i++)
        {
            var oordeel = tabel[i].Beoordeel(geval);
            if (oordeel.Beslist)
            {
                index = i;
                return oordeel.Uitkomst is Uitkomst.Jeugdhulp ? oordeel.Met(HulpMerken(geval)) : oordeel;
            }
        }

        // R15 applies to everything left, so the loop always ends above.
        throw new System.Diagnostics.UnreachableException();
    }

    /// <summary>Would make its person part of the delivery (ontwerp §3).</summary>
    public static bool Levert(in Geval geval, Uitkomst uitkomst) => uitkomst is Uitkomst.Jeugdhulp
        && (geval.Lens is Lens.Landelijk || geval.Lokaal.LevertEigenHulp());

    /// <summary>Lens D (DOS-01): everything beyond information, a first short talk and what belongs to someone else's dossier.</summary>
    public static bool DossierTelt(in Geval gemeente, int regelIndex) =>
        regelIndex > IndexAdvieswerk && !IsEersteKorteGesprek(gemeente.Feiten) && !IsInDossierVanSibling(gemeente);

    public static string DossierWaarom(in Geval gemeente, int regelIndex)
    {
        if (regelIndex <= IndexAdvieswerk)
        {
            return regelIndex switch
            {
                IndexAdvieswerk => "Informatie, advies, een consult of een activiteit voor een groep maakt nog geen dossier.",
                0 => "De persoon valt buiten het bereik van de Jeugdwet.",
                _ when gemeente.Positie is WijkteamOfVoorliggend.Voorliggend => "Voorliggende hulp is geen betrokkenheid van het wijkteam.",
                _ => "Nog niet vastgelegd of dit werk bij het wijkteam hoort.",
            };
        }

        if (IsEersteKorteGesprek(gemeente.Feiten))
        {
            return "Een eerste kort gesprek maakt nog geen dossier.";
        }

        return IsInDossierVanSibling(gemeente)
            ? "Het gesprek komt in het dossier van de broer of zus."
            : "Dit is meer dan informatie of een eerste kort gesprek.";
    }

    /// <summary>Place of R03 in the table.</summary>
    private const int IndexAdvieswerk = 2;

    private static bool IsEersteKorteGesprek(Contactfeiten feiten) =>
        feiten.Activiteit is Activiteit.KortGesprek && feiten.Gespreknummer <= 1;

    private static bool IsInDossierVanSibling(in Geval geval) => geval.Feiten.Vervolg is Vervolg.SiblingVanTraject
        && geval.Lokaal.SiblingPreventie is SiblingPreventie.InBestaandDossier;

    private static Merken HulpMerken(in Geval geval) =>
        (geval.Feiten.Activiteit is Activiteit.Ouderondersteuning ? Merken.Ouderondersteuning : Merken.Geen)
        | (geval.Feiten.TeamSoort is Teamsoort.MpgTeam ? Merken.Mpg : Merken.Geen);
}
