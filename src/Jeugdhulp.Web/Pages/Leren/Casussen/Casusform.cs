using Jeugdhulp.Application.Leren;

namespace Jeugdhulp.Web.Pages.Leren.Casussen;

/// <summary>The fields of a casus. Choices are names of the contract.</summary>
public sealed class Casusform
{
    /// <summary>Key of this form, so that sending it twice makes one casus.</summary>
    public Guid? Sleutel { get; set; }

    /// <summary>The casus as it was when the form was opened.</summary>
    public string? Gezien { get; set; }

    public string? Titel { get; set; }

    public string? Verhaal { get; set; }

    public string? Activiteit { get; set; }

    public string? Doel { get; set; }

    public string? GerichtOp { get; set; }

    public string? Vervolg { get; set; }

    public int? Leeftijd { get; set; }

    public bool Anoniem { get; set; }

    public int? Gespreknummer { get; set; }

    public int? VerwachtAantalGesprekken { get; set; }

    public decimal? VerwachteDuurMaanden { get; set; }

    public decimal? VerwachteUrenPerWeek { get; set; }

    public string? Langdurig { get; set; }

    public string? Intensief { get; set; }

    public int? WettelijkBeen { get; set; }

    public bool Jeugdstrafrecht { get; set; }

    public bool Voortgezet { get; set; }

    public string? TeamSoort { get; set; }

    public List<string> TeamTaken { get; set; } = [];

    public static Casusform Van(Casusopdracht opdracht) => new()
    {
        Titel = opdracht.Titel,
        Verhaal = opdracht.Verhaal,
        Activiteit = opdracht.Activiteit,
        Doel = opdracht.Doel,
        GerichtOp = opdracht.GerichtOp,
        Vervolg = opdracht.Vervolg,
        Leeftijd = opdracht.Leeftijd,
        Anoniem = opdracht.Anoniem,
        Gespreknummer = opdracht.Gespreknummer,
        VerwachtAantalGesprekken = opdracht.VerwachtAantalGesprekken,
        VerwachteDuurMaanden = opdracht.VerwachteDuurMaanden,
        VerwachteUrenPerWeek = opdracht.VerwachteUrenPerWeek,
        Langdurig = opdracht.Langdurig,
        Intensief = opdracht.Intensief,
        WettelijkBeen = opdracht.WettelijkBeen,
        Jeugdstrafrecht = opdracht.Jeugdstrafrecht,
        Voortgezet = opdracht.Voortgezet,
        TeamSoort = opdracht.TeamSoort,
        TeamTaken = [.. opdracht.TeamTaken],
    };

    public Casusopdracht NaarOpdracht() => new()
    {
        Sleutel = Sleutel,
        Gezien = Gezien,
        Titel = Titel,
        Verhaal = Verhaal,
        Activiteit = Activiteit,
        Doel = Doel,
        GerichtOp = GerichtOp,
        Vervolg = Vervolg,
        Leeftijd = Leeftijd,
        Anoniem = Anoniem,
        Gespreknummer = Gespreknummer,
        VerwachtAantalGesprekken = VerwachtAantalGesprekken,
        VerwachteDuurMaanden = VerwachteDuurMaanden,
        VerwachteUrenPerWeek = VerwachteUrenPerWeek,
        Langdurig = Langdurig,
        Intensief = Intensief,
        WettelijkBeen = WettelijkBeen,
        Jeugdstrafrecht = Jeugdstrafrecht,
        Voortgezet = Voortgezet,
        TeamSoort = TeamSoort,
        TeamTaken = TeamTaken,
    };
}
