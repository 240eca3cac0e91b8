using Jeugdhulp.Application.Contacten;
using Jeugdhulp.Application.Dossiers;
using Jeugdhulp.Application.Gemeenten;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Application.Trajecten;
using Jeugdhulp.Domain.Trajecten;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jeugdhulp.Application.Data.Mappings;

internal sealed class TrajectMapping : IEntityTypeConfiguration<Traject>
{
    public void Configure(EntityTypeBuilder<Traject> builder)
    {
        builder.HasKey(t => new { t.GemeenteCode, t.Id });
        builder.Property(t => t.Id).ValueGeneratedNever();
        builder.Property(t => t.Versie).IsRowVersion();
        builder.PrimitiveCollection(t => t.Labels).ElementType().HasConversion<Naamgeving.CamelEnum<Trajectlabel>>();
        builder.HasIndex(t => new { t.GemeenteCode, t.PersoonId });
        builder.HasIndex(t => new { t.GemeenteCode, t.TeamId, t.Aanvang });
        builder.HasOne<Persoon>().WithMany().HasForeignKey(t => new { t.GemeenteCode, t.PersoonId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Hulpvraag>().WithMany().HasForeignKey(t => new { t.GemeenteCode, t.HulpvraagId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Team>().WithMany().HasForeignKey(t => new { t.GemeenteCode, t.TeamId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Team>().WithMany().HasForeignKey(t => new { t.GemeenteCode, t.EersteTeamId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Doorverwijzing>().WithMany().HasForeignKey(t => new { t.GemeenteCode, t.DoorverwijzingId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Dossier>().WithMany().HasForeignKey(t => new { t.GemeenteCode, t.DossierId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Product>().WithMany().HasForeignKey(t => new { t.GemeenteCode, t.ProductId }).OnDelete(DeleteBehavior.Restrict);
        builder.ToTable(t =>
        {
            t.HasCheckConstraint("ck_traject_periode", "einde >= aanvang");
            t.HasCheckConstraint("ck_traject_aanvang", "aanvang between '2015-01-01' and '2100-01-01'");
            t.HasCheckConstraint("ck_traject_reden", "(einde is null) = (reden_einde is null)");

            // Help of the wijkteam is hulpvorm 01, and hulpvorm 01 has no referrer (IP7 §3.2 and §3.3, TRJ-02).
            t.HasCheckConstraint("ck_traject_hulpvorm", "(uitvoerder = 'wijkteam') = (hulpvorm = '01')");
            t.HasCheckConstraint("ck_traject_verwijzer", "hulpvorm <> '01' or verwijzer_code = '06'");
            t.HasCheckConstraint("ck_traject_aanbieder", "uitvoerder <> 'aanbieder' or aanbieder is not null");

            // Nobody hires the wijkteam with a budget or money of their own (IP7 §1.3).
            t.HasCheckConstraint("ck_traject_natura", "uitvoerder = 'aanbieder' or bekostiging = 'natura'");
            t.HasCheckConstraint("ck_traject_gesprekken", "verwachte_gesprekken is null or (verwachte_gesprekken between 1 and 999 and uitvoerder = 'wijkteam')");
            t.HasCheckConstraint("ck_traject_overdracht", "overdracht_aan is null or warme_overdracht");
            t.HasCheckConstraint("ck_traject_overbrugging", "not ('overbruggingszorg' = any(labels)) or doorverwijzing_id is not null");
        });
    }
}

internal sealed class TrajectbesprekingMapping : IEntityTypeConfiguration<Trajectbespreking>
{
    public void Configure(EntityTypeBuilder<Trajectbespreking> builder)
    {
        builder.HasKey(b => new { b.GemeenteCode, b.Id });
        builder.Property(b => b.Id).ValueGeneratedNever();
        builder.HasOne<Traject>().WithMany().HasForeignKey(b => new { b.GemeenteCode, b.TrajectId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Account>().WithMany().HasForeignKey(b => b.DoorAccountId).OnDelete(DeleteBehavior.Restrict);
        builder.ToTable(t =>
        {
            t.HasCheckConstraint("ck_trajectbespreking_einde", "(uitkomst = 'verlengen') = (nieuw_einde is not null)");
            t.HasCheckConstraint("ck_trajectbespreking_overdracht", "overdracht_aan is null or warme_overdracht");
        });
    }
}

internal sealed class BeschikkingMapping : IEntityTypeConfiguration<Beschikking>
{
    public void Configure(EntityTypeBuilder<Beschikking> builder)
    {
        builder.HasKey(b => new { b.GemeenteCode, b.Id });
        builder.Property(b => b.Id).ValueGeneratedNever();
        builder.Property(b => b.Versie).IsRowVersion();
        builder.HasOne<Traject>().WithMany().HasForeignKey(b => new { b.GemeenteCode, b.TrajectId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Account>().WithMany().HasForeignKey(b => b.DoorAccountId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Account>().WithMany().HasForeignKey(b => b.BesluitDoorAccountId).OnDelete(DeleteBehavior.Restrict);
        builder.ToTable(t =>
        {
            t.HasCheckConstraint("ck_beschikking_besluit", "(bekrachtigd is null) = (besluit_op is null) and (bekrachtigd is null) = (besluit_door_account_id is null) and (bekrachtigd is null) = (besluit_door is null)");
            t.HasCheckConstraint("ck_beschikking_reden", "bekrachtigd is not false or besluit_reden is not null");

            // Who makes a beschikking is not the team that ratifies it.
            t.HasCheckConstraint("ck_beschikking_ander", "besluit_door_account_id <> door_account_id");
        });
    }
}

internal sealed class TerugkoppelingMapping : IEntityTypeConfiguration<Terugkoppeling>
{
    public void Configure(EntityTypeBuilder<Terugkoppeling> builder)
    {
        builder.HasKey(t => new { t.GemeenteCode, t.Id });
        builder.Property(t => t.Id).ValueGeneratedNever();
        builder.HasOne<Traject>().WithMany().HasForeignKey(t => new { t.GemeenteCode, t.TrajectId }).OnDelete(DeleteBehavior.Restrict);
        builder.ToTable(t =>
        {
            t.HasCheckConstraint("ck_terugkoppeling_gedaan", "(gedaan_op is null) = (toestemming is null) and (gedaan_op is null) = (door is null)");

            // Without consent nothing was told.
            t.HasCheckConstraint("ck_terugkoppeling_inhoud", "(toestemming = 'gegeven') = (inhoud is not null) or toestemming is null and inhoud is null");
        });
    }
}

internal sealed class WachtendeMapping : IEntityTypeConfiguration<Wachtende>
{
    public void Configure(EntityTypeBuilder<Wachtende> builder)
    {
        builder.HasKey(w => new { w.GemeenteCode, w.Id });
        builder.Property(w => w.Id).ValueGeneratedNever();
        builder.Property(w => w.Versie).IsRowVersion();
        builder.HasIndex(w => new { w.GemeenteCode, w.TeamId, w.EindeOp });
        builder.HasIndex(w => new { w.GemeenteCode, w.PersoonId, w.AangemeldOp });
        builder.HasOne<Persoon>().WithMany().HasForeignKey(w => new { w.GemeenteCode, w.PersoonId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Team>().WithMany().HasForeignKey(w => new { w.GemeenteCode, w.TeamId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Team>().WithMany().HasForeignKey(w => new { w.GemeenteCode, w.EersteTeamId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Contactregel>().WithMany().HasForeignKey(w => new { w.GemeenteCode, w.ContactregelId }).OnDelete(DeleteBehavior.Restrict);

        // A talk ends one wait, so that a figure counts it once.
        builder.HasIndex(w => new { w.GemeenteCode, w.ContactregelId }).IsUnique().HasDatabaseName("uq_wachtende_gesprek");

        // A person waits once for a team at a time.
        builder.HasIndex(w => new { w.GemeenteCode, w.PersoonId, w.TeamId }).IsUnique().HasFilter("einde_op is null").HasDatabaseName("uq_wachtende_open");
        builder.ToTable(t =>
        {
            t.HasCheckConstraint("ck_wachtende_periode", "einde_op >= aangemeld_op");
            t.HasCheckConstraint("ck_wachtende_afloop_einde", "(einde_op is null) = (afloop is null)");
            t.HasCheckConstraint("ck_wachtende_gesprek", "contactregel_id is null or afloop = 'eersteGesprek'");
        });
    }
}

internal sealed class WachtcontroleMapping : IEntityTypeConfiguration<Wachtcontrole>
{
    public void Configure(EntityTypeBuilder<Wachtcontrole> builder)
    {
        builder.HasKey(c => new { c.GemeenteCode, c.Id });
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.HasOne<Wachtende>().WithMany().HasForeignKey(c => new { c.GemeenteCode, c.WachtendeId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Doorverwijzing>().WithMany().HasForeignKey(c => new { c.GemeenteCode, c.DoorverwijzingId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Account>().WithMany().HasForeignKey(c => c.DoorAccountId).OnDelete(DeleteBehavior.Restrict);
        builder.ToTable(t => t.HasCheckConstraint("ck_wachtcontrole_van", "num_nonnulls(wachtende_id, doorverwijzing_id) = 1"));
    }
}

internal sealed class WachtinstellingMapping : IEntityTypeConfiguration<Wachtinstelling>
{
    public void Configure(EntityTypeBuilder<Wachtinstelling> builder)
    {
        builder.HasKey(w => w.GemeenteCode);
        builder.Ignore(w => w.Termijnen);
        builder.HasOne<Gemeente>().WithMany().HasForeignKey(w => w.GemeenteCode).OnDelete(DeleteBehavior.Restrict);
        builder.ToTable(t => t.HasCheckConstraint("ck_wachtinstelling_getallen", $"norm_werkdagen between 1 and {Wachttermijnen.MaxWerkdagen} and lang_weken between 1 and {Wachttermijnen.MaxLang} and nakijken_weken between 1 and {Wachttermijnen.MaxWeken} and opvolgen_weken between 1 and {Wachttermijnen.MaxWeken}"));
    }
}

internal sealed class VerloopregelMapping : IEntityTypeConfiguration<Verloopregel>
{
    public void Configure(EntityTypeBuilder<Verloopregel> builder)
    {
        builder.HasKey(v => new { v.GemeenteCode, v.Id });
        builder.Property(v => v.Id).ValueGeneratedNever();
        builder.Property(v => v.Velden).AlsJson();

        // What was changed since a delivery was frozen.
        builder.HasIndex(v => new { v.GemeenteCode, v.Op });
        builder.HasOne<Traject>().WithMany().HasForeignKey(v => new { v.GemeenteCode, v.TrajectId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Doorverwijzing>().WithMany().HasForeignKey(v => new { v.GemeenteCode, v.DoorverwijzingId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Wachtende>().WithMany().HasForeignKey(v => new { v.GemeenteCode, v.WachtendeId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Account>().WithMany().HasForeignKey(v => v.DoorAccountId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Team>().WithMany().HasForeignKey(v => new { v.GemeenteCode, v.VanTeamId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Team>().WithMany().HasForeignKey(v => new { v.GemeenteCode, v.NaarTeamId }).OnDelete(DeleteBehavior.Restrict);
        builder.ToTable(t => t.HasCheckConstraint("ck_verloopregel_van", "num_nonnulls(traject_id, doorverwijzing_id, wachtende_id) = 1"));
    }
}
