using Jeugdhulp.Application.Contacten.Registreren;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Inzicht;
using Jeugdhulp.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;

namespace Jeugdhulp.Web.Pages.Contacten.Registreren;

/// <summary>The fields of the page, in the order in which they stand on it. Choices are names of the contract.</summary>
public sealed class RegistrerenForm
{
    public Guid OpdrachtId { get; set; }

    /// <summary>Proof of whose draft this is, for when the session ends before the form is sent.</summary>
    public string? Sleutel { get; set; }

    public string Soort { get; set; } = Contractnaam.Van(Contactsoort.Gewoon);

    /// <summary>What is typed to find someone; never kept.</summary>
    public string? Zoek { get; set; }

    public Guid? GezinId { get; set; }

    public List<Guid> PersoonIds { get; set; } = [];

    public NieuweJeugdigeForm Nieuw { get; set; } = new();

    public DateOnly? Datum { get; set; }

    public Guid? TeamId { get; set; }

    public string? Activiteit { get; set; }

    public string? Doel { get; set; }

    /// <summary>Empty: the page finds out; "nieuw": a new one; else the key of an open one.</summary>
    public string? HulpvraagId { get; set; }

    [ModelBinder(typeof(MinutenModelBinder))]
    public int? DuurMinuten { get; set; }

    public string? GesprokenMet { get; set; }

    /// <summary>What was asked about sharing without consent; sent again, it is the answer.</summary>
    public string? DelenGevraagd { get; set; }

    public string? Thema { get; set; }

    public int? AantalDeelnemers { get; set; }

    public string? Partner { get; set; }

    public string? Feit { get; set; }

    public string? FeitBron { get; set; }

    public string? BeeldProfessional { get; set; }

    public string? MeningOuder { get; set; }

    public string? MeningJeugdige { get; set; }

    public InschattingForm Inschatting { get; set; } = new();

    /// <summary>Hulpvraag whose estimates are shown.</summary>
    public Guid? InschattingVan { get; set; }

    public VerwijzingForm Verwijzing { get; set; } = new();

    /// <summary>The worker sets the computed class aside; at a grensgeval a choice is asked without this.</summary>
    public bool Afwijken { get; set; }

    public string? GekozenKlasse { get; set; }

    public string? KeuzeReden { get; set; }

    public string? Kanaal { get; set; }

    public string? Herkomst { get; set; }

    public string? GerichtOp { get; set; }

    /// <summary>Key of a school or huisartsenpraktijk.</summary>
    public string? VoorzieningId { get; set; }

    /// <summary>The same for a group, which has its own place on the page.</summary>
    public string? GroepVoorzieningId { get; set; }

    public bool LeidraadPastNiet { get; set; }

    public string? LeidraadReden { get; set; }

    public string? LeidraadToelichting { get; set; }

    public Contactsoort Soortwaarde => Keuze<Contactsoort>(Soort) ?? Contactsoort.Gewoon;

    private bool MetNaam => Soortwaarde is Contactsoort.Gewoon or Contactsoort.Notitie;

