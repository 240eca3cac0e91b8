using Jeugdhulp.Application.Plannen;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Plannen;
using Jeugdhulp.Web.Infrastructure;
using Jeugdhulp.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Jeugdhulp.Web.Pages.Plannen;

/// <summary>The fields of a plan. Choices are names of the contract.</summary>
public sealed class Planform : IDriewegform
{
    public string? Geopend { get; set; }

    /// <summary>Row version the form was opened with.</summary>
    public uint Versie { get; set; }

    /// <summary>Number of changes that were there then.</summary>
    public int Gezien { get; set; }

    public DateOnly? BegonnenOp { get; set; }

    public string? Hulpvraag { get; set; }

    public string? Aard { get; set; }

    public bool AardOnbekend { get; set; }

    public string? Feiten { get; set; }

    public string? FeitenBron { get; set; }

    public string? BeeldProfessional { get; set; }

    public string? MeningOuders { get; set; }

    public string? InterneNotitie { get; set; }

    public string? Coordinator { get; set; }

    public bool MeerderePartijen { get; set; }

    public string? Overleg { get; set; }

    public string? EigenKracht { get; set; }

    public bool EigenKrachtNietMogelijk { get; set; }

    public string? WanneerKlaar { get; set; }

    public DateOnly? KlachtVerteldOp { get; set; }

    public string? KlachtHoe { get; set; }

    public DateOnly? VertrouwensVerteldOp { get; set; }

    public string? VertrouwensHoe { get; set; }

    public bool? Gedragswetenschapper { get; set; }

    public DateOnly? GedragswetenschapperOp { get; set; }

    /// <summary>One per member of the household.</summary>
    public List<Deelnemerveld> Deelnemers { get; set; } = [];

    public static IReadOnlyList<SelectListItem> JaNee { get; } = [new("Ja", "true"), new("Nee", "false")];

    public static IReadOnlyList<SelectListItem> Redenen { get; } = [.. Enum.GetValues<NietAlleenReden>().Select(r => new SelectListItem(r.Naam(), Contractnaam.Van(r)))];

    public static IReadOnlyList<SelectListItem> Meebeslissen { get; } = [.. Enum.GetValues<Meebeslist>().Select(m => new SelectListItem(m.Naam(), Contractnaam.Van(m)))];

    public static Planform Van(Planbeeld beeld)
    {
        var g = beeld.Plan.Inhoud;
        return new()
        {
            Versie = beeld.Plan.Versie,
            Gezien = beeld.Plan.Wijzigingen.Count,
            BegonnenOp = beeld.Plan.BegonnenOp,
            Hulpvraag = g.Hulpvraag,
            Aard = g.Aard,
            AardOnbekend = g.AardOnbekend,
            Feiten = g.Feiten,
            FeitenBron = g.FeitenBron,
            BeeldProfessional = g.BeeldProfessional,
            MeningOuders = g.MeningOuders,
            InterneNotitie = g.InterneNotitie,
            Coordinator = beeld.StemtAf,
            MeerderePartijen = g.MeerderePartijen,
            Overleg = beeld.Regie is { } regie ? regie.Regie.Overlegstructuur : g.Overleg,
            EigenKracht = g.EigenKracht,
            EigenKrachtNietMogelijk = g.EigenKrachtNietMogelijk,
            WanneerKlaar = g.WanneerKlaar,
            KlachtVerteldOp = g.KlachtVerteldOp,
            KlachtHoe = g.KlachtHoe,
            VertrouwensVerteldOp = g.VertrouwensVerteldOp,
            VertrouwensHoe = g.VertrouwensHoe,
            Gedragswetenschapper = g.Gedragswetenschapper,
            GedragswetenschapperOp = g.GedragswetenschapperOp,
            Deelnemers = [.. beeld.Personen.Select(p => Deelnemerveld.Van(p.Id, beeld.Deelnemer(p)))],
        };
    }

    /// <summary>Fields for every member of the household, in its order, whatever was posted.</summary>
    public void VulAan(Planbeeld beeld)
    {
        ArgumentNullException.ThrowIfNull(beeld);
        Deelnemers = [.. beeld.Personen.Select(p => Deelnemers.Find(d => d.PersoonId == p.Id) ?? Deelnemerveld.Van(p.Id, beeld.Deelnemer(p)))];
    }

