using Jeugdhulp.Application.Gemeenten;
using Jeugdhulp.Application.Instellingen;
using Jeugdhulp.Application.Logboek;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Domain.Gemeenten;
using Jeugdhulp.Domain.Landelijk;
using Jeugdhulp.Domain.Teams;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jeugdhulp.Application.Data.Mappings;

internal sealed class GemeenteMapping : IEntityTypeConfiguration<Gemeente>
{
    public void Configure(EntityTypeBuilder<Gemeente> builder)
    {
        builder.HasKey(g => g.Code);
        builder.Property(g => g.Code).HasMaxLength(4);
        builder.ToTable(t => t.HasCheckConstraint("ck_gemeente_code", "code ~ '^[0-9]{4}$'"));
    }
}

internal sealed class CodewaardeMapping : IEntityTypeConfiguration<Codewaarde>
{
    public void Configure(EntityTypeBuilder<Codewaarde> builder)
    {
        builder.HasKey(c => new { c.GemeenteCode, c.Lijst, c.Code, c.GeldigVan });
        builder.Property(c => c.GemeenteCode).HasMaxLength(4);
        builder.ToTable(t =>
        {
            t.HasCheckConstraint("ck_codewaarde_periode", "geldig_tot > geldig_van");
            t.HasCheckConstraint("ck_codewaarde_lokaal", $"(gemeente_code <> '{Aanstelling.Land}') = (code like '{Coderegels.LokaalBegin}%')");
        });
    }
}

internal sealed class LokaalwoordMapping : IEntityTypeConfiguration<Lokaalwoord>
{
    public void Configure(EntityTypeBuilder<Lokaalwoord> builder)
    {
        builder.HasKey(l => l.GemeenteCode);
        builder.HasOne<Gemeente>().WithMany().HasForeignKey(l => l.GemeenteCode).OnDelete(DeleteBehavior.Restrict);
        builder.Ignore(l => l.Woord);
        builder.ToTable(t =>
        {
            t.HasCheckConstraint("ck_lokaalwoord_lidwoord", "lidwoord in ('de', 'het')");
            t.HasCheckConstraint("ck_lokaalwoord_enkelvoud", $"length(enkelvoud) between 1 and {Wijkteamwoord.MaxTekens} and enkelvoud !~ '[[:cntrl:]]'");
            t.HasCheckConstraint("ck_lokaalwoord_meervoud", $"length(meervoud) between 1 and {Wijkteamwoord.MaxTekens} and meervoud !~ '[[:cntrl:]]'");
        });
    }
}

internal sealed class GemeenteprofielMapping : IEntityTypeConfiguration<Gemeenteprofiel>
{
    public void Configure(EntityTypeBuilder<Gemeenteprofiel> builder)
    {
        builder.HasKey(p => new { p.GemeenteCode, p.Id });
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.Bron).HasMaxLength(Gemeenteprofiel.MaxBron);
        builder.HasIndex(p => new { p.GemeenteCode, p.Van });
        builder.HasOne<Gemeente>().WithMany().HasForeignKey(p => p.GemeenteCode).OnDelete(DeleteBehavior.Restrict);
        builder.Ignore(p => p.Gegevens);
        builder.ToTable(t =>
        {
            t.HasCheckConstraint("ck_gemeenteprofiel_inwoners", "inwoners between 1 and 2000000");
            t.HasCheckConstraint("ck_gemeenteprofiel_fte", "fte between 0 and 5000");
            t.HasCheckConstraint("ck_gemeenteprofiel_taken", "taken between 0 and 15");
        });
    }
}

internal sealed class WijkgebiedMapping : IEntityTypeConfiguration<Wijkgebied>
{
    public void Configure(EntityTypeBuilder<Wijkgebied> builder)
    {
        builder.HasKey(w => new { w.GemeenteCode, w.Postcode });
        builder.Property(w => w.Wijk).HasMaxLength(Wijkindeling.MaxNaam);
        builder.HasOne<Gemeente>().WithMany().HasForeignKey(w => w.GemeenteCode).OnDelete(DeleteBehavior.Restrict);
        builder.ToTable(t =>
        {
            t.HasCheckConstraint("ck_wijkgebied_postcode", "postcode ~ '^[1-9][0-9]{3}$'");
            t.HasCheckConstraint("ck_wijkgebied_wijk", $"wijk <> '' and wijk !~ '[;=[:cntrl:]]' and lower(wijk) <> '{Wijkindeling.Onbekend}'");
        });
    }
}

