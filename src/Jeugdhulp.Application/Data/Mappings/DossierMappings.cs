using Jeugdhulp.Application.Data.Versleuteling;
using Jeugdhulp.Application.Dossiers;
using Jeugdhulp.Application.Gemeenten;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Domain.Dossiers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jeugdhulp.Application.Data.Mappings;

internal sealed class DossierMapping : IEntityTypeConfiguration<Dossier>
{
    public void Configure(EntityTypeBuilder<Dossier> builder)
    {
        builder.HasKey(d => new { d.GemeenteCode, d.Id });
        builder.HasAlternateKey(d => new { d.GemeenteCode, d.Id, d.Soort, d.Wet });
        builder.HasIndex(d => new { d.GemeenteCode, d.Nummer }).IsUnique();
        builder.Property(d => d.Volgnummer).IsConcurrencyToken();
        builder.Property(d => d.HerkomstGemeente).HasMaxLength(4);
        builder.HasOne<Team>().WithMany().HasForeignKey(d => new { d.GemeenteCode, d.TeamId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Team>().WithMany().HasForeignKey(d => new { d.GemeenteCode, d.EersteTeamId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Medewerker>().WithMany().HasForeignKey(d => new { d.GemeenteCode, d.MedewerkerId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Gezin>().WithMany().HasForeignKey(d => new { d.GemeenteCode, d.GezinId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(d => d.Statussen).WithOne().HasForeignKey(s => new { s.GemeenteCode, s.DossierId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(d => d.Personen).WithOne().HasForeignKey(p => new { p.GemeenteCode, p.DossierId, p.Soort, p.Wet })
            .HasPrincipalKey(d => new { d.GemeenteCode, d.Id, d.Soort, d.Wet }).OnDelete(DeleteBehavior.Restrict);
        builder.ToTable(t =>
        {
            t.HasCheckConstraint("ck_dossier_periode", "einde >= begin");
            t.HasCheckConstraint("ck_dossier_begin", "begin between '2015-01-01' and '2100-01-01'");
            // An end has a reason and says what became of the goals (DOS-09).
            t.HasCheckConstraint("ck_dossier_einde", "(einde is null) = (reden_einde is null) and (einde is null) = (doelen is null)");
            t.HasCheckConstraint("ck_dossier_toelichting", $"length(toelichting) between {Sleutelring.Minstens(1)} and {Sleutelring.Hoogstens(Dossierregels.MaxToelichting)}");
            t.HasCheckConstraint("ck_dossier_volgnummer", "volgnummer >= 1");
            t.HasCheckConstraint("ck_dossier_herkomst", "herkomst_gemeente <> gemeente_code");
        });
    }
}

internal sealed class StatusperiodeMapping : IEntityTypeConfiguration<Statusperiode>
{
    public void Configure(EntityTypeBuilder<Statusperiode> builder)
    {
        builder.HasKey(s => new { s.GemeenteCode, s.Id });
        builder.HasIndex(s => new { s.GemeenteCode, s.Status }).HasFilter("tot is null");
        builder.ToTable(t => t.HasCheckConstraint("ck_statusperiode_periode", "tot >= van"));
    }
}

internal sealed class DossierpersoonMapping : IEntityTypeConfiguration<Dossierpersoon>
{
    public void Configure(EntityTypeBuilder<Dossierpersoon> builder)
    {
        builder.HasKey(p => new { p.GemeenteCode, p.DossierId, p.PersoonId, p.Nummer });
        builder.Property(p => p.Nummer).HasDefaultValue(1).ValueGeneratedNever();
        builder.HasOne<Persoon>().WithMany().HasForeignKey(p => new { p.GemeenteCode, p.PersoonId }).OnDelete(DeleteBehavior.Restrict);
        builder.ToTable(t =>
        {
            t.HasCheckConstraint("ck_dossierpersoon_periode", "tot >= van");
            t.HasCheckConstraint("ck_dossierpersoon_nummer", "nummer >= 1");
            t.HasCheckConstraint("ck_dossierpersoon_eruit", "eruit_op is null or (tot is not null and eruit_op >= tot)");
        });
    }
}

internal sealed class DossierwijzigingMapping : IEntityTypeConfiguration<Dossierwijziging>
{
    public void Configure(EntityTypeBuilder<Dossierwijziging> builder)
    {
        builder.HasKey(w => new { w.GemeenteCode, w.DossierId, w.Volgnummer });
        builder.HasIndex(w => new { w.GemeenteCode, w.Op });
        builder.HasOne<Dossier>().WithMany().HasForeignKey(w => new { w.GemeenteCode, w.DossierId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Team>().WithMany().HasForeignKey(w => new { w.GemeenteCode, w.VanTeamId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Team>().WithMany().HasForeignKey(w => new { w.GemeenteCode, w.NaarTeamId }).OnDelete(DeleteBehavior.Restrict);
        builder.Property(w => w.Velden).AlsJson();
    }
}

internal sealed class DossierafspraakMapping : IEntityTypeConfiguration<Dossierafspraak>
{
    public void Configure(EntityTypeBuilder<Dossierafspraak> builder)
    {
        builder.HasKey(a => new { a.GemeenteCode, a.Id });
        builder.HasIndex(a => new { a.GemeenteCode, a.Op }).IsUnique();
        builder.Ignore(a => a.Afspraken);
        builder.PrimitiveCollection(a => a.TeltMee).ElementType().HasConversion<Naamgeving.CamelEnum<Dossierstatus>>();
        builder.PrimitiveCollection(a => a.Gegevens).ElementType().HasConversion<Naamgeving.CamelEnum<Gegeven>>();
        builder.HasOne<Gemeente>().WithMany().HasForeignKey(a => a.GemeenteCode).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Account>().WithMany().HasForeignKey(a => a.DoorAccountId).OnDelete(DeleteBehavior.Restrict);
        builder.ToTable(t =>
        {
            t.HasCheckConstraint("ck_dossierafspraak_weken", $"weken_zonder_contact between {Dossierafspraken.MinWeken} and {Dossierafspraken.MaxWeken}");
            t.HasCheckConstraint("ck_dossierafspraak_telt_mee", "cardinality(telt_mee) > 0 and not 'afgesloten' = any(telt_mee)");
            t.HasCheckConstraint("ck_dossierafspraak_geldt_vanaf", "geldt_vanaf between '2015-01-01' and '2100-01-01'");
        });
    }
}
