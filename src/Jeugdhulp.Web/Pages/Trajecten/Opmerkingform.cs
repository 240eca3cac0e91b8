namespace Jeugdhulp.Web.Pages.Trajecten;

/// <summary>A text that was typed in a form that came too late.</summary>
public sealed class Opmerkingform
{
    public Guid Id { get; set; }

    /// <summary>What was chosen beside it, in words.</summary>
    public string? Gekozen { get; set; }

    public string? Tekst { get; set; }
}
