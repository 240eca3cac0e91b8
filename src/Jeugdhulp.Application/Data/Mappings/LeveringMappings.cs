using Jeugdhulp.Application.Gemeenten;
using Jeugdhulp.Application.Leveringen;
using Jeugdhulp.Application.Toegang;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jeugdhulp.Application.Data.Mappings;

internal sealed class CbsleveringMapping : IEntityTypeConfiguration<Cbslevering>
{
    public void Configure(EntityTypeBuilder<Cbslevering> builder)
    {
        builder.HasKey(l => new { l.GemeenteCode, l.Id });
        builder.Property(l => l.Id).ValueGeneratedNever();
        builder.Property(l => l.Versie).IsRowVersion();
        builder.Property(l => l.Instellingenversies).AlsJson();
        builder.Property(l => l.Telling).AlsJson();
        builder.Property(l => l.Ontvangst).HasMaxLength(Cbslevering.MaxOntvangst);
        builder.Ignore(l => l.Halfjaar);
        builder.Ignore(l => l.HeeftBestand);
        builder.HasIndex(l => new { l.GemeenteCode, l.Begin, l.Definitie, l.Volgnummer }).IsUnique();
        builder.HasIndex(l => new { l.GemeenteCode, l.Begin, l.Definitie }).IsUnique().HasFilter("stand in ('concept', 'gecontroleerd', 'vastgesteld')").HasDatabaseName("ix_cbslevering_open");
        builder.HasIndex(l => new { l.GemeenteCode, l.Begin, l.Definitie }).IsUnique().HasFilter("stand = 'geleverd'").HasDatabaseName("ix_cbslevering_geleverd");
        builder.HasOne<Gemeente>().WithMany().HasForeignKey(l => l.GemeenteCode).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Cbslevering>().WithMany().HasForeignKey(l => new { l.GemeenteCode, l.VorigeId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Account>().WithMany().HasForeignKey(l => l.BegonnenDoorAccountId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Account>().WithMany().HasForeignKey(l => l.GecontroleerdDoorAccountId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Account>().WithMany().HasForeignKey(l => l.VastgesteldDoorAccountId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Account>().WithMany().HasForeignKey(l => l.GeleverdDoorAccountId).OnDelete(DeleteBehavior.Restrict);
        builder.ToTable(t =>
        {
            t.HasCheckConstraint("ck_cbslevering_halfjaar", "extract(day from begin) = 1 and extract(month from begin) in (1, 7)");
            t.HasCheckConstraint("ck_cbslevering_volgnummer", "volgnummer >= 1 and (volgnummer > 1 or vorige_id is null)");

            // Four eyes: who began it or had it checked never puts it in force.
            t.HasCheckConstraint("ck_cbslevering_makers", "begonnen_door_account_id = any (makers) and (gecontroleerd_door_account_id is null or gecontroleerd_door_account_id = any (makers))");
            t.HasCheckConstraint("ck_cbslevering_tweede_persoon", "vastgesteld_door_account_id <> begonnen_door_account_id and vastgesteld_door_account_id <> gecontroleerd_door_account_id and vastgesteld_door_account_id <> all (makers)");
            t.HasCheckConstraint("ck_cbslevering_concept", "stand <> 'concept' or (sha256 is null and gecontroleerd_op is null and vastgesteld_op is null and geleverd_op is null)");
            t.HasCheckConstraint("ck_cbslevering_bevroren", "stand in ('concept', 'ingetrokken') or (sha256 ~ '^[0-9a-f]{64}$' and indeling_sha256 ~ '^[0-9a-f]{64}$' and indeling is not null and protocol is not null and aantal >= 0 and telling is not null and gecontroleerd_op is not null and gecontroleerd_door_account_id is not null and gecontroleerd_door is not null)");
            t.HasCheckConstraint("ck_cbslevering_vastgesteld", "(vastgesteld_op is null) = (vastgesteld_door_account_id is null) and (vastgesteld_op is null) = (vastgesteld_door is null) and (stand not in ('vastgesteld', 'geleverd', 'gecorrigeerd') or vastgesteld_op is not null)");
            t.HasCheckConstraint("ck_cbslevering_geleverd", "(stand in ('geleverd', 'gecorrigeerd')) = (geleverd_op is not null) and (geleverd_op is null) = (ontvangst is null) and (geleverd_op is null) = (geleverd_door_account_id is null)");
            t.HasCheckConstraint("ck_cbslevering_einde", "(stand = 'gecorrigeerd') = (gecorrigeerd_op is not null) and (stand = 'ingetrokken') = (ingetrokken_op is not null) and (ingetrokken_op is null) = (intrek_reden is null)");
        });
    }
}

internal sealed class CbsleveringdeelMapping : IEntityTypeConfiguration<Cbsleveringdeel>
{
    public void Configure(EntityTypeBuilder<Cbsleveringdeel> builder)
    {
        builder.HasKey(d => new { d.GemeenteCode, d.LeveringId, d.Nummer });

        // As text, so that it is encrypted as every other text that holds a BSN.
        builder.Property(d => d.Inhoud).HasConversion(
            inhoud => Convert.ToBase64String(inhoud), tekst => Convert.FromBase64String(tekst), ValueComparer.CreateDefault<byte[]>(favorStructuralComparisons: true));
        builder.HasOne<Cbslevering>().WithMany().HasForeignKey(d => new { d.GemeenteCode, d.LeveringId }).OnDelete(DeleteBehavior.Restrict);
        builder.ToTable(t => t.HasCheckConstraint("ck_cbsleveringdeel_nummer", "nummer >= 1 and aantal >= 0"));
    }
}

internal sealed class CbsleveringbronMapping : IEntityTypeConfiguration<Cbsleveringbron>
{
    public void Configure(EntityTypeBuilder<Cbsleveringbron> builder)
    {
        builder.HasKey(b => new { b.GemeenteCode, b.LeveringId, b.Nummer, b.BronId });
        builder.HasIndex(b => new { b.GemeenteCode, b.BronId });
        builder.HasOne<Cbslevering>().WithMany().HasForeignKey(b => new { b.GemeenteCode, b.LeveringId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class CbsleveringvondstMapping : IEntityTypeConfiguration<Cbsleveringvondst>
{
    public void Configure(EntityTypeBuilder<Cbsleveringvondst> builder)
    {
        builder.HasKey(v => new { v.GemeenteCode, v.LeveringId, v.Controle, v.Code, v.Nummer });
        builder.Property(v => v.Id).HasDefaultValueSql("gen_random_uuid()");
        builder.HasIndex(v => new { v.GemeenteCode, v.Id }).IsUnique();
        builder.HasIndex(v => new { v.GemeenteCode, v.BronId });
        builder.HasIndex(v => new { v.GemeenteCode, v.PersoonId });

        // Not to the check: that row is written in the same breath, after what it found.
        builder.HasOne<Cbslevering>().WithMany().HasForeignKey(v => new { v.GemeenteCode, v.LeveringId }).OnDelete(DeleteBehavior.Restrict);
        builder.ToTable(t => t.HasCheckConstraint("ck_cbsleveringvondst_nummer", "nummer >= 1 and record >= 1"));
    }
}

internal sealed class CbsleveringcontroleMapping : IEntityTypeConfiguration<Cbsleveringcontrole>
{
    public void Configure(EntityTypeBuilder<Cbsleveringcontrole> builder)
    {
        builder.HasKey(c => new { c.GemeenteCode, c.LeveringId, c.Nummer });
        builder.HasOne<Cbslevering>().WithMany().HasForeignKey(c => new { c.GemeenteCode, c.LeveringId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Account>().WithMany().HasForeignKey(c => c.DoorAccountId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(c => c.Bevindingen).AlsJson();
        builder.Property(c => c.Weglatingen).AlsJson();
    }
}

internal sealed class CbsleveringantwoordMapping : IEntityTypeConfiguration<Cbsleveringantwoord>
{
    public void Configure(EntityTypeBuilder<Cbsleveringantwoord> builder)
    {
        builder.HasKey(a => new { a.GemeenteCode, a.LeveringId, a.Nummer });
        builder.HasOne<Cbslevering>().WithMany().HasForeignKey(a => new { a.GemeenteCode, a.LeveringId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Account>().WithMany().HasForeignKey(a => a.DoorAccountId).OnDelete(DeleteBehavior.Restrict);
        builder.ToTable(t => t.HasCheckConstraint("ck_cbsleveringantwoord_aantallen", "aantal >= 0 and jeugdigen >= 0 and instroom >= 0 and uitstroom >= 0"));
    }
}

internal sealed class LeveringsindelingMapping : IEntityTypeConfiguration<Leveringsindeling>
{
    public void Configure(EntityTypeBuilder<Leveringsindeling> builder)
    {
        builder.HasKey(i => new { i.GemeenteCode, i.Id });
        builder.Property(i => i.Id).ValueGeneratedNever();

        // What was found wrong or is used no more may be brought again: people change their minds.
        builder.HasIndex(i => new { i.GemeenteCode, i.Sha256 }).IsUnique().HasFilter("stand in ('neergezet', 'goedgekeurd')");
        builder.Property(i => i.AfkeurReden).HasMaxLength(Leveringsindeling.MaxReden);
        builder.Property(i => i.StopReden).HasMaxLength(Leveringsindeling.MaxReden);
        builder.HasOne<Gemeente>().WithMany().HasForeignKey(i => i.GemeenteCode).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Account>().WithMany().HasForeignKey(i => i.DoorAccountId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Account>().WithMany().HasForeignKey(i => i.NagekekenDoorAccountId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Account>().WithMany().HasForeignKey(i => i.GestoptDoorAccountId).OnDelete(DeleteBehavior.Restrict);
        builder.ToTable(t =>
        {
            t.HasCheckConstraint("ck_leveringsindeling_sha256", "sha256 ~ '^[0-9a-f]{64}$'");

            // Four eyes: who brought it does not decide about it.
            t.HasCheckConstraint("ck_leveringsindeling_tweede_persoon", "nagekeken_door_account_id <> door_account_id");
            t.HasCheckConstraint("ck_leveringsindeling_nagekeken", "(stand <> 'neergezet' or nagekeken_op is null) and (stand not in ('goedgekeurd', 'afgekeurd') or nagekeken_op is not null) and (nagekeken_op is null) = (nagekeken_door_account_id is null) and (nagekeken_op is null) = (nagekeken_door is null) and (stand = 'afgekeurd') = (afkeur_reden is not null)");
            t.HasCheckConstraint("ck_leveringsindeling_gestopt", "(stand = 'buitenGebruik') = (gestopt_op is not null) and (gestopt_op is null) = (gestopt_door_account_id is null) and (gestopt_op is null) = (gestopt_door is null) and (gestopt_op is null) = (stop_reden is null)");
        });
    }
}

internal sealed class LeverafspraakMapping : IEntityTypeConfiguration<Leverafspraak>
{
    public void Configure(EntityTypeBuilder<Leverafspraak> builder)
    {
        builder.HasKey(a => new { a.GemeenteCode, a.Id });
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Ignore(a => a.Halfjaar);
        builder.HasIndex(a => new { a.GemeenteCode, a.TeamId, a.Begin });
        builder.HasOne<Team>().WithMany().HasForeignKey(a => new { a.GemeenteCode, a.TeamId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Account>().WithMany().HasForeignKey(a => a.DoorAccountId).OnDelete(DeleteBehavior.Restrict);
        builder.ToTable(t => t.HasCheckConstraint("ck_leverafspraak_halfjaar", "extract(day from begin) = 1 and extract(month from begin) in (1, 7)"));
    }
}

internal sealed class NietleveringMapping : IEntityTypeConfiguration<Nietlevering>
{
    public void Configure(EntityTypeBuilder<Nietlevering> builder)
    {
        builder.HasKey(n => new { n.GemeenteCode, n.Id });
        builder.Property(n => n.Id).ValueGeneratedNever();
        builder.HasIndex(n => new { n.GemeenteCode, n.Begin });
        builder.HasOne<Gemeente>().WithMany().HasForeignKey(n => n.GemeenteCode).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Account>().WithMany().HasForeignKey(n => n.DoorAccountId).OnDelete(DeleteBehavior.Restrict);
        builder.ToTable(t => t.HasCheckConstraint("ck_nietlevering_halfjaar", "extract(day from begin) = 1 and extract(month from begin) in (1, 7)"));
    }
}
