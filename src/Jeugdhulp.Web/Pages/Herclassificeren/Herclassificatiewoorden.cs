using Jeugdhulp.Application.Herclassificeren;
using Jeugdhulp.Web.TagHelpers;

namespace Jeugdhulp.Web.Pages.Herclassificeren;

/// <summary>Words for proposals to reclassify.</summary>
public static class Herclassificatiewoorden
{
    /// <summary>How a group stands, with what was not carried out.</summary>
    public static string Stand(Groepskop kop)
    {
        ArgumentNullException.ThrowIfNull(kop);
        var vervallen = kop.Aantallen.GetValueOrDefault(Application.Herclassificeren.Afloop.Vervallen);
        var verzegeld = kop.Aantallen.GetValueOrDefault(Application.Herclassificeren.Afloop.Verzegeld);
        return kop.Groep switch
        {
            { Stand: Voorstelstand.Open } when kop.Aantal == 0 => "Vervallen",
            { Stand: Voorstelstand.Open } => "Nog open",
            { Stand: Voorstelstand.Geweigerd } => "Geweigerd",
            { UitgevoerdOp: null } => "Aanvaard, wordt uitgevoerd",
            _ when vervallen + verzegeld > 0 => $"Aanvaard, {Notatie.Aantal(vervallen + verzegeld)} niet uitgevoerd",
            _ => "Aanvaard",
        };
    }

    /// <summary>What became of one contact.</summary>
    public static string Naam(this Afloop afloop) => afloop switch
    {
        Application.Herclassificeren.Afloop.Uitgevoerd => "Uitgevoerd",
        Application.Herclassificeren.Afloop.Vervallen => "Intussen veranderd",
        Application.Herclassificeren.Afloop.Verzegeld => "Intussen geleverd",
        _ => "Wacht",
    };
}
