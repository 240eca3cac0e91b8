using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Jeugdigen;
using Jeugdhulp.Domain.Leren;
using Jeugdhulp.Domain.Teams;

namespace Jeugdhulp.Application.Leren;

/// <summary>A casus as it was filled in. Choices are names of the contract; nothing is known to be right yet.</summary>
public sealed record Casusopdracht
{
    public const int MaxTitel = 100;
    public const int MinVerhaal = 50;
    public const int MaxVerhaal = 2000;

    /// <summary>Help for an adult ends at 23; older is a mistake, and decides nothing new.</summary>
    public const int MaxLeeftijd = 30;

    /// <summary>Key the form was given when it was opened; a second submit of the same form finds its casus.</summary>
    public Guid? Sleutel { get; init; }

    /// <summary><see cref="Casusbeeld.Kenmerk"/> of the casus as it was when the form was opened.</summary>
    public string? Gezien { get; init; }

    public string? Titel { get; init; }

    public string? Verhaal { get; init; }

    public string? Activiteit { get; init; }

    public string? Doel { get; init; }

    public string? GerichtOp { get; init; }

    public string? Vervolg { get; init; }

    /// <summary>Empty when it is about nobody in particular.</summary>
    public int? Leeftijd { get; init; }

    public bool Anoniem { get; init; }

    public int? Gespreknummer { get; init; }

    public int? VerwachtAantalGesprekken { get; init; }

    public decimal? VerwachteDuurMaanden { get; init; }

    public decimal? VerwachteUrenPerWeek { get; init; }

    public string? Langdurig { get; init; }

    public string? Intensief { get; init; }

    public int? WettelijkBeen { get; init; }

    public bool Jeugdstrafrecht { get; init; }

    public bool Voortgezet { get; init; }

    public string? TeamSoort { get; init; }

    public IReadOnlyList<string> TeamTaken { get; init; } = [];

    /// <summary>The form that would make these facts.</summary>
    public static Casusopdracht Van(string titel, string verhaal, Contactfeiten feiten)
    {
        ArgumentNullException.ThrowIfNull(feiten);
        return new()
        {
            Titel = titel,
            Verhaal = verhaal,
            Activiteit = Contractnaam.Van(feiten.Activiteit),
            Doel = feiten.Doel is { } doel ? Contractnaam.Van(doel) : null,
            GerichtOp = Contractnaam.Van(feiten.GerichtOp),
            Vervolg = Contractnaam.Van(feiten.Vervolg),
            Leeftijd = feiten.Geboortedatum is { } geboren ? Domain.Jeugdigen.Leeftijd.Op(geboren, feiten.Datum) : null,
            Anoniem = feiten.Anoniem,
            Gespreknummer = feiten.Gespreknummer,
            VerwachtAantalGesprekken = feiten.VerwachtAantalGesprekken,
            VerwachteDuurMaanden = feiten.VerwachteDuurMaanden,
            VerwachteUrenPerWeek = feiten.VerwachteUrenPerWeek,
            Langdurig = JaNee(feiten.Langdurig),
            Intensief = JaNee(feiten.Intensief),
            WettelijkBeen = feiten.WettelijkBeen,
            Jeugdstrafrecht = feiten.Jeugdstrafrecht,
            Voortgezet = feiten.Voortgezet,
            TeamSoort = Contractnaam.Van(feiten.TeamSoort),
            TeamTaken = [.. Teamomschrijvingen.Taken.Where(t => feiten.TeamTaken.HasFlag(t)).Select(t => Contractnaam.Van(t))],
        };
    }

