using Jeugdhulp.Application.Jeugdigen;

namespace Jeugdhulp.Web.Pages.Jeugdigen;

/// <summary>What the fields of a person need of the page they stand on: that of a new person and that of one who is there.</summary>
public interface IPersoonpagina
{
    Persoonform Form { get; }

    DateOnly Vandaag { get; }

    /// <summary>The BSN that is known, masked; empty when there is none.</summary>
    string? BekendBsn { get; }

    /// <summary>Who has the BSN already.</summary>
    Persoonkort? Bestaand { get; }

    /// <summary>The person who is changed; empty for a new one.</summary>
    Guid? Wijzigt { get; }
}
