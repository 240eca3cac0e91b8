using Jeugdhulp.Application.Trajecten;

namespace Jeugdhulp.Web.Pages.Trajecten;

/// <summary>A page with the fields of a traject; starting and changing show the same.</summary>
public interface ITrajectformulier
{
    Trajectform Form { get; }

    Trajectkeuzes Keuzelijsten { get; }

    /// <summary>Field with the cursor when the page opens; empty for none.</summary>
    string? Cursor => null;
}