    /// <summary>What is asked; a field that does not belong to the kind of contact is out of sight, and so is left out here.</summary>
    public Contactopdracht NaarOpdracht() => new()
    {
        OpdrachtId = OpdrachtId,
        ConceptId = OpdrachtId,
        Soort = Soortwaarde,
        Datum = Datum,
        TeamId = TeamId,
        GezinId = MetNaam ? GezinId : null,
        PersoonIds = MetNaam ? PersoonIds : [],
        Nieuw = MetNaam ? Nieuw.NaarOpdracht() : null,
        Activiteit = Soortwaarde is Contactsoort.Gewoon or Contactsoort.Anoniem ? Keuze<Activiteit>(Activiteit) : null,
        Doel = Soortwaarde is Contactsoort.Gewoon ? Keuze<Doel>(Doel) : null,
        GerichtOp = Keuze<GerichtOp>(GerichtOp),
        HulpvraagId = MetNaam && Guid.TryParse(HulpvraagId, out var hulpvraag) ? hulpvraag : null,
        NieuweHulpvraag = HulpvraagId == "nieuw",
        DuurMinuten = DuurMinuten,
        GesprokenMet = Tekst(GesprokenMet),
        DelenGevraagd = DelenGevraagd,
        Kanaal = Tekst(Kanaal),
        Herkomst = Tekst(Herkomst),
        Thema = Tekst(Thema),
        AantalDeelnemers = AantalDeelnemers,
        Partner = Tekst(Partner),
        VoorzieningId = Sleutelwaarde(Soortwaarde is Contactsoort.Collectief ? GroepVoorzieningId : VoorzieningId),
        Feit = Tekst(Feit),
        FeitBron = Tekst(FeitBron),
        BeeldProfessional = Tekst(BeeldProfessional),
        MeningOuder = Tekst(MeningOuder),
        MeningJeugdige = Tekst(MeningJeugdige),
        Inschatting = Inschatting.NaarOpdracht(),
        InschattingVan = InschattingVan,
        Verwijzing = Verwijzing.NaarOpdracht(),
        Afwijken = Afwijken,
        GekozenKlasse = Keuze<Klasse>(GekozenKlasse),
        KeuzeReden = Tekst(KeuzeReden),
        LeidraadPastNiet = LeidraadPastNiet && Soortwaarde is not Contactsoort.Collectief,
        LeidraadReden = Keuze<Leidraadreden>(LeidraadReden),
        LeidraadToelichting = Tekst(LeidraadToelichting),
    };

    /// <summary>Empty is nothing; what is no key is one that does not exist, so that it is refused.</summary>
    internal static Guid? Sleutelwaarde(string? sleutel) => string.IsNullOrWhiteSpace(sleutel) ? null : Guid.TryParse(sleutel, out var id) ? id : Guid.Empty;

    internal static string? Tekst(string? tekst) => string.IsNullOrWhiteSpace(tekst) ? null : tekst.Trim();

    internal static T? Keuze<T>(string? naam)
        where T : struct, Enum => Contractnaam.TryParse<T>(naam, out var waarde) ? waarde : null;
}

/// <summary>Someone who is not known yet.</summary>
public sealed class NieuweJeugdigeForm
{
    public string? Voornamen { get; set; }

    public string? Tussenvoegsel { get; set; }

    public string? Achternaam { get; set; }

    [VolleDatum]
    public DateOnly? Geboortedatum { get; set; }

    public string? Geslacht { get; set; }

    public string? Bsn { get; set; }

    public string? Postcode { get; set; }

    /// <summary>Asked when this jeugdige may be known already: it is someone else.</summary>
    public bool Nagevraagd { get; set; }

    public bool IsLeeg => Geboortedatum is null && new[] { Voornamen, Tussenvoegsel, Achternaam, Bsn, Postcode }.All(string.IsNullOrWhiteSpace);

    public NieuweJeugdige? NaarOpdracht() => IsLeeg ? null : new()
    {
        Voornamen = RegistrerenForm.Tekst(Voornamen),
        Tussenvoegsel = RegistrerenForm.Tekst(Tussenvoegsel),
        Achternaam = RegistrerenForm.Tekst(Achternaam),
        Geboortedatum = Geboortedatum,
        Geslacht = RegistrerenForm.Keuze<Geslacht>(Geslacht) ?? Application.Jeugdigen.Geslacht.Onbekend,
        Bsn = RegistrerenForm.Tekst(Bsn),
        Postcode = RegistrerenForm.Tekst(Postcode),
        Nagevraagd = Nagevraagd,
    };
}

/// <summary>What is expected of the series.</summary>
public sealed class InschattingForm
{
    public int? VerwachtAantalGesprekken { get; set; }

    public decimal? VerwachteDuurMaanden { get; set; }

    public decimal? VerwachteUrenPerWeek { get; set; }

    /// <summary>"true", "false" or empty for not judged.</summary>
    public string? Langdurig { get; set; }

    public string? Intensief { get; set; }

    public string? WettelijkBeen { get; set; }

    public string? PlanVastgesteld { get; set; }

    public string? EigenHulp { get; set; }

    public string? Vervolg { get; set; }

