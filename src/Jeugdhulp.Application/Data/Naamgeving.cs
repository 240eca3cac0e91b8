using System.Text;
using Jeugdhulp.Application.Cbs;
using Jeugdhulp.Application.Cijfers;
using Jeugdhulp.Application.Herclassificeren;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Application.Leveringen;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Taken;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Domain.Aanmelden;
using Jeugdhulp.Domain.Cbs;
using Jeugdhulp.Domain.Cijfers;
using Jeugdhulp.Domain.Classificeren;
using Jeugdhulp.Domain.Contacten;
using Jeugdhulp.Domain.Documenten;
using Jeugdhulp.Domain.Dossiers;
using Jeugdhulp.Domain.Gemeenten;
using Jeugdhulp.Domain.Instellingen;
using Jeugdhulp.Domain.Inzicht;
using Jeugdhulp.Domain.Jeugdigen;
using Jeugdhulp.Domain.Leren;
using Jeugdhulp.Domain.Plannen;
using Jeugdhulp.Domain.Teams;
using Jeugdhulp.Domain.Trajecten;
using Jeugdhulp.Domain.Triage;
using Jeugdhulp.Domain.Verhalen;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Jeugdhulp.Application.Data;

/// <summary>How names and enums look in the database: snake_case, and the words of the domain as text with a check.</summary>
internal static class Naamgeving
{
    public static void BewaarEnumsAlsTekst(ModelConfigurationBuilder builder)
    {
        Tekst<Activiteit>(builder);
        Tekst<Doel>(builder);
        Tekst<GerichtOp>(builder);
        Tekst<Vervolg>(builder);
        Tekst<Teamsoort>(builder);
        Tekst<Klasse>(builder);
        Tekst<Uitkomst>(builder);
        Tekst<Sublabel>(builder);
        Tekst<Adviesuitkomst>(builder);
        Tekst<Geslacht>(builder);
        Tekst<Gezinsrol>(builder);
        Tekst<Persoonwijzigingsoort>(builder);
        Tekst<Rol>(builder);
        Tekst<Rechtoordeel>(builder);
        Tekst<Handeling>(builder);
        Tekst<Annotatieoorzaak>(builder);
        Tekst<Betrouwbaarheid>(builder);
        Tekst<Contextindicator>(builder);
        Tekst<Aanleiding>(builder);
        Tekst<Voorstelstand>(builder);
        Tekst<Afloop>(builder);
        Tekst<Leveringsdefinitie>(builder);
        Tekst<Domain.Levering.Leveringsstand>(builder);
        Tekst<Domain.Levering.Indelingsstand>(builder);
        Tekst<Domain.Levering.Leverendepartij>(builder);
        Tekst<Domain.Levering.Nietleverreden>(builder);
        Tekst<Taaksoort>(builder);
        Tekst<Taakstand>(builder);
        Tekst<Conceptstand>(builder);
        Tekst<Herkomstsoort>(builder);
        Tekst<Documentsoort>(builder);
        Tekst<Leidraadreden>(builder);
        Tekst<Casusherkomst>(builder);
        Tekst<Normsterkte>(builder);
        Tekst<Geboorteprecisie>(builder);
        Tekst<Vervolg18>(builder);
        Tekst<Partnersoort>(builder);
        Tekst<Deelantwoord>(builder);
        Tekst<Toestemminggever>(builder);
        Tekst<Hulpbesluitsoort>(builder);
        Tekst<Woonplaatsgrond>(builder);
        Tekst<Relatiesoort>(builder);
        Tekst<Gezag>(builder);
        Tekst<Bsnbron>(builder);
        Tekst<Bsnreden>(builder);
        Tekst<Regiesoort>(builder);
        Tekst<Uitvoerder>(builder);
        Tekst<Bekostiging>(builder);
        Tekst<Verwijzer>(builder);
        Tekst<Domain.Uitwisseling.Regeluitkomst>(builder);
        Tekst<Uitwisseling.Pakketsoort>(builder);
        Tekst<Trajectlabel>(builder);
        Tekst<Complexiteit>(builder);
        Tekst<Besprekingsuitkomst>(builder);
        Tekst<Toestemming>(builder);
        Tekst<Doorverwijsafloop>(builder);
        Tekst<Wachtuitkomst>(builder);
        Tekst<Wachturgentie>(builder);
        Tekst<Wachtafloop>(builder);
        Tekst<Verloopsoort>(builder);
        Tekst<Aanbiedermoment>(builder);
        Tekst<Afschaaldoel>(builder);
        Tekst<Gemeentebesluit>(builder);
        Tekst<Adviesstand>(builder);
        Tekst<QuickScan>(builder);
        Tekst<Leefgebied>(builder);
        Tekst<Verteller>(builder);
        Tekst<Delen>(builder);
        Tekst<Veiligheid>(builder);
        Tekst<Consultpartij>(builder);
        Tekst<Planstand>(builder);
        Tekst<Teambesluit>(builder);
        Tekst<Teruggeefreden>(builder);
        Tekst<Doeluitkomst>(builder);
        Tekst<Beoordelaar>(builder);
        Tekst<NietAlleenReden>(builder);
        Tekst<Meebeslist>(builder);
        Tekst<Exitantwoord>(builder);
        Tekst<Indicatorsoort>(builder);
        Tekst<Voorzieningsoort>(builder);
        Tekst<Dossiersoort>(builder);
        Tekst<Wet>(builder);
        Tekst<Dossierstatus>(builder);
        Tekst<Dossierrol>(builder);
        Tekst<Doelenstand>(builder);
        Tekst<Gegeven>(builder);
        Tekst<Celstand>(builder);
        Tekst<Cijferlens>(builder);
        Tekst<Maat>(builder);
        Tekst<Kwaliteitsmaat>(builder);
        Tekst<Wettencel>(builder);
        Tekst<Streefmaat>(builder);
        Tekst<Cbsstatus>(builder);
        Tekst<Cbsteken>(builder);
        Tekst<Cbsbeeld>(builder);
        Tekst<Verschilsoort>(builder);
        Tekst<Positionering>(builder);
        Tekst<Organisatievorm>(builder);
        Tekst<Leeftijdsbereik>(builder);
        Tekst<Opdrachtwijziging>(builder);
        builder.Properties<Teamtaken>().HaveConversion<int>();
        builder.Properties<decimal>().HavePrecision(9, 2);
    }

