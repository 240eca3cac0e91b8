using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Data.Versleuteling;
using Jeugdhulp.Application.Gemeenten;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Application.Triage;
using Jeugdhulp.Domain.Triage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jeugdhulp.Application.Data.Mappings;

internal sealed class HulpvraagtriageMapping : IEntityTypeConfiguration<Hulpvraagtriage>
{
    public void Configure(EntityTypeBuilder<Hulpvraagtriage> builder)
    {
        builder.HasKey(t => new { t.GemeenteCode, t.Id });
        builder.Property(t => t.Id).ValueGeneratedNever();
        builder.Property(t => t.Versie).IsRowVersion();
        builder.Property(t => t.Leefgebieden).AlsJson();
        builder.Property(t => t.Aspecten).AlsJson();
        builder.Property(t => t.Uiterlijk).HasComputedColumnSql("datum + termijn_dagen", stored: true);
        builder.HasIndex(t => new { t.GemeenteCode, t.HulpvraagId });
        builder.HasIndex(t => new { t.GemeenteCode, t.MedewerkerId, t.Uiterlijk }).HasFilter("analyse_klaar_op is null");
        builder.HasOne<Hulpvraag>().WithMany().HasForeignKey(t => new { t.GemeenteCode, t.HulpvraagId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Medewerker>().WithMany().HasForeignKey(t => new { t.GemeenteCode, t.MedewerkerId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Account>().WithMany().HasForeignKey(t => t.DoorAccountId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(t => t.Consulten).WithOne().HasForeignKey(c => new { c.GemeenteCode, c.TriageId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(t => t.Wijzigingen).WithOne().HasForeignKey(w => new { w.GemeenteCode, w.TriageId }).OnDelete(DeleteBehavior.Restrict);
        builder.ToTable(t =>
        {
            // A case with risk may never sit on the full term (TRI-03).
            t.HasCheckConstraint("ck_hulpvraagtriage_termijn", "termijn_dagen >= 1 and case when risico then termijn_dagen < volle_termijn_dagen else termijn_dagen = volle_termijn_dagen end");
            t.HasCheckConstraint("ck_hulpvraagtriage_analyse", "analyse_klaar_op >= datum");
            t.HasCheckConstraint("ck_hulpvraagtriage_onveilig", "veiligheid <> 'acuutOnveilig' or risico");
            t.HasCheckConstraint("ck_hulpvraagtriage_zorgen", "veiligheid = 'geenZorgen' or veiligheid_toelichting is not null");
            t.HasCheckConstraint("ck_hulpvraagtriage_crisis", "not crisisdienst or vervolg_geregeld is not null");
        });
    }
}

internal sealed class TriageconsultMapping : IEntityTypeConfiguration<Triageconsult>
{
    public void Configure(EntityTypeBuilder<Triageconsult> builder)
    {
        builder.HasKey(c => new { c.GemeenteCode, c.Id });
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.ToTable(t =>
        {
            t.HasCheckConstraint("ck_triageconsult_antwoord", "(antwoord is null) = (beantwoord_op is null) and (antwoord is null) = (beantwoord_door is null)");
            t.HasCheckConstraint("ck_triageconsult_volgorde", "beantwoord_op >= gevraagd_op");
        });
    }
}

internal sealed class HulpbesluitMapping : IEntityTypeConfiguration<Hulpbesluit>
{
    public void Configure(EntityTypeBuilder<Hulpbesluit> builder)
    {
        builder.HasKey(b => new { b.GemeenteCode, b.Id });
        builder.Property(b => b.Id).ValueGeneratedNever();
        builder.HasIndex(b => new { b.GemeenteCode, b.HulpvraagId, b.Datum });
        builder.HasOne<Hulpvraag>().WithMany().HasForeignKey(b => new { b.GemeenteCode, b.HulpvraagId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Account>().WithMany().HasForeignKey(b => b.DoorAccountId).OnDelete(DeleteBehavior.Restrict);
        builder.ToTable(t =>
        {
            t.HasCheckConstraint("ck_hulpbesluit_datum", "datum >= '2015-01-01'");
            t.HasCheckConstraint("ck_hulpbesluit_motivering", $"length(motivering) >= {Sleutelring.Minstens(Hulpbesluitregels.MinMotivering)}");
        });
    }
}

internal sealed class VerdelingMapping : IEntityTypeConfiguration<Verdeling>
{
    public void Configure(EntityTypeBuilder<Verdeling> builder)
    {
        builder.HasKey(v => new { v.GemeenteCode, v.Id });
        builder.Property(v => v.Id).ValueGeneratedNever();
        builder.HasIndex(v => new { v.GemeenteCode, v.HulpvraagId });
        builder.HasIndex(v => new { v.GemeenteCode, v.MedewerkerId }).HasFilter("teruggenomen_op is null");
        builder.HasOne<Hulpvraag>().WithMany().HasForeignKey(v => new { v.GemeenteCode, v.HulpvraagId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Team>().WithMany().HasForeignKey(v => new { v.GemeenteCode, v.TeamId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Voorziening>().WithMany().HasForeignKey(v => new { v.GemeenteCode, v.VoorzieningId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Medewerker>().WithMany().HasForeignKey(v => new { v.GemeenteCode, v.MedewerkerId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Account>().WithMany().HasForeignKey(v => v.DoorAccountId).OnDelete(DeleteBehavior.Restrict);
        builder.ToTable(t =>
        {
            t.HasCheckConstraint("ck_verdeling_datum", "datum >= '2015-01-01'");
            t.HasCheckConstraint("ck_verdeling_waar", "num_nonnulls(team_id, voorziening_id, organisatie) = 1");
            t.HasCheckConstraint("ck_verdeling_wie", "num_nonnulls(medewerker_id, professional) <= 1 and (medewerker_id is null or team_id is not null)");
            t.HasCheckConstraint("ck_verdeling_terug", "(teruggenomen_op is null) = (teruggenomen_door is null)");
        });
    }
}

internal sealed class VerdeelvraagMapping : IEntityTypeConfiguration<Verdeelvraag>
{
    public void Configure(EntityTypeBuilder<Verdeelvraag> builder)
    {
        builder.HasKey(v => new { v.GemeenteCode, v.Id });
        builder.Property(v => v.Id).ValueGeneratedNever();
        builder.HasIndex(v => new { v.GemeenteCode, v.HulpvraagId }).IsUnique().HasFilter("eraf_op is null");
        builder.HasOne<Hulpvraag>().WithMany().HasForeignKey(v => new { v.GemeenteCode, v.HulpvraagId }).OnDelete(DeleteBehavior.Restrict);
        builder.ToTable(t => t.HasCheckConstraint("ck_verdeelvraag_eraf", "(eraf_op is null) = (eraf_door is null)"));
    }
}

internal sealed class TriagewijzigingMapping : IEntityTypeConfiguration<Triagewijziging>
{
    public void Configure(EntityTypeBuilder<Triagewijziging> builder)
    {
        builder.HasKey(w => new { w.GemeenteCode, w.Id });
        builder.Property(w => w.Id).ValueGeneratedNever();
        builder.Property(w => w.Velden).AlsJson();
    }
}

internal sealed class TriagetermijnMapping : IEntityTypeConfiguration<Triagetermijn>
{
    public void Configure(EntityTypeBuilder<Triagetermijn> builder)
    {
        builder.HasKey(t => t.GemeenteCode);
        builder.Ignore(t => t.Termijnen);
        builder.HasOne<Gemeente>().WithMany().HasForeignKey(t => t.GemeenteCode).OnDelete(DeleteBehavior.Restrict);
        builder.ToTable(t => t.HasCheckConstraint(
            "ck_triagetermijn_dagen",
            $"spoed_dagen >= 1 and spoed_dagen < analyse_dagen and analyse_dagen <= {Triagetermijnen.MaxDagen} and dubbel_dagen between 1 and {Triagetermijnen.MaxDagen}"));
    }
}
