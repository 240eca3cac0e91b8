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
    public static bool DossierTelt(in Geval gemeente, Classificatieregel regel) =>
        regel.GeenDossier is null && !IsEersteKorteGesprek(gemeente.Feiten) && !IsInDossierVanSibling(gemeente);

    public static string DossierWaarom(in Geval gemeente, Classificatieregel regel)
    {
        if (regel.GeenDossier is { } reden)
        {
            return reden(gemeente);
        }

        if (IsEersteKorteGesprek(gemeente.Feiten))
        {
            return Dossierredenen.EersteKorteGesprek;
        }

        return IsInDossierVanSibling(gemeente) ? Dossierredenen.VanSibling : Dossierredenen.Wel;
    }

    private static bool IsEersteKorteGesprek(Contactfeiten feiten) =>
        feiten.Activiteit is Activiteit.KortGesprek && feiten.Gespreknummer <= 1;

    private static bool IsInDossierVanSibling(in Geval geval) => geval.Feiten.Vervolg is Vervolg.SiblingVanTraject
        && geval.Lokaal.SiblingPreventie is SiblingPreventie.InBestaandDossier;

    private static Merken HulpMerken(in Geval geval) =>
        (geval.Feiten.Activiteit is Activiteit.Ouderondersteuning ? Merken.Ouderondersteuning : Merken.Geen)
        | (geval.Feiten.TeamSoort is Teamsoort.MpgTeam ? Merken.Mpg : Merken.Geen);
}