    /// <summary>The facts, with everything that is wrong; the facts have a meaning only without faults.</summary>
    /// <param name="dag">Day on which the story happens.</param>
    public (Contactfeiten Feiten, IReadOnlyList<Fout> Fouten) Lees(DateOnly dag)
    {
        var fouten = Controleer(Titel, Verhaal).ToList();
        if (Leeftijd is < 0 or > MaxLeeftijd)
        {
            fouten.Add(new(nameof(Leeftijd), $"Vul een leeftijd in van 0 tot en met {MaxLeeftijd}."));
        }

        var feiten = new Contactfeiten
        {
            Datum = dag,
            Activiteit = Kies<Activiteit>(nameof(Activiteit), Activiteit, "Kies wat er gebeurde."),
            Doel = string.IsNullOrEmpty(Doel) ? null : Kies<Doel>(nameof(Doel), Doel, "Kies een doel uit de lijst."),
            GerichtOp = Kies<GerichtOp>(nameof(GerichtOp), GerichtOp, "Kies op wie het gericht was."),
            Vervolg = string.IsNullOrEmpty(Vervolg) ? Domain.Contacten.Vervolg.Geen : Kies<Vervolg>(nameof(Vervolg), Vervolg, "Kies een antwoord uit de lijst."),
            Geboortedatum = Leeftijd is >= 0 and <= MaxLeeftijd ? Casusfeiten.Geboortedatum(Leeftijd.Value, dag) : null,
            Anoniem = Anoniem,
            Gespreknummer = Gespreknummer ?? 1,
            VerwachtAantalGesprekken = VerwachtAantalGesprekken,
            VerwachteDuurMaanden = VerwachteDuurMaanden,
            VerwachteUrenPerWeek = VerwachteUrenPerWeek,
            Langdurig = Antwoord(Langdurig),
            Intensief = Antwoord(Intensief),
            WettelijkBeen = WettelijkBeen,
            Jeugdstrafrecht = Jeugdstrafrecht,
            Voortgezet = Voortgezet,
            TeamSoort = Kies<Teamsoort>(nameof(TeamSoort), TeamSoort, "Kies een soort team uit de lijst."),
            TeamTaken = TeamTaken.Aggregate(Teamtaken.Geen, (taken, t) => taken | Kies<Teamtaken>(nameof(TeamTaken), t, "Kies taken uit de lijst.")),
        };
        if (feiten.TeamTaken is Teamtaken.Geen && TeamTaken.Count == 0)
        {
            fouten.Add(new(nameof(TeamTaken), "Kies minstens één taak."));
        }

        // The paths of the contract end in the name of the field.
        fouten.AddRange(feiten.Controleer().Select(f => f with { Veld = char.ToUpperInvariant(f.Veld.Split('.')[^1][0]) + f.Veld.Split('.')[^1][1..] }));
        return (feiten, fouten);

        T Kies<T>(string veld, string? waarde, string melding)
            where T : struct, Enum
        {
            if (!Contractnaam.TryParse<T>(waarde, out var gelezen))
            {
                fouten.Add(new(veld, melding));
            }

            return gelezen;
        }
    }

    /// <summary>What is wrong with the words of a casus.</summary>
    internal static IEnumerable<Fout> Controleer(string? titel, string? verhaal)
    {
        if (Regeltekst.Controleer(titel, MaxTitel, "Vul een titel in.") is { } titelfout)
        {
            yield return new(nameof(Titel), titelfout);
        }

        if (Tekst(verhaal, MinVerhaal, MaxVerhaal) is { } fout)
        {
            yield return new(nameof(Verhaal), fout);
        }
    }

    private static string? Tekst(string? tekst, int minstens, int hoogstens) => (tekst?.Trim().Length ?? 0) switch
    {
        var lengte when lengte < minstens => $"Schrijf het verhaal in minstens {minstens} tekens.",
        var lengte when lengte > hoogstens => $"Gebruik hoogstens {hoogstens} tekens.",
        _ => null,
    };

    private static bool? Antwoord(string? tekst) => tekst switch { "ja" => true, "nee" => false, _ => null };

    private static string? JaNee(bool? waarde) => waarde switch { true => "ja", false => "nee", _ => null };
}
