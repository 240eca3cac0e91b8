namespace Jeugdhulp.Domain.Levering;

/// <summary>
/// What several deliveries hold together, each record once: a year is the union of its half-years and never their sum (domein §3), for a
/// traject that runs on is in both. Records are the same by their key (§3.3). Without a BSN two of a twin share it, so a key counts as
/// often as it stands in the delivery that has most of it; jeugdigen likewise, told apart by what the CBS sees of them.
/// </summary>
/// <param name="Records">Records, 0 or more.</param>
/// <param name="Jeugdigen">Jeugdigen, 0 or more.</param>
public sealed record Recordunie(long Records, long Jeugdigen)
{
    /// <summary>Counts whole deliveries together.</summary>
    /// <param name="leveringen">The records of each, with the version of the protocol that it was made by.</param>
    public static Recordunie Tel(IEnumerable<(IReadOnlyCollection<Leveringsrecord> Records, Protocolversie Versie)> leveringen)
    {
        ArgumentNullException.ThrowIfNull(leveringen);
        var records = new Dictionary<Recordsleutel, int>();
        var jeugdigen = new Dictionary<(Persoonsnummer, Geslachtcode?, Geboortecode?, Woonplaatscode?), int>();
        foreach (var (alle, versie) in leveringen)
        {
            foreach (var wie in alle.CountBy(r => Recordsleutel.Van(r, versie)).GroupBy(s => (s.Key.Nummer, s.Key.Geslacht, s.Key.Geboren, s.Key.Woonplaats)))
            {
                jeugdigen[wie.Key] = Math.Max(jeugdigen.GetValueOrDefault(wie.Key), versie.IsVervangend(wie.Key.Nummer) ? wie.Max(s => s.Value) : 1);
                foreach (var (sleutel, aantal) in wie)
                {
                    records[sleutel] = Math.Max(records.GetValueOrDefault(sleutel), aantal);
                }
            }
        }

        return new(records.Values.Sum(a => (long)a), jeugdigen.Values.Sum(a => (long)a));
    }
}
