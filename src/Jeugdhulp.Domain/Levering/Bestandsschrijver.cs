namespace Jeugdhulp.Domain.Levering;

/// <summary>Writes records one by one, so that a delivery of any size takes the same memory.</summary>
public static class Bestandsschrijver
{
    /// <summary>Writes all records, and says how many there were.</summary>
    /// <param name="naar">Where to; its own line ends are not used.</param>
    /// <param name="records">In the order of the file.</param>
    /// <param name="indeling">A layout in which <see cref="Indelingscontrole"/> found nothing.</param>
    /// <exception cref="InvalidOperationException">A value does not fit in its field, or has no code.</exception>
    public static long Schrijf(TextWriter naar, IEnumerable<Leveringsrecord> records, Bestandsindeling indeling)
    {
        ArgumentNullException.ThrowIfNull(naar);
        ArgumentNullException.ThrowIfNull(records);
        ArgumentNullException.ThrowIfNull(indeling);
        if (indeling.Kopregel)
        {
            naar.Write(Kopregel(indeling));
            naar.Write(indeling.Einde);
        }

        var plan = new Regelplan(indeling);
        var aantal = 0L;
        foreach (var record in records)
        {
            naar.Write(plan.Schrijf(record));
            aantal++;
        }

        return aantal;
    }

    internal static string Kopregel(Bestandsindeling indeling) => string.Join(indeling.Scheidingsteken, indeling.Velden.Select(v => v.Kop));
}