    public Planopdracht NaarOpdracht() => new(
        BegonnenOp,
        new()
        {
            Hulpvraag = Hulpvraag,
            Aard = Aard,
            AardOnbekend = AardOnbekend,
            Feiten = Feiten,
            FeitenBron = FeitenBron,
            BeeldProfessional = BeeldProfessional,
            MeningOuders = MeningOuders,
            InterneNotitie = InterneNotitie,
            Coordinator = Coordinator,
            MeerderePartijen = MeerderePartijen,
            Overleg = Overleg,
            EigenKracht = EigenKracht,
            EigenKrachtNietMogelijk = EigenKrachtNietMogelijk,
            WanneerKlaar = WanneerKlaar,
            KlachtVerteldOp = KlachtVerteldOp,
            KlachtHoe = KlachtHoe,
            VertrouwensVerteldOp = VertrouwensVerteldOp,
            VertrouwensHoe = VertrouwensHoe,
            Gedragswetenschapper = Gedragswetenschapper,
            GedragswetenschapperOp = GedragswetenschapperOp,
        },
        Deelnemers.DistinctBy(d => d.PersoonId).ToDictionary(d => d.PersoonId, d => d.NaarGegevens()));

    /// <summary>The field of this form that an error of the domain is about.</summary>
    public string Veld(string veld)
    {
        var begin = $"{Planbeheer.Deelnemerveld}[";
        if (!veld.StartsWith(begin, StringComparison.Ordinal))
        {
            return veld;
        }

        var einde = veld.IndexOf(']', StringComparison.Ordinal);
        var plaats = Deelnemers.FindIndex(d => d.PersoonId == Guid.Parse(veld[begin.Length..einde]));
        return $"{nameof(Deelnemers)}[{plaats}]{veld[(einde + 1)..]}";
    }
}

public sealed class Deelnemerveld
{
    public Guid PersoonId { get; set; }

    public DateOnly? AlleenGesprokenOp { get; set; }

    public string? NietAlleen { get; set; }

    public string? NietAlleenToelichting { get; set; }

    public string? Wens { get; set; }

    public string? Mening { get; set; }

    public string? Meebeslist { get; set; }

    public static Deelnemerveld Van(Guid persoon, Deelnemergegevens d) => new()
    {
        PersoonId = persoon,
        AlleenGesprokenOp = d.AlleenGesprokenOp,
        NietAlleen = d.NietAlleen is { } reden ? Contractnaam.Van(reden) : null,
        NietAlleenToelichting = d.NietAlleenToelichting,
        Wens = d.Wens,
        Mening = d.Mening,
        Meebeslist = d.Meebeslist is { } mee ? Contractnaam.Van(mee) : null,
    };

    public Deelnemergegevens NaarGegevens() => new()
    {
        AlleenGesprokenOp = AlleenGesprokenOp,
        NietAlleen = Contractnaam.TryParse<NietAlleenReden>(NietAlleen, out var reden) ? reden : null,
        NietAlleenToelichting = NietAlleenToelichting,
        Wens = Wens,
        Mening = Mening,
        Meebeslist = Contractnaam.TryParse<Meebeslist>(Meebeslist, out var mee) ? mee : null,
    };
}

/// <summary>Crumbs of the pages about plans.</summary>
public static class Planschermen
{
    public static Kruimel Lijst { get; } = new("Plannen", "/plannen");

    public static Kruimel Kruimel(Planbeeld beeld) => new($"Plan van gezin {beeld.Gezinsnummer}", $"/plannen/{beeld.Plan.Id}");

    /// <summary>The goals and agreements as they are now, for the family: what came after the plan was agreed says so.</summary>
    public static Doelenbeeld Doelen(Planbeeld beeld) =>
        new(new Planinhoud(
            beeld.Plan.Inhoud,
            [],
            [.. beeld.Plan.Doelen.Select(d => new Versiedoel(d.Wat, d.HoeGezien, d.Evaluatiedatum, d.Oordelen))],
            [.. beeld.Plan.Acties.Select(a => new Versieactie(a.Wat, a.Wie, a.Voor, a.KlaarOp))]))
        {
            Naderhand = [.. beeld.Plan.Doelen.Select(d => Naderhand(beeld.Veranderd(d)))],
        };

    /// <summary>What happened to a goal after the plan was agreed; null when nothing did.</summary>
    public static string? Naderhand(Planverandering? later) =>
        later is null ? null : $"{(later.Nieuw ? "Dit doel kwam erbij" : "Dit doel veranderde")} op {Notatie.Datum(later.Op)}, nadat we het plan afspraken.";

    public static string Merk(Compleetheid compleetheid) => compleetheid is Compleetheid.DuidelijkDoel ? "merk" : "merk merk--afwijking";
}
