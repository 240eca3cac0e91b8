using FluentValidation;
using Jeugdhulp.Application.Contacten.Registreren;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Domain;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Inzicht;

namespace Jeugdhulp.Web.Pages.Contacten.Registreren;

/// <summary>
/// Refuses choices that are on no list. What a contact needs is judged by <see cref="Contactregistratie"/>, which knows the
/// worker, the day and the gemeente; this only makes sure that nothing it never saw is left out in silence.
/// </summary>
public sealed class RegistrerenFormValidator : AbstractValidator<RegistrerenForm>
{
    private const string NietInLijst = "Deze keuze staat niet in de lijst. Kies opnieuw.";

    private static readonly string?[] JaNee = [null, "", "true", "false"];

    public RegistrerenFormValidator()
    {
        RuleFor(f => f.OpdrachtId).NotEmpty().WithMessage("Dit formulier is niet meer te gebruiken. Open een nieuw formulier.");
        RuleFor(f => f.Soort).Must(IsNaam<Contactsoort>).WithMessage(NietInLijst);
        RuleFor(f => f.PersoonIds).Must(ids => ids.Count <= 20).WithMessage("Kies hoogstens 20 jeugdigen.");
        RuleFor(f => f.Nieuw.Geslacht).Must(IsNaam<Geslacht>).WithMessage(NietInLijst);
        RuleFor(f => f.Activiteit).Must(IsNaam<Activiteit>).WithMessage(NietInLijst);
        RuleFor(f => f.Doel).Must(IsNaam<Doel>).WithMessage(NietInLijst);
        RuleFor(f => f.HulpvraagId).Must(h => string.IsNullOrEmpty(h) || h == "nieuw" || Guid.TryParse(h, out _)).WithMessage(NietInLijst);
        RuleFor(f => f.Inschatting.Langdurig).Must(w => JaNee.Contains(w)).WithMessage(NietInLijst);
        RuleFor(f => f.Inschatting.Intensief).Must(w => JaNee.Contains(w)).WithMessage(NietInLijst);
        RuleFor(f => f.Inschatting.WettelijkBeen).Must(w => w is null or "" or "1" or "2" or "3").WithMessage(NietInLijst);
        RuleFor(f => f.Inschatting.PlanVastgesteld).Must(w => JaNee.Contains(w)).WithMessage(NietInLijst);
        RuleFor(f => f.Inschatting.EigenHulp).Must(w => JaNee.Contains(w)).WithMessage(NietInLijst);
        RuleFor(f => f.Inschatting.Vervolg).Must(IsNaam<Vervolg>).WithMessage(NietInLijst);
        RuleFor(f => f.Inschatting.Jeugdstrafrecht).Must(w => JaNee.Contains(w)).WithMessage(NietInLijst);
        RuleFor(f => f.Inschatting.Voortgezet).Must(w => JaNee.Contains(w)).WithMessage(NietInLijst);
        RuleFor(f => f.GerichtOp).Must(IsNaam<GerichtOp>).WithMessage(NietInLijst);
        RuleFor(f => f.LeidraadReden).Must(IsNaam<Leidraadreden>).WithMessage(NietInLijst);
        RuleFor(f => f.GekozenKlasse).Must(IsNaam<Klasse>).WithMessage(NietInLijst);
    }

    private static bool IsNaam<T>(string? naam)
        where T : struct, Enum => string.IsNullOrEmpty(naam) || Contractnaam.TryParse<T>(naam, out _);
}
