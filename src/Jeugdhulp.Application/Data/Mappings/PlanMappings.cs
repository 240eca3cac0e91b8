using Jeugdhulp.Application.Gemeenten;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Application.Plannen;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Domain.Plannen;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jeugdhulp.Application.Data.Mappings;

internal sealed class GezinsplanMapping : IEntityTypeConfiguration<Gezinsplan>
{
    public void Configure(EntityTypeBuilder<Gezinsplan> builder)
    {
        builder.HasKey(p => new { p.GemeenteCode, p.Id });
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.Versie).IsRowVersion();
        builder.Ignore(p => p.Compleetheid);
        builder.ComplexProperty(p => p.Inhoud);
        // One family, one plan.
        builder.HasIndex(p => new { p.GemeenteCode, p.GezinId }).IsUnique().HasFilter("stand <> 'afgesloten'").HasDatabaseName("ix_gezinsplan_open");
        builder.HasIndex(p => new { p.GemeenteCode, p.GezinId, p.BegonnenOp });
        builder.HasIndex(p => new { p.GemeenteCode, p.MedewerkerId }).HasFilter("stand <> 'afgesloten'");
        builder.HasOne<Gezin>().WithMany().HasForeignKey(p => new { p.GemeenteCode, p.GezinId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Medewerker>().WithMany().HasForeignKey(p => new { p.GemeenteCode, p.MedewerkerId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Medewerker>().WithMany().HasForeignKey(p => new { p.GemeenteCode, p.EersteMedewerkerId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(p => p.Deelnemers).WithOne().HasForeignKey(d => new { d.GemeenteCode, d.GezinsplanId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(p => p.Doelen).WithOne().HasForeignKey(d => new { d.GemeenteCode, d.GezinsplanId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(p => p.Acties).WithOne().HasForeignKey(a => new { a.GemeenteCode, a.GezinsplanId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(p => p.Wijzigingen).WithOne().HasForeignKey(w => new { w.GemeenteCode, w.GezinsplanId }).OnDelete(DeleteBehavior.Restrict);
        builder.ToTable(t =>
        {
            t.HasCheckConstraint("ck_gezinsplan_vastgesteld", "stand <> 'vastgesteld' or (vastgesteld_op is not null and (aard is not null or aard_onbekend))");
            t.HasCheckConstraint("ck_gezinsplan_afgesloten", "(stand = 'afgesloten') = (afgesloten_op is not null) and (afgesloten_op is null) = (afsluit_reden is null)");
            t.HasCheckConstraint("ck_gezinsplan_periode", "vastgesteld_op >= begonnen_op and afgesloten_op >= begonnen_op");
            t.HasCheckConstraint("ck_gezinsplan_coordinator", "stand <> 'vastgesteld' or not meerdere_partijen or coordinator is not null");
            t.HasCheckConstraint("ck_gezinsplan_verteld", "(klacht_verteld_op is null) = (klacht_hoe is null) and (vertrouwens_verteld_op is null) = (vertrouwens_hoe is null)");
            t.HasCheckConstraint("ck_gezinsplan_gedragswetenschapper", "coalesce(gedragswetenschapper, false) = (gedragswetenschapper_op is not null)");
        });
    }
}

internal sealed class PlandeelnemerMapping : IEntityTypeConfiguration<Plandeelnemer>
{
    public void Configure(EntityTypeBuilder<Plandeelnemer> builder)
    {
        builder.HasKey(d => new { d.GemeenteCode, d.GezinsplanId, d.PersoonId });
        builder.ComplexProperty(d => d.Gegevens);
        builder.HasIndex(d => new { d.GemeenteCode, d.PersoonId });
        builder.HasOne<Persoon>().WithMany().HasForeignKey(d => new { d.GemeenteCode, d.PersoonId }).OnDelete(DeleteBehavior.Restrict);
        builder.ToTable(t => t.HasCheckConstraint("ck_plandeelnemer_alleen", "alleen_gesproken_op is null or niet_alleen is null"));
    }
}

internal sealed class PlandoelMapping : IEntityTypeConfiguration<Plandoel>
{
    public void Configure(EntityTypeBuilder<Plandoel> builder)
    {
        builder.HasKey(d => new { d.GemeenteCode, d.Id });
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.Property(d => d.Versie).IsRowVersion();
        builder.Ignore(d => d.IsDuidelijk);
        builder.Ignore(d => d.Oordelen);
        builder.HasMany(d => d.Resultaten).WithOne().HasForeignKey(r => new { r.GemeenteCode, r.PlandoelId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class DoelresultaatMapping : IEntityTypeConfiguration<Doelresultaat>
{
    public void Configure(EntityTypeBuilder<Doelresultaat> builder)
    {
        builder.HasKey(r => new { r.GemeenteCode, r.Id });
        builder.Property(r => r.Id).ValueGeneratedNever();
    }
}

internal sealed class PlanactieMapping : IEntityTypeConfiguration<Planactie>
{
    public void Configure(EntityTypeBuilder<Planactie> builder)
    {
        builder.HasKey(a => new { a.GemeenteCode, a.Id });
        builder.Property(a => a.Id).ValueGeneratedNever();
    }
}

internal sealed class PlanwijzigingMapping : IEntityTypeConfiguration<Planwijziging>
{
    public void Configure(EntityTypeBuilder<Planwijziging> builder)
    {
        builder.HasKey(w => new { w.GemeenteCode, w.Id });
        builder.Property(w => w.Id).ValueGeneratedNever();
        builder.Property(w => w.Velden).AlsJson();
        builder.HasOne<Plandoel>().WithMany().HasForeignKey(w => new { w.GemeenteCode, w.PlandoelId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Account>().WithMany().HasForeignKey(w => w.DoorAccountId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PlanversieMapping : IEntityTypeConfiguration<Planversie>
{
    public void Configure(EntityTypeBuilder<Planversie> builder)
    {
        builder.HasKey(v => new { v.GemeenteCode, v.Id });
        builder.Property(v => v.Id).ValueGeneratedNever();
        builder.Property(v => v.Inhoud).AlsJson();
        builder.HasIndex(v => new { v.GemeenteCode, v.GezinsplanId, v.Nummer }).IsUnique();
        builder.HasOne<Gezinsplan>().WithMany().HasForeignKey(v => new { v.GemeenteCode, v.GezinsplanId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Account>().WithMany().HasForeignKey(v => v.DoorAccountId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PlanbesluitMapping : IEntityTypeConfiguration<Planbesluit>
{
    public void Configure(EntityTypeBuilder<Planbesluit> builder)
    {
        builder.HasKey(b => new { b.GemeenteCode, b.Id });
        builder.Property(b => b.Id).ValueGeneratedNever();
        // The team decides once about a version.
        builder.HasIndex(b => new { b.GemeenteCode, b.PlanversieId }).IsUnique();
        builder.HasOne<Planversie>().WithMany().HasForeignKey(b => new { b.GemeenteCode, b.PlanversieId, b.VersieDoorAccountId }).HasPrincipalKey(v => new { v.GemeenteCode, v.Id, v.DoorAccountId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Account>().WithMany().HasForeignKey(b => b.DoorAccountId).OnDelete(DeleteBehavior.Restrict);
        builder.ToTable(t =>
        {
            t.HasCheckConstraint("ck_planbesluit_waarom", "(besluit = 'teruggegeven') = (reden is not null) and (reden is distinct from 'anders' or toelichting is not null)");

            // Who adopts a plan is not the team that ratifies it.
            t.HasCheckConstraint("ck_planbesluit_ander", "door_account_id <> versie_door_account_id");
        });
    }
}

internal sealed class AfrondingMapping : IEntityTypeConfiguration<Afronding>
{
    public void Configure(EntityTypeBuilder<Afronding> builder)
    {
        builder.HasKey(a => new { a.GemeenteCode, a.Id });
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.Versie).IsRowVersion();
        builder.HasIndex(a => new { a.GemeenteCode, a.GezinsplanId, a.PersoonId }).IsUnique();
        builder.HasOne<Gezinsplan>().WithMany().HasForeignKey(a => new { a.GemeenteCode, a.GezinsplanId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Persoon>().WithMany().HasForeignKey(a => new { a.GemeenteCode, a.PersoonId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(a => a.Metingen).WithOne().HasForeignKey(m => new { m.GemeenteCode, m.AfrondingId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class AfrondingmetingMapping : IEntityTypeConfiguration<Afrondingmeting>
{
    public void Configure(EntityTypeBuilder<Afrondingmeting> builder)
    {
        builder.HasKey(m => new { m.GemeenteCode, m.AfrondingId, m.Informant });
        builder.HasMany(m => m.Antwoorden).WithOne().HasForeignKey(a => new { a.GemeenteCode, a.AfrondingId, a.Informant }).OnDelete(DeleteBehavior.Restrict);
        builder.ToTable(t =>
        {
            t.HasCheckConstraint("ck_afrondingmeting_informant", "informant in ('jeugdige', 'ouder')");
            t.HasCheckConstraint("ck_afrondingmeting_tevredenheid", "tevredenheid between 1 and 10");
        });
    }
}

internal sealed class KwaliteitsindicatorMapping : IEntityTypeConfiguration<Kwaliteitsindicator>
{
    public void Configure(EntityTypeBuilder<Kwaliteitsindicator> builder)
    {
        builder.HasKey(i => new { i.GemeenteCode, i.Id });
        builder.Property(i => i.Id).ValueGeneratedNever();
        builder.Property(i => i.Naam).HasMaxLength(Indicatorregels.MaxNaam);
        builder.Property(i => i.Vraag).HasMaxLength(Indicatorregels.MaxVraag);
        builder.Ignore(i => i.Antwoorden);
        builder.HasOne<Gemeente>().WithMany().HasForeignKey(i => i.GemeenteCode).OnDelete(DeleteBehavior.Restrict);
        builder.ToTable(t =>
        {
            t.HasCheckConstraint("ck_kwaliteitsindicator_antwoorden", "hoogste = case soort when 'jaNee' then 2 when 'cijfer' then 10 else cardinality(keuzes) end and hoogste between 2 and 10 and (soort = 'keuze') = (cardinality(keuzes) between 2 and 6) and (soort = 'keuze' or cardinality(keuzes) = 0)");
            t.HasCheckConstraint("ck_kwaliteitsindicator_dagen", "tot >= vanaf");
            t.HasCheckConstraint("ck_kwaliteitsindicator_volgorde", "volgorde between 1 and 99");
        });
    }
}

internal sealed class IndicatorantwoordMapping : IEntityTypeConfiguration<Indicatorantwoord>
{
    public void Configure(EntityTypeBuilder<Indicatorantwoord> builder)
    {
        builder.HasKey(a => new { a.GemeenteCode, a.AfrondingId, a.Informant, a.IndicatorId });

        // With the highest answer in the key, so that an answer which the question does not have cannot be kept.
        builder.HasOne<Kwaliteitsindicator>().WithMany().HasForeignKey(a => new { a.GemeenteCode, a.IndicatorId, a.Hoogste }).HasPrincipalKey(i => new { i.GemeenteCode, i.Id, i.Hoogste }).OnDelete(DeleteBehavior.Restrict);
        builder.ToTable(t => t.HasCheckConstraint("ck_indicatorantwoord_waarde", "waarde between 1 and hoogste"));
    }
}

internal sealed class PlanoverdrachtMapping : IEntityTypeConfiguration<Planoverdracht>
{
    public void Configure(EntityTypeBuilder<Planoverdracht> builder)
    {
        builder.HasKey(o => new { o.GemeenteCode, o.Id });
        builder.Property(o => o.Id).ValueGeneratedNever();
        builder.Property(o => o.Inhoud).AlsJson();
        builder.HasIndex(o => new { o.GemeenteCode, o.GezinsplanId });
        builder.HasOne<Gezinsplan>().WithMany().HasForeignKey(o => new { o.GemeenteCode, o.GezinsplanId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Account>().WithMany().HasForeignKey(o => o.DoorAccountId).OnDelete(DeleteBehavior.Restrict);
    }
}
