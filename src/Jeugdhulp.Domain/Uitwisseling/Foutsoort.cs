namespace Jeugdhulp.Domain.Uitwisseling;

/// <summary>What can be wrong with a file or a row that is read. Each has a sentence that says what, and one that says how to mend it.</summary>
public enum Foutsoort
{
    /// <summary>A file that has to be there is not.</summary>
    BestandOntbreekt,

    /// <summary>There is not even a header row.</summary>
    BestandLeeg,

    /// <summary>A file that the format does not know.</summary>
    BestandOnbekend,

    /// <summary>Two files of one name, in two folders of a ZIP or brought along together.</summary>
    BestandDubbel,

    /// <summary>A ZIP that cannot be opened.</summary>
    ZipKapot,

    /// <summary>A file in a ZIP whose name leads out of it.</summary>
    ZipBuitenMap,

    /// <summary>A ZIP that unpacks to more than anyone needs.</summary>
    ZipTeGroot,

    /// <summary>Not text at all.</summary>
    GeenTekst,

    /// <summary>Bytes that no known encoding has.</summary>
    TekensOnbekend,

    /// <summary>A column that has to be there is not.</summary>
    KolomOntbreekt,

    /// <summary>Two columns have one name.</summary>
    KolomDubbel,

    /// <summary>More columns than anyone uses.</summary>
    TeVeelKolommen,

    /// <summary>The manifest is of another gemeente.</summary>
    AndereGemeente,

    /// <summary>The file is not the one that was written.</summary>
    ManifestVerschilt,

    /// <summary>A quote that opens or closes in the wrong place.</summary>
    Aanhalingsteken,

    /// <summary>More fields than the header has.</summary>
    TeVeelVelden,

    /// <summary>Fewer fields than the header has.</summary>
    TeWeinigVelden,

    /// <summary>A row that no person wrote.</summary>
    RegelTeLang,

    /// <summary>A field that has to be filled is not.</summary>
    Leeg,

    /// <summary>More characters than fit.</summary>
    TeLang,

    /// <summary>A character that came through damaged.</summary>
    TekenOnleesbaar,

    /// <summary>A formula instead of a value.</summary>
    Formule,

    /// <summary>A number that a spreadsheet wrote short.</summary>
    Rekengetal,

    /// <summary>Not a date.</summary>
    GeenDag,

    /// <summary>A date that can be read in two ways.</summary>
    DagTweeduidig,

    /// <summary>A day that is not in the calendar.</summary>
    DagBestaatNiet,

    /// <summary>A year of two digits.</summary>
    JaarKort,

    /// <summary>Before the first day that is kept.</summary>
    DagTeVroeg,

    /// <summary>After today.</summary>
    DagInToekomst,

    /// <summary>Not a moment.</summary>
    GeenMoment,

    /// <summary>Not a number.</summary>
    GeenGetal,

    /// <summary>A fraction where whole things are counted.</summary>
    GeenHeelGetal,

    /// <summary>A number that is too small or too large.</summary>
    BuitenGrens,

    /// <summary>Neither yes nor no.</summary>
    GeenJaNee,

    /// <summary>A word that is not among the choices.</summary>
    KeuzeOnbekend,

    /// <summary>A code that is not in its list.</summary>
    CodeOnbekend,

    /// <summary>A code that did not hold on the day.</summary>
    CodeNietOpDag,

    /// <summary>Fewer than nine digits.</summary>
    BsnKort,

    /// <summary>Letters, or too many digits.</summary>
    BsnVorm,

    /// <summary>Nine digits that are no BSN.</summary>
    BsnElfproef,

    /// <summary>Not four digits and two letters.</summary>
    PostcodeVorm,

    /// <summary>Not four digits.</summary>
    GemeenteVorm,

    /// <summary>A history that cannot be read.</summary>
    VerloopVorm,

    /// <summary>A history that goes back in time.</summary>
    VerloopVolgorde,

    /// <summary>Two rows with one id that differ.</summary>
    SleutelDubbel,

    /// <summary>An id that no row of the other file has.</summary>
    VerwijzingOnbekend,

