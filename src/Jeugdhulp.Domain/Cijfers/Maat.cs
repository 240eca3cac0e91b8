namespace Jeugdhulp.Domain.Cijfers;

/// <summary>What is counted. The formulas stand with <see cref="Maten"/>.</summary>
public enum Maat
{
    /// <summary>Jeugdigen with help, each once.</summary>
    Jeugdigen,

    /// <summary>Trajecten, or dossiers under lens D.</summary>
    Trajecten,

    /// <summary>The same jeugdigen by the wijk in which they live (DSH-07), where the gemeente said which wijken it has. All wijken together are <see cref="Jeugdigen"/>, so it has parts only.</summary>
    Woonwijk,

    /// <summary>Households of those jeugdigen, each once (GEZ-02).</summary>
    Gezinnen,

    /// <summary>Running at the end of the day before the period.</summary>
    Beginstand,

    /// <summary>Begun in the period.</summary>
    Instroom,

    /// <summary>Ended in the period.</summary>
    Uitstroom,

    /// <summary>Running at the end of the last day.</summary>
    Eindstand,

    /// <summary>Begun for someone without help in the five years before the period.</summary>
    Nieuw,

    /// <summary>Begun for someone who had help in the five years before the period, at least one day after it ended.</summary>
    HerhaaldBeroep,

    /// <summary>Begun while other help ran, or the day after it ended.</summary>
    Aansluitend,

    /// <summary>Days of all that ended in the period, together.</summary>
    Duur,

    /// <summary>The middle one of those days.</summary>
    DuurMediaan,

    /// <summary>Ended in the period after two years or more (TRB-10).</summary>
    Langdurig,

    /// <summary>Contacts, once for each jeugdige they are about; per class under lens G and L.</summary>
    Contacten,

    /// <summary>Jeugdigen with a contact, each once; per class under lens G and L.</summary>
    JeugdigenMetContact,

    /// <summary>Begun in the period, by referrer (TRJ-04).</summary>
    Verwijzer,

    /// <summary>Trajecten zonder verblijf that ran in the period, of the wijkteam and of aanbieders, by form of help (DSH-03, TRB-06).</summary>
    ZonderVerblijf,

    /// <summary>Referrals made in the period, by destination (DSH-15).</summary>
    Doorverwijzingen,

    /// <summary>People whose wait on the list of the team ended with a first talk in the period.</summary>
    Gewacht,

    /// <summary>Working days they waited, together (F9).</summary>
    Wachttijd,

    /// <summary>Of the trajecten zonder verblijf those of aanbieders: how help would have run without the wijkteam (DSH-20, CAP-11).</summary>
    ZonderVerblijfAanbieder,

    /// <summary>
    /// Days that trajecten zonder verblijf ran that ran in a half-year, together, by form of help only, to their end or to the end of the
    /// half-year, and of a half-year that runs to the day on which it was counted (F8, CAP-05). Half-years share no day
    /// of peildatum, so no difference of two of them is about one person; a year would end as its second half does.
    /// </summary>
    Doorlooptijd,

    /// <summary>
    /// Trajecten of the wijkteam that ran in a half-year by <see cref="Domain.Trajecten.Complexiteit"/> (TRB-14). Together they are
    /// <see cref="Trajecten"/> under lens G, so it has parts only.
    /// </summary>
    Complexiteit,

    /// <summary>Days that those ran, together; counted as <see cref="Doorlooptijd"/>.</summary>
    Complexiteitsduur,
}
