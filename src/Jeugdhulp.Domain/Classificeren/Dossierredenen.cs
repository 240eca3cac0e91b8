using Jeugdhulp.Domain.Instellingen;

namespace Jeugdhulp.Domain.Classificeren;

/// <summary>Why a contact makes a dossier under lens D, or not (DOS-01), as a Dutch sentence.</summary>
internal static class Dossierredenen
{
    public const string EersteKorteGesprek = "Een eerste kort gesprek maakt nog geen dossier.";

    public const string VanSibling = "Het gesprek komt in het dossier van de broer of zus.";

    public const string Wel = "Dit is meer dan informatie of een eerste kort gesprek.";

    public static string BuitenBereik(in Geval geval) => "De persoon valt buiten het bereik van de Jeugdwet.";

    public static string Voorliggend(in Geval geval) => geval.Positie is WijkteamOfVoorliggend.Voorliggend
        ? "Voorliggende hulp is geen betrokkenheid van het wijkteam."
        : "Nog niet vastgelegd of dit werk bij het wijkteam hoort.";

    public static string Advieswerk(in Geval geval) => "Informatie, advies, een consult of een activiteit voor een groep maakt nog geen dossier.";
}
