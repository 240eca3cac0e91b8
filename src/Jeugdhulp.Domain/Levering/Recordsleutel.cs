namespace Jeugdhulp.Domain.Levering;

/// <summary>
/// What tells records apart (§3.3): number, first day and hulpvorm; without a BSN sex, day of birth and postcode stand for the number. An
/// unborn child has no BSN either, so the same stands for it; the protocol does not say so.
/// </summary>
/// <param name="Nummer">Number, or the code that stands for none.</param>
/// <param name="Geslacht">Only without a BSN.</param>
/// <param name="Geboren">Only without a BSN.</param>
/// <param name="Woonplaats">Only without a BSN.</param>
/// <param name="Hulpvorm">Form of help.</param>
/// <param name="Aanvang">First day.</param>
public sealed record Recordsleutel(
    Persoonsnummer Nummer, Geslachtcode? Geslacht, Geboortecode? Geboren, Woonplaatscode? Woonplaats, Recordcode Hulpvorm, DateOnly Aanvang)
{
    /// <summary>The key of a record.</summary>
    public static Recordsleutel Van(Leveringsrecord record, Protocolversie versie)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(versie);
        return versie.IsVervangend(record.Nummer)
            ? new(record.Nummer, record.Geslacht, record.Geboren, record.Woonplaats, record.Hulpvorm, record.Aanvang)
            : new(record.Nummer, null, null, null, record.Hulpvorm, record.Aanvang);
    }

    /// <summary>Nothing that belongs to a person.</summary>
    public override string ToString() => $"hulpvorm {Hulpvorm}";
}
