using Jeugdhulp.Domain.Instellingen;

namespace Jeugdhulp.Domain.Jeugdigen;

/// <summary>Why a gemeente is the woonplaats of a jeugdige.</summary>
public enum Woonplaatsgrond
{
    /// <summary>The address in the BRP (from 2022, art. 1.1 under 1°).</summary>
    BrpAdres,

    /// <summary>The address in the BRP right before a stay (from 2022, under 2°).</summary>
    VoorVerblijf,

    /// <summary>Where the mother was registered when the jeugdige was born (from 2022, under 3°).</summary>
    MoederBijGeboorte,

    /// <summary>Where the jeugdige really is when help is asked (under 3° and 4°, and before 2022 when nobody with gezag is known).</summary>
    WerkelijkVerblijf,

    /// <summary>Where who has gezag lives (before 2022).</summary>
    Gezagsdrager,
}

/// <summary>The woonplaatsbeginsel as it holds on a day: the Wet wijziging woonplaatsbeginsel took effect on 1 January 2022.</summary>
public static class Woonplaatsregel
{
    /// <summary>First day of the rule that holds now.</summary>
    public static readonly DateOnly Wijziging = new(2022, 1, 1);

    /// <summary>First day of the Jeugdwet.</summary>
    public static DateOnly Jeugdwet => Looptijden.Eerste;

    /// <summary>The grounds that exist on a day, in the order in which the law asks for them.</summary>
    public static IReadOnlyList<Woonplaatsgrond> Gronden(DateOnly op) => op < Wijziging
        ? [Woonplaatsgrond.Gezagsdrager, Woonplaatsgrond.WerkelijkVerblijf]
        : [Woonplaatsgrond.BrpAdres, Woonplaatsgrond.VoorVerblijf, Woonplaatsgrond.MoederBijGeboorte, Woonplaatsgrond.WerkelijkVerblijf];

    /// <summary>The rule in a sentence.</summary>
    public static string Uitleg(DateOnly op) => op < Wijziging
        ? "Tot 2022: de gemeente waar de ouder of voogd met gezag woont. Is die niet bekend, dan waar de jeugdige verblijft."
        : "Sinds 2022: de gemeente van het BRP-adres. Bij verblijf: de gemeente van het BRP-adres vlak voor het verblijf. Is dat niet vast te stellen, dan die van de moeder bij de geboorte, of waar de jeugdige verblijft.";

    /// <summary>The word on a screen.</summary>
    public static string Naam(this Woonplaatsgrond grond) => grond switch
    {
        Woonplaatsgrond.BrpAdres => "BRP-adres van de jeugdige",
        Woonplaatsgrond.VoorVerblijf => "BRP-adres vlak voor het verblijf",
        Woonplaatsgrond.MoederBijGeboorte => "BRP-adres van de moeder bij de geboorte",
        Woonplaatsgrond.WerkelijkVerblijf => "werkelijk verblijf bij de hulpvraag",
        _ => "woonadres van wie het gezag heeft (tot 2022)",
    };
}
