using Jeugdhulp.Domain.Trajecten;

namespace Jeugdhulp.Domain.Levering;

/// <summary>The code of the referrer in a delivery (Informatieprotocol §3.2); whoever shows it asks here too.</summary>
public static class Verwijzercode
{
    private const string Onbekend = "07";

    /// <summary>
    /// The version decides whether help by the wijkteam has a referrer at all; else his own code counts. Null when no code fits: then a
    /// check stops the delivery.
    /// </summary>
    /// <param name="verwijzer">Who brought the question.</param>
    /// <param name="code">The code itself, where the registration keeps that.</param>
    /// <param name="hulpvorm">Form of help.</param>
    /// <param name="aanvang">First day of help.</param>
    /// <param name="versie">The version of the protocol that holds for the period.</param>
    public static Recordcode? Van(Verwijzer verwijzer, string? code, string? hulpvorm, DateOnly aanvang, Protocolversie versie)
    {
        ArgumentNullException.ThrowIfNull(versie);

        // Without the hulpvorm the referrer keeps his own code.
        var gevonden = versie.WijkteamZonderVerwijzer && hulpvorm == Hulpvormen.DoorWijkteam ? Verwijzers.GeenVerwijzer : code ?? verwijzer.Cbscode(null);
        var onbekend = Recordcode.Van(Onbekend);
        return gevonden is null && versie.Kent(Recordveld.Verwijzer, onbekend, aanvang) ? onbekend : Recordcode.Van(gevonden);
    }
}