internal sealed class TeamMapping : IEntityTypeConfiguration<Team>
{
    public void Configure(EntityTypeBuilder<Team> builder)
    {
        builder.HasKey(t => new { t.GemeenteCode, t.Id });
        builder.HasIndex(t => new { t.GemeenteCode, t.Naam }).IsUnique();
        builder.HasOne<Gemeente>().WithMany().HasForeignKey(t => t.GemeenteCode).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Team>().WithMany().HasForeignKey(t => new { t.GemeenteCode, t.OpvolgerId }).OnDelete(DeleteBehavior.Restrict);
        builder.ToTable(t =>
        {
            t.HasCheckConstraint("ck_team_periode", "geldig_tot > geldig_van");
            t.HasCheckConstraint("ck_team_opvolger", "opvolger_id is null or (geldig_tot is not null and opvolger_id <> id)");
        });
    }
}

internal sealed class TeamopvolgingMapping : IEntityTypeConfiguration<Teamopvolging>
{
    public void Configure(EntityTypeBuilder<Teamopvolging> builder)
    {
        builder.HasNoKey();
        builder.ToView("teamopvolging");
    }
}

internal sealed class MedewerkerMapping : IEntityTypeConfiguration<Medewerker>
{
    public void Configure(EntityTypeBuilder<Medewerker> builder)
    {
        builder.HasKey(m => new { m.GemeenteCode, m.Id });
        builder.HasIndex(m => new { m.GemeenteCode, m.AccountId }).IsUnique();
        builder.HasOne<Gemeente>().WithMany().HasForeignKey(m => m.GemeenteCode).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Account>().WithMany().HasForeignKey(m => m.AccountId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class TeamlidMapping : IEntityTypeConfiguration<Teamlid>
{
    public void Configure(EntityTypeBuilder<Teamlid> builder)
    {
        builder.HasKey(l => new { l.GemeenteCode, l.TeamId, l.MedewerkerId, l.Van });
        builder.HasOne<Team>().WithMany().HasForeignKey(l => new { l.GemeenteCode, l.TeamId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Medewerker>().WithMany().HasForeignKey(l => new { l.GemeenteCode, l.MedewerkerId }).OnDelete(DeleteBehavior.Restrict);
        builder.ToTable(t => t.HasCheckConstraint("ck_teamlid_periode", "tot >= van"));
    }
}

internal sealed class AanstellingMapping : IEntityTypeConfiguration<Aanstelling>
{
    public void Configure(EntityTypeBuilder<Aanstelling> builder)
    {
        builder.HasKey(a => new { a.GemeenteCode, a.AccountId, a.Rol });
        builder.HasIndex(a => a.AccountId);
        builder.HasOne<Account>().WithMany().HasForeignKey(a => a.AccountId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class LogboekregelMapping : IEntityTypeConfiguration<Logboekregel>
{
    public void Configure(EntityTypeBuilder<Logboekregel> builder)
    {
        builder.HasKey(l => new { l.GemeenteCode, l.Id });
        builder.Property(l => l.Id).UseIdentityAlwaysColumn();
        builder.HasIndex(l => new { l.GemeenteCode, l.ObjectSoort, l.ObjectId });

        // Rows come in the order of their time, so a few numbers per block say where a period stands; a row costs nothing more.
        builder.HasIndex(l => l.Tijdstip).HasMethod("brin");
        builder.Property(l => l.Bijzonderheden).AlsJson();
    }
}

internal sealed class LogboekschakelMapping : IEntityTypeConfiguration<Logboekschakel>
{
    public void Configure(EntityTypeBuilder<Logboekschakel> builder)
    {
        builder.HasKey(s => new { s.GemeenteCode, s.Nummer });

        // No reference to the gemeente: what is done for the whole country is logged under the code 0000, which is no gemeente.
        builder.Property(s => s.GemeenteCode).HasMaxLength(4);
    }
}

internal sealed class OnverzegeldeLogboekregelMapping : IEntityTypeConfiguration<OnverzegeldeLogboekregel>
{
    public void Configure(EntityTypeBuilder<OnverzegeldeLogboekregel> builder)
    {
        builder.HasKey(o => new { o.GemeenteCode, o.RegelId });

        // No reference to the gemeente or the row: that would lock them at every act that is logged, and these live for seconds.
        builder.Property(o => o.GemeenteCode).HasMaxLength(4);
    }
}

internal sealed class SleutelMapping : IEntityTypeConfiguration<Sleutel>
{
    public void Configure(EntityTypeBuilder<Sleutel> builder) => builder.HasKey(s => s.Naam);
}