    public static void PasToe(ModelBuilder builder)
    {
        // Tables first: the default names of keys and references are made from them.
        // A view is named where it is mapped; the name of a table would make it one.
        foreach (var entiteit in builder.Model.GetEntityTypes().Where(e => e.GetViewName() is null))
        {
            var tabel = entiteit.GetTableName()!;
            entiteit.SetTableName(Snake(tabel.StartsWith("AspNet", StringComparison.Ordinal) ? IdentityTabel(tabel) : entiteit.ClrType.Name));
        }

        foreach (var entiteit in builder.Model.GetEntityTypes())
        {
            Kolommen(entiteit, entiteit);
            foreach (var sleutel in entiteit.GetKeys())
            {
                sleutel.SetName(Snake(sleutel.GetName()!));
            }

            foreach (var verwijzing in entiteit.GetForeignKeys())
            {
                verwijzing.SetConstraintName(Snake(verwijzing.GetConstraintName()!));
            }

            foreach (var index in entiteit.GetIndexes())
            {
                index.SetDatabaseName(Snake(index.GetDatabaseName()!));
            }
        }
    }

    private static void Kolommen(IMutableTypeBase type, IMutableEntityType entiteit)
    {
        foreach (var eigenschap in type.GetProperties())
        {
            // The row version is a column of PostgreSQL itself, so it keeps that name.
            var kolom = eigenschap is { IsConcurrencyToken: true, ClrType: var soort } && soort == typeof(uint) ? "xmin" : Snake(eigenschap.Name);
            eigenschap.SetColumnName(kolom);
            var enumtype = Nullable.GetUnderlyingType(eigenschap.ClrType) ?? eigenschap.ClrType;
            if (enumtype.IsEnum && !enumtype.IsDefined(typeof(FlagsAttribute), false))
            {
                var waarden = string.Join(", ", Enum.GetNames(enumtype).Select(n => $"'{Camel(n)}'"));
                entiteit.AddCheckConstraint($"ck_{entiteit.GetTableName()}_{kolom}", $"{kolom} in ({waarden})");
            }
        }

        foreach (var complex in type.GetComplexProperties())
        {
            Kolommen(complex.ComplexType, entiteit);
        }
    }

    public static string Camel(string naam) => char.ToLowerInvariant(naam[0]) + naam[1..];

    public static string Snake(string naam)
    {
        var tekst = new StringBuilder(naam.Length + 8);
        for (var i = 0; i < naam.Length; i++)
        {
            if (char.IsUpper(naam[i]) && i > 0 && naam[i - 1] != '_' && (!char.IsUpper(naam[i - 1]) || (i + 1 < naam.Length && char.IsLower(naam[i + 1]))))
            {
                tekst.Append('_');
            }

            tekst.Append(char.ToLowerInvariant(naam[i]));
        }

        return tekst.ToString();
    }

    private static string IdentityTabel(string tabel) => tabel switch
    {
        "AspNetUsers" => "Account",
        "AspNetUserClaims" => "AccountClaim",
        "AspNetUserLogins" => "AccountLogin",
        "AspNetUserTokens" => "AccountToken",
        _ => tabel.Replace("AspNetUser", "Account", StringComparison.Ordinal),
    };

    private static void Tekst<TEnum>(ModelConfigurationBuilder builder)
        where TEnum : struct, Enum =>
        builder.Properties<TEnum>().HaveConversion<CamelEnum<TEnum>>();

    /// <summary>A word of the domain as the public contract spells it.</summary>
    internal sealed class CamelEnum<TEnum>() : ValueConverter<TEnum, string>(
        waarde => Camel(waarde.ToString()),
        tekst => Enum.Parse<TEnum>(tekst, true))
        where TEnum : struct, Enum;
}
