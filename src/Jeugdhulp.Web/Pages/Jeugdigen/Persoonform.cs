using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Jeugdigen;
using Jeugdhulp.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Jeugdhulp.Web.Pages.Jeugdigen;

/// <summary>The fields of a person. Choices are names of the contract.</summary>
public sealed class Persoonform : IDriewegform
{
    public Guid Id { get; set; }

    public uint Versie { get; set; }

    public string? Geopend { get; set; }

    /// <summary>Moment at which the form was made, as ticks.</summary>
    public long Sinds { get; set; }

    public string? Voornamen { get; set; }

    public string? Tussenvoegsel { get; set; }

    public string? Achternaam { get; set; }

    public string? Geboren { get; set; }

    public bool Ongeboren { get; set; }

    public string? Geslacht { get; set; }

    /// <summary>What someone typed; the number that is known never comes here.</summary>
    public string? Bsn { get; set; }

    public bool BsnWeg { get; set; }

    public string? BsnBron { get; set; }

    public DateOnly? BsnGecontroleerdOp { get; set; }

    public string? ZonderBsn { get; set; }

    public string? Straat { get; set; }

    public string? Huisnummer { get; set; }

    public string? Postcode { get; set; }

    public DateOnly? PostcodeVanaf { get; set; }

    public bool PostcodeVerbeterd { get; set; }

    public string? Plaats { get; set; }

    public string? WoonplaatsGemeente { get; set; }

    public string? WoonplaatsGrond { get; set; }

    public DateOnly? WoonplaatsVanaf { get; set; }

    public static IReadOnlyList<SelectListItem> Bronnen { get; } = [.. Enum.GetValues<Bsnbron>().Select(b => new SelectListItem(b.Naam(), Contractnaam.Van(b)))];

    public static IReadOnlyList<SelectListItem> Redenen { get; } = [.. Enum.GetValues<Bsnreden>().Select(r => new SelectListItem(r.Naam(), Contractnaam.Van(r)))];

    public static IReadOnlyList<SelectListItem> Inzageredenen { get; } = [.. Enum.GetValues<Bsninzagereden>().Select(r => new SelectListItem(r.Naam(), Contractnaam.Van(r)))];

    public static IReadOnlyList<SelectListItem> Gronden { get; } = [.. Enum.GetValues<Woonplaatsgrond>().Select(g => new SelectListItem(g.Naam(), Contractnaam.Van(g)))];

    public static Persoonform Van(Persoon persoon, DateTimeOffset nu) => new()
    {
        Id = persoon.Id,
        Versie = persoon.Versie,
        Sinds = nu.UtcTicks,
        Voornamen = persoon.Voornamen,
        Tussenvoegsel = persoon.Tussenvoegsel,
        Achternaam = persoon.Achternaam,
        Geboren = persoon.Geboortedag.Invoer,
        Ongeboren = persoon.Geboorteprecisie == Geboorteprecisie.Verwacht,
        Geslacht = Contractnaam.Van(persoon.Geslacht),
        BsnBron = persoon.BsnBron is { } bron ? Contractnaam.Van(bron) : null,
        BsnGecontroleerdOp = persoon.BsnGecontroleerdOp,
        ZonderBsn = persoon.ZonderBsn is { } reden ? Contractnaam.Van(reden) : null,
        Straat = persoon.Straat,
        Huisnummer = persoon.Huisnummer,
        Postcode = persoon.Postcode,
        PostcodeVanaf = persoon.PostcodeVanaf,
        Plaats = persoon.Plaats,
        WoonplaatsGemeente = persoon.WoonplaatsGemeente,
        WoonplaatsGrond = persoon.WoonplaatsGrond is { } grond ? Contractnaam.Van(grond) : null,
        WoonplaatsVanaf = persoon.WoonplaatsVanaf,
    };

    public Persoonopdracht NaarOpdracht(Guid id) => new()
    {
        Id = id,
        Versie = Versie,
        Geopend = Sinds > 0 && Sinds < DateTimeOffset.MaxValue.UtcTicks ? new DateTimeOffset(Sinds, TimeSpan.Zero) : null,
        Voornamen = Voornamen,
        Tussenvoegsel = Tussenvoegsel,
        Achternaam = Achternaam,
        Geboren = Geboren,
        Ongeboren = Ongeboren,
        Geslacht = Geslacht,
        Bsn = Bsn,
        BsnWeg = BsnWeg,
        BsnBron = BsnBron,
        BsnGecontroleerdOp = BsnGecontroleerdOp,
        ZonderBsn = ZonderBsn,
        Straat = Straat,
        Huisnummer = Huisnummer,
        Postcode = Postcode,
        PostcodeVanaf = PostcodeVanaf,
        PostcodeVerbeterd = PostcodeVerbeterd,
        Plaats = Plaats,
        WoonplaatsGemeente = WoonplaatsGemeente,
        WoonplaatsGrond = WoonplaatsGrond,
        WoonplaatsVanaf = WoonplaatsVanaf,
    };
}
