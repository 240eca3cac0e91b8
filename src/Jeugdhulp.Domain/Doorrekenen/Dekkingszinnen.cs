using System.Globalization;
using Jeugdhulp.Domain.Instellingen;

namespace Jeugdhulp.Domain.Doorrekenen;

/// <summary>One sentence about what a rule did, for whoever keeps the rules (N20).</summary>
public static class Dekkingszinnen
{
    private const int Voorkomen = 12;
    private const int ZonderIndicatie = 14;
    private const int HoogstensGenoemd = 3;
    private static readonly CultureInfo Nederlands = CultureInfo.GetCultureInfo("nl-NL");

    /// <summary>The sentence.</summary>
    /// <param name="regel">What the rule did.</param>
    /// <param name="instellingen">The settings under which it did so.</param>
    public static string Schrijf(Dekkingsregel regel, LokaleInstellingen instellingen)
    {
        ArgumentNullException.ThrowIfNull(regel);
        ArgumentNullException.ThrowIfNull(instellingen);
        return regel switch
        {
            { Regel: Voorkomen, Stand: Dekkingsstand.Nooit } when instellingen.KorteBegeleidingTerVoorkoming is null =>
                "Deze regel staat uit: de gemeente legde niet vast wat korte begeleiding om specialistische hulp te voorkomen is.",
            { Regel: ZonderIndicatie, Stand: Dekkingsstand.Nooit } when instellingen.GeenIndicatieIsHulp is not true =>
                "Deze regel staat uit: de gemeente noemt hulp zonder indicatie niet altijd eigen hulp.",
            { Regel: ZonderIndicatie, Stand: Dekkingsstand.Nooit } =>
                "Deze regel beslist niets, omdat de gemeente grenzen vastlegde: die beslissen in R15.",
            { Stand: Dekkingsstand.Nooit } => "Deze regel gold bij geen enkel contact.",
            { Stand: Dekkingsstand.Overstemd } =>
                $"Deze regel gold bij {Contacten(regel.OverstemdDoor.Sum(o => o.Aantal))}, maar steeds besliste een eerdere regel: {Eerdere(regel.OverstemdDoor)}.",
            { DichtBijGrens: 0 } => $"Deze regel besliste {Contacten(regel.Beslist)}, geen daarvan dicht bij een grens.",
            _ => $"Deze regel besliste {Contacten(regel.Beslist)}; {Getal(regel.DichtBijGrens)} daarvan {(regel.DichtBijGrens == 1 ? "ligt" : "liggen")} dicht bij een grens: een stap hoger of lager en de klasse is anders.",
        };
    }

    private static string Eerdere(IReadOnlyList<Overstemming> regels)
    {
        var genoemd = string.Join(", ", regels.Take(HoogstensGenoemd).Select(o => $"R{o.Door:00} ({Getal(o.Aantal)} keer)"));
        return regels.Count > HoogstensGenoemd ? $"{genoemd} en andere" : genoemd;
    }

    private static string Contacten(long aantal) => aantal == 1 ? "1 contact" : $"{Getal(aantal)} contacten";

    private static string Getal(long aantal) => aantal.ToString("N0", Nederlands);
}
