using Jeugdhulp.Application.Contacten.Registreren;
using Jeugdhulp.Domain.Contacten;

namespace Jeugdhulp.Application.Contacten.Wijzigen;

/// <summary>Finds everything that keeps a contact from being changed, all at once.</summary>
internal static class Wijzigcontrole
{
    private static readonly DateOnly Jeugdwet = new(2015, 1, 1);

    public static IEnumerable<Wijzigfout> Controleer(Wijzigopdracht opdracht, Contact contact, DateOnly vandaag, IReadOnlySet<string> codes)
    {
        if (string.IsNullOrWhiteSpace(opdracht.Reden))
        {
            yield return new(nameof(opdracht.Reden), "Schrijf op waarom u dit contact wijzigt.");
        }

        foreach (var fout in Datum(opdracht, contact, vandaag).Concat(Wat(opdracht, contact)).Concat(Teksten(opdracht)))
        {
            yield return fout;
        }

        (string Veld, string Lijst, string? Code, string? Nu)[] gekozen =
        [
            (nameof(opdracht.Kanaal), Codelijsten.Kanaal, opdracht.Kanaal, contact.Kanaal),
            (nameof(opdracht.GesprokenMet), Codelijsten.GesprokenMet, opdracht.GesprokenMet, contact.GesprokenMet),
            (nameof(opdracht.Herkomst), Codelijsten.Herkomst, opdracht.Herkomst, contact.Herkomst),
        ];
        // What stood there may stay, also when the list has ended it since.
        foreach (var (veld, lijst, code, nu) in gekozen.Where(g => g.Code is not null && g.Code != g.Nu && !codes.Contains($"{g.Lijst}:{g.Code}")))
        {
            yield return new(veld, "Deze keuze staat niet in de lijst. Kies opnieuw.");
        }
    }

    private static IEnumerable<Wijzigfout> Datum(Wijzigopdracht opdracht, Contact contact, DateOnly vandaag)
    {
        if (opdracht.Datum is not { } datum)
        {
            yield return new(nameof(opdracht.Datum), "Vul in op welke dag het contact was.");
        }
        else if (datum > vandaag)
        {
            yield return new(nameof(opdracht.Datum), "De datum ligt in de toekomst. Vul een datum in tot en met vandaag.");
        }
        else if (datum < Jeugdwet)
        {
            yield return new(nameof(opdracht.Datum), "De datum ligt voor 1-1-2015. De Jeugdwet geldt vanaf die dag.");
        }
        else if (contact.Regels.Exists(r => r.Feiten.Geboortedatum > datum))
        {
            yield return new(nameof(opdracht.Datum), "Op deze datum was de jeugdige nog niet geboren.");
        }
    }

    private static IEnumerable<Wijzigfout> Wat(Wijzigopdracht opdracht, Contact contact)
    {
        if (opdracht.Activiteit is not { } activiteit || !Enum.IsDefined(activiteit))
        {
            yield return new(nameof(opdracht.Activiteit), "Kies wat u deed.");
        }
        else if (activiteit != contact.Activiteit && (activiteit == Activiteit.Collectief || contact.Activiteit == Activiteit.Collectief))
        {
            yield return new(nameof(opdracht.Activiteit), "Een activiteit voor een groep en een ander contact zijn niet in elkaar te veranderen. Registreer een nieuw contact.");
        }

        if (opdracht.DuurMinuten is < 1 or > 1440)
        {
            yield return new(nameof(opdracht.DuurMinuten), "Vul een duur in van 1 tot en met 1440 minuten.");
        }
        else if (opdracht.DuurMinuten is null && contact.DuurMinuten is not null)
        {
            yield return new(nameof(opdracht.DuurMinuten), "Vul in hoe lang het duurde.");
        }

        if (opdracht.AantalDeelnemers is < 1 or > 100_000)
        {
            yield return new(nameof(opdracht.AantalDeelnemers), "Vul een aantal in van 1 tot en met 100.000.");
        }
    }

    private static IEnumerable<Wijzigfout> Teksten(Wijzigopdracht opdracht)
    {
        (string Veld, string? Tekst, int Hoogstens)[] teksten =
        [
            (nameof(opdracht.Reden), opdracht.Reden, Tekstvelden.Reden),
            (nameof(opdracht.Feit), opdracht.Feit, Tekstvelden.Verslag),
            (nameof(opdracht.FeitBron), opdracht.FeitBron, Tekstvelden.Regel),
            (nameof(opdracht.BeeldProfessional), opdracht.BeeldProfessional, Tekstvelden.Verslag),
            (nameof(opdracht.MeningOuder), opdracht.MeningOuder, Tekstvelden.Verslag),
            (nameof(opdracht.MeningJeugdige), opdracht.MeningJeugdige, Tekstvelden.Verslag),
            (nameof(opdracht.Thema), opdracht.Thema, Tekstvelden.Regel),
            (nameof(opdracht.Partner), opdracht.Partner, Tekstvelden.Regel),
        ];
        return teksten.Select(t => Tekst(t.Veld, t.Tekst, t.Hoogstens)).OfType<Wijzigfout>();
    }

    /// <summary>Too long, or with signs that PostgreSQL cannot keep.</summary>
    public static Wijzigfout? Tekst(string veld, string? tekst, int hoogstens) => tekst switch
    {
        { } lang when lang.Length > hoogstens => new(veld, $"Deze tekst is te lang. Gebruik hoogstens {hoogstens} tekens."),
        { } raar when raar.Any(t => (char.IsControl(t) && t is not ('\t' or '\r' or '\n')) || char.IsSurrogate(t)) && !Leesbaar(raar) => new(veld, "In deze tekst staan tekens die wij niet kunnen bewaren."),
        _ => null,
    };

    private static bool Leesbaar(string tekst) =>
        !tekst.Any(t => char.IsControl(t) && t is not ('\t' or '\r' or '\n')) && tekst.EnumerateRunes().All(r => r != System.Text.Rune.ReplacementChar);
}
