using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Contacten.Wijzigen;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;

namespace Jeugdhulp.Web.Pages.Contacten;

/// <summary>The form to change a contact, with the names of <see cref="Wijzigopdracht"/>.</summary>
public sealed class WijzigenForm
{
    public DateOnly? Datum { get; set; }

    public string? Activiteit { get; set; }

    [ModelBinder(typeof(MinutenModelBinder))]
    public int? DuurMinuten { get; set; }

    public string? GesprokenMet { get; set; }

    public string? Kanaal { get; set; }

    public string? Herkomst { get; set; }

    public string? Thema { get; set; }

    public int? AantalDeelnemers { get; set; }

    public string? Partner { get; set; }

    /// <summary>Key of a school or huisartsenpraktijk.</summary>
    public string? VoorzieningId { get; set; }

    public string? Feit { get; set; }

    public string? FeitBron { get; set; }

    public string? BeeldProfessional { get; set; }

    public string? MeningOuder { get; set; }

    public string? MeningJeugdige { get; set; }

    public string? Reden { get; set; }

    public uint Versie { get; set; }

    /// <summary>Changes in the history that the reader had before them.</summary>
    public int Gezien { get; set; }

    /// <summary>Draft that keeps this form when the session has ended.</summary>
    public Guid Concept { get; set; }

    public List<string> Akkoord { get; set; } = [];

    /// <summary>What was asked about sharing without consent; sent again, it is the answer.</summary>
    public string? DelenGevraagd { get; set; }

    public static WijzigenForm Van(Contact contact) => new()
    {
        Datum = contact.Datum,
        Activiteit = Contractnaam.Van(contact.Activiteit),
        DuurMinuten = contact.DuurMinuten,
        GesprokenMet = contact.GesprokenMet,
        Kanaal = contact.Kanaal,
        Herkomst = contact.Herkomst,
        Thema = contact.Thema,
        AantalDeelnemers = contact.AantalDeelnemers,
        Partner = contact.Partner,
        VoorzieningId = contact.VoorzieningId?.ToString(),
        Feit = contact.Feit,
        FeitBron = contact.FeitBron,
        BeeldProfessional = contact.BeeldProfessional,
        MeningOuder = contact.MeningOuder,
        MeningJeugdige = contact.MeningJeugdige,
        Versie = contact.Versie,
    };

    public Wijzigopdracht NaarOpdracht(Guid contactId) => new()
    {
        ContactId = contactId,
        Versie = Versie,
        Reden = Reden,
        Datum = Datum,
        Activiteit = Contractnaam.TryParse<Activiteit>(Activiteit, out var activiteit) ? activiteit : null,
        DuurMinuten = DuurMinuten,
        GesprokenMet = Gevuld(GesprokenMet),
        Kanaal = Gevuld(Kanaal),
        Herkomst = Gevuld(Herkomst),
        Thema = Thema,
        AantalDeelnemers = AantalDeelnemers,
        Partner = Partner,
        VoorzieningId = Registreren.RegistrerenForm.Sleutelwaarde(VoorzieningId),
        Feit = Feit,
        FeitBron = FeitBron,
        BeeldProfessional = BeeldProfessional,
        MeningOuder = MeningOuder,
        MeningJeugdige = MeningJeugdige,
        Akkoord = Akkoord,
        DelenGevraagd = DelenGevraagd,
    };

    private static string? Gevuld(string? tekst) => string.IsNullOrEmpty(tekst) ? null : tekst;
}
