using System.ComponentModel.DataAnnotations;

namespace Jeugdhulp.Web.Pages.Aanmelden;

public sealed class AanmeldForm
{
    [Required(ErrorMessage = "Vul uw e-mailadres in")]
    [StringLength(254, ErrorMessage = "Een e-mailadres heeft hoogstens 254 tekens")]
    public string Email { get; init; } = string.Empty;

    [Required(ErrorMessage = "Vul uw wachtwoord in")]
    [StringLength(200, ErrorMessage = "Een wachtwoord heeft hoogstens 200 tekens")]
    public string Wachtwoord { get; init; } = string.Empty;
}
