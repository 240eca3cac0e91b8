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

    /// <summary>The names of the columns of a workbook.</summary>
    public static IReadOnlyList<string> Koppen(Bestandsindeling indeling)
    {
        ArgumentNullException.ThrowIfNull(indeling);
        return [.. indeling.Velden.Select(v => v.Kop ?? string.Empty)];
    }

    /// <summary>The records as rows of a workbook, one by one; every cell is a text, and what is empty has none.</summary>
    /// <param name="records">In the order of the file.</param>
    /// <param name="indeling">A layout in which <see cref="Indelingscontrole"/> found nothing.</param>
    /// <exception cref="InvalidOperationException">A value has no code.</exception>
    public static IEnumerable<IReadOnlyList<string>> Rijen(IEnumerable<Leveringsrecord> records, Bestandsindeling indeling)
    {
        ArgumentNullException.ThrowIfNull(records);
        ArgumentNullException.ThrowIfNull(indeling);
        var plan = new Regelplan(indeling);
        return records.Select(plan.Cellen);
    }

    internal static string Kopregel(Bestandsindeling indeling) => string.Join(indeling.Scheidingsteken, indeling.Velden.Select(v => v.Kop));
}
