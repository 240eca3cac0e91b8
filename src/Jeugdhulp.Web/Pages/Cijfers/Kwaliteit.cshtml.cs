using Jeugdhulp.Application.Cijfers;

namespace Jeugdhulp.Web.Pages.Cijfers;

/// <summary>How plans and contacts of a half-year are written down, what was closed and what people thought of it, per team.</summary>
public sealed class KwaliteitModel(KwaliteitQuery kwaliteit, CijferinzageQuery inzagen, TimeProvider klok) : Kwaliteitspagina(kwaliteit, inzagen, klok)
{
    public const string Pad = "/cijfers/kwaliteit";

    public override string Adres => Pad;

    public override IReadOnlyList<Kwaliteitsonderwerp> Onderwerpen => Kwaliteitswoorden.Kwaliteit;

    /// <summary>Dossiers of the teams that were chosen.</summary>
    public IEnumerable<Teamdossiers> Werk => Beeld!.Werk.Where(t => string.IsNullOrEmpty(Team) || t.Team.Id.ToString() == Team);

    protected override IEnumerable<IReadOnlyList<string>> Regels() => base.Regels().Concat(Kwaliteitsbestand.PerFte(Beeld!, Rijen, Werk)).Concat(Kwaliteitsbestand.Indicatoren(Beeld!));
}