    public string? Jeugdstrafrecht { get; set; }

    public string? Voortgezet { get; set; }

    public void Neem(Inschatting inschatting)
    {
        VerwachtAantalGesprekken = inschatting.VerwachtAantalGesprekken;
        VerwachteDuurMaanden = inschatting.VerwachteDuurMaanden;
        VerwachteUrenPerWeek = inschatting.VerwachteUrenPerWeek;
        Langdurig = JaNee(inschatting.Langdurig);
        Intensief = JaNee(inschatting.Intensief);
        WettelijkBeen = inschatting.WettelijkBeen?.ToString(System.Globalization.CultureInfo.InvariantCulture);
        PlanVastgesteld = JaNee(inschatting.PlanVastgesteld);
        EigenHulp = JaNee(inschatting.EigenHulp);
        Vervolg = inschatting.Vervolg is { } vervolg ? Contractnaam.Van(vervolg) : null;
        Jeugdstrafrecht = JaNee(inschatting.Jeugdstrafrecht);
        Voortgezet = JaNee(inschatting.Voortgezet);
    }

    /// <summary>
    /// Replaces what still is as it was shown by what holds for another hulpvraag, and leaves what was typed. Gives the names
    /// of the fields that changed.
    /// </summary>
    public IReadOnlyList<string> Volg(Inschatting getoond, Inschatting bedoeld, Func<string, bool> onleesbaar)
    {
        var (oud, nieuw) = (new InschattingForm(), new InschattingForm());
        oud.Neem(getoond);
        nieuw.Neem(bedoeld);
        var veranderd = typeof(InschattingForm).GetProperties()
            .Where(p => p.CanWrite && !onleesbaar(p.Name) && Gelijk(p.GetValue(this), p.GetValue(oud)) && !Gelijk(p.GetValue(oud), p.GetValue(nieuw)))
            .ToList();
        veranderd.ForEach(p => p.SetValue(this, p.GetValue(nieuw)));
        return [.. veranderd.Select(p => p.Name)];

        static bool Gelijk(object? een, object? ander) => Equals(een is "" ? null : een, ander);
    }

    public Inschatting NaarOpdracht() => new()
    {
        VerwachtAantalGesprekken = VerwachtAantalGesprekken,
        VerwachteDuurMaanden = VerwachteDuurMaanden,
        VerwachteUrenPerWeek = VerwachteUrenPerWeek,
        Langdurig = JaNee(Langdurig),
        Intensief = JaNee(Intensief),
        WettelijkBeen = WettelijkBeen is "1" or "2" or "3" ? WettelijkBeen[0] - '0' : null,
        PlanVastgesteld = JaNee(PlanVastgesteld),
        EigenHulp = JaNee(EigenHulp),
        Vervolg = RegistrerenForm.Keuze<Vervolg>(Vervolg),
        Jeugdstrafrecht = JaNee(Jeugdstrafrecht),
        Voortgezet = JaNee(Voortgezet),
    };

    private static bool? JaNee(string? waarde) => waarde switch
    {
        "true" => true,
        "false" => false,
        _ => null,
    };

    private static string? JaNee(bool? waarde) => waarde switch
    {
        true => "true",
        false => "false",
        _ => null,
    };
}

/// <summary>A referral; empty when there is none.</summary>
public sealed class VerwijzingForm
{
    public string? Bestemming { get; set; }

    public string? Reden { get; set; }

    public DateOnly? Datum { get; set; }

    public string? Aanbieder { get; set; }

    public string? Toelichting { get; set; }

    public bool IsLeeg => Datum is null && new[] { Bestemming, Reden, Aanbieder, Toelichting }.All(string.IsNullOrWhiteSpace);

    public Verwijzing? NaarOpdracht() => IsLeeg ? null : new()
    {
        Bestemming = RegistrerenForm.Tekst(Bestemming),
        Reden = RegistrerenForm.Tekst(Reden),
        Datum = Datum,
        Aanbieder = RegistrerenForm.Tekst(Aanbieder),
        Toelichting = RegistrerenForm.Tekst(Toelichting),
    };
}