    /// <summary>An id of a row that was refused.</summary>
    VerwijzingGeweigerd,

    /// <summary>One BSN with two persons.</summary>
    BsnDubbel,

    /// <summary>Born after what happened to them.</summary>
    GeborenNaContact,

    /// <summary>Not born, and nobody says so.</summary>
    GeborenInToekomst,

    /// <summary>Unborn with a day in the past or a BSN.</summary>
    OngeborenGeboren,

    /// <summary>A BSN with a reason why there is none.</summary>
    BsnEnReden,

    /// <summary>Where a BSN comes from, without one.</summary>
    BronZonderBsn,

    /// <summary>One of three that go together is missing.</summary>
    WoonplaatsHalf,

    /// <summary>A ground that did not hold on that day.</summary>
    WoonplaatsGrond,

    /// <summary>In a household without being anything in it.</summary>
    GezinZonderRol,

    /// <summary>Ended before it began.</summary>
    EindeVoorBegin,

    /// <summary>An end without a reason.</summary>
    EindeZonderReden,

    /// <summary>A reason without an end.</summary>
    RedenZonderEinde,

    /// <summary>What became of the goals, without an end.</summary>
    DoelenZonderEinde,

    /// <summary>Registered before it happened.</summary>
    GeregistreerdTeVroeg,

    /// <summary>A status that goes on after the end.</summary>
    StatusNaSluiten,

    /// <summary>A status of before the dossier.</summary>
    StatusBuitenDossier,

    /// <summary>Rows of one thing that say different things.</summary>
    RijenVerschillen,

    /// <summary>A contact about someone, without saying whom.</summary>
    ZonderPersoon,

    /// <summary>Anonymous with a name.</summary>
    AnoniemMetPersoon,

    /// <summary>A group activity with a person.</summary>
    GroepMetPersoon,

    /// <summary>A person whose question it is not.</summary>
    PersoonAnders,

    /// <summary>A question of one of several persons.</summary>
    PersoonNietEenduidig,

    /// <summary>A dossier in which nobody receives help.</summary>
    ZonderOntvanger,

    /// <summary>A referral of nobody.</summary>
    ZonderHulpvraagOfContact,

    /// <summary>A referral in a question without a contact.</summary>
    HulpvraagZonderContact,

    /// <summary>A class that someone chose, without a reason.</summary>
    KeuzeZonderReden,

    /// <summary>Help of the team with a form of an aanbieder, or the reverse.</summary>
    HulpvormUitvoerder,

    /// <summary>Help of the team that is not in natura.</summary>
    BekostigingUitvoerder,

    /// <summary>Two trajecten of one form at one time.</summary>
    TrajectOverlapt,

    /// <summary>Help of someone who was no jeugdige any more.</summary>
    GeenJeugdige,

    /// <summary>A traject in a dossier in which the person receives no help then.</summary>
    TrajectBuitenDossier,

    /// <summary>Waits twice for one team.</summary>
    WachtDubbel,

    /// <summary>Receives help in two dossiers of a kind at one time.</summary>
    DossierOverlapt,

    /// <summary>Started before it was accepted, and so on.</summary>
    VolgordeVerwijzing,

    /// <summary>One of an end and how it ended.</summary>
    AfloopZonderEinde,

    /// <summary>Bridging care that waits for nothing.</summary>
    OverbruggingZonderVerwijzing,

    /// <summary>A team that the gemeente does not have.</summary>
    TeamOnbekend,

    /// <summary>A team that did not exist on the day.</summary>
    TeamNietOpDag,

    /// <summary>No team, and none that can be derived.</summary>
    ZonderTeam,

    /// <summary>In a half-year that was delivered.</summary>
    PeriodeVerzegeld,

    /// <summary>A BSN of someone who is known otherwise.</summary>
    PersoonAndersBekend,

    /// <summary>Someone like this is known.</summary>
    PersoonLijktBekend,

    /// <summary>Someone pointed out a person that the gemeente does not have.</summary>
    BesluitOnbekend,

    /// <summary>The gemeente has such a traject already.</summary>
    TrajectBekend,

    /// <summary>The gemeente has such a dossier already.</summary>
    DossierBekend,
}
