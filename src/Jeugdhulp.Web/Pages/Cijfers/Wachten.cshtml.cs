using Jeugdhulp.Application.Cijfers;

namespace Jeugdhulp.Web.Pages.Cijfers;

/// <summary>Who waited in a half-year, how long, and why was referred, per team (CAP-02, CAP-03, CAP-09).</summary>
public sealed class WachtenModel(KwaliteitQuery kwaliteit, CijferinzageQuery inzagen, TimeProvider klok) : Kwaliteitspagina(kwaliteit, inzagen, klok)
{
    public const string Pad = "/cijfers/wachten";

    public override string Adres => Pad;

    public override IReadOnlyList<Kwaliteitsonderwerp> Onderwerpen => Kwaliteitswoorden.Wachten;
}
