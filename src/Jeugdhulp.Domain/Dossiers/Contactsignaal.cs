namespace Jeugdhulp.Domain.Dossiers;

/// <summary>What is proposed for a dossier without contacts.</summary>
public enum Signaalvoorstel
{
    /// <summary>Let it sleep.</summary>
    Slapend,

    /// <summary>Close it.</summary>
    Afsluiten,
}

/// <summary>A dossier in which nothing happened for a while.</summary>
/// <param name="Weken">Whole weeks.</param>
/// <param name="Voorstel">What to do.</param>
public sealed record Contactsignaal(int Weken, Signaalvoorstel Voorstel)
{
    /// <summary>
    /// The signal, if there is one (DOS-08). A dossier that someone works on is proposed to sleep; one that sleeps already, or
    /// twice as long without a contact, to be closed. What was set aside gets twice the time.
    /// </summary>
    public static Contactsignaal? Bepaal(Dossierstatus status, DateOnly begin, DateOnly? laatsteContact, int wekenZonderContact, DateOnly vandaag)
    {
        if (status is Dossierstatus.Afgesloten)
        {
            return null;
        }

        var sinds = laatsteContact > begin ? laatsteContact.Value : begin;
        var weken = (vandaag.DayNumber - sinds.DayNumber) / 7;
        var dubbel = weken >= 2 * wekenZonderContact;
        return status switch
        {
            Dossierstatus.Actief or Dossierstatus.Regiedossier when weken >= wekenZonderContact =>
                new(weken, dubbel ? Signaalvoorstel.Afsluiten : Signaalvoorstel.Slapend),
            Dossierstatus.Slapend or Dossierstatus.Inactief or Dossierstatus.TijdelijkInactief when dubbel => new(weken, Signaalvoorstel.Afsluiten),
            _ => null,
        };
    }

    /// <summary>The last day of contact for which there is a signal today.</summary>
    public static DateOnly Grens(Dossierstatus status, int wekenZonderContact, DateOnly vandaag) =>
        vandaag.AddDays(-7 * wekenZonderContact * (status is Dossierstatus.Actief or Dossierstatus.Regiedossier ? 1 : 2));
}
