namespace Jeugdhulp.Application.Data;

/// <summary>What a series of contacts in the demo data is about.</summary>
internal enum Verhaal
{
    KorteReeks,
    Begeleiding,
    Voorkomen,
    Doorverwijzing,
    Overbrugging,
    OpenHouden,
    School,
    Huisarts,
    Regie,
    Multiproblem,
    Crisis,
    KortGesprek,
}
