using System.Security.Cryptography;
using Jeugdhulp.Application.Dossiers;
using Jeugdhulp.Application.Gemeenten;
using Jeugdhulp.Application.Jeugdigen;
using Jeugdhulp.Application.Toegang;
using Jeugdhulp.Domain.Teams;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jeugdhulp.Application.Data.Mappings;

internal sealed class TweedefactorMapping : IEntityTypeConfiguration<Tweedefactor>
{
    public void Configure(EntityTypeBuilder<Tweedefactor> builder)
    {
        builder.HasKey(t => t.AccountId);
        builder.HasOne<Account>().WithOne().HasForeignKey<Tweedefactor>(t => t.AccountId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class HerstelcodeMapping : IEntityTypeConfiguration<Herstelcode>
{
    public void Configure(EntityTypeBuilder<Herstelcode> builder)
    {
        builder.HasKey(h => new { h.AccountId, h.Hash });
        builder.HasOne<Account>().WithMany().HasForeignKey(h => h.AccountId).OnDelete(DeleteBehavior.Cascade);
        builder.ToTable(t => t.HasCheckConstraint("ck_herstelcode_hash", $"octet_length(hash) = {SHA256.HashSizeInBytes}"));
    }
}

internal sealed class UitnodigingMapping : IEntityTypeConfiguration<Uitnodiging>
{
    public void Configure(EntityTypeBuilder<Uitnodiging> builder)
    {
        builder.HasKey(u => u.AccountId);
        builder.HasOne<Account>().WithOne().HasForeignKey<Uitnodiging>(u => u.AccountId).OnDelete(DeleteBehavior.Cascade);
        builder.ToTable(t => t.HasCheckConstraint("ck_uitnodiging_hash", $"octet_length(hash) = {SHA256.HashSizeInBytes}"));
    }
}

internal sealed class AccountsessieMapping : IEntityTypeConfiguration<Accountsessie>
{
    public void Configure(EntityTypeBuilder<Accountsessie> builder)
    {
        builder.HasKey(s => s.Id);
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.Apparaat).HasMaxLength(40);
        builder.HasIndex(s => s.AccountId);
        builder.HasOne<Account>().WithMany().HasForeignKey(s => s.AccountId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class RechtencontroleMapping : IEntityTypeConfiguration<Rechtencontrole>
{
    public void Configure(EntityTypeBuilder<Rechtencontrole> builder)
    {
        builder.HasKey(c => new { c.GemeenteCode, c.Id });
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.HasOne<Gemeente>().WithMany().HasForeignKey(c => c.GemeenteCode).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(c => c.Regels).WithOne().HasForeignKey(r => new { r.GemeenteCode, r.ControleId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class RechtencontroleregelMapping : IEntityTypeConfiguration<Rechtencontroleregel>
{
    // No reference to the account: the proof stays when that is gone.
    public void Configure(EntityTypeBuilder<Rechtencontroleregel> builder) => builder.HasKey(r => new { r.GemeenteCode, r.ControleId, r.AccountId });
}

internal sealed class NoodtoegangMapping : IEntityTypeConfiguration<Noodtoegang>
{
    public void Configure(EntityTypeBuilder<Noodtoegang> builder)
    {
        builder.HasKey(n => new { n.GemeenteCode, n.Id });
        builder.HasOne<Account>().WithMany().HasForeignKey(n => n.AccountId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Persoon>().WithMany().HasForeignKey(n => new { n.GemeenteCode, n.PersoonId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Dossier>().WithMany().HasForeignKey(n => new { n.GemeenteCode, n.DossierId }).OnDelete(DeleteBehavior.Restrict);
        builder.ToTable(t =>
        {
            t.HasCheckConstraint("ck_noodtoegang_duur", $"tot > op and tot <= op + interval '{Noodtoegangregels.HoogstensUren} hours'");
            t.HasCheckConstraint("ck_noodtoegang_einde", "beeindigd_op >= op");
        });
    }
}

internal sealed class NoodmeldingMapping : IEntityTypeConfiguration<Noodmelding>
{
    public void Configure(EntityTypeBuilder<Noodmelding> builder)
    {
        builder.HasKey(m => new { m.GemeenteCode, m.NoodtoegangId, m.TeamId });
        builder.HasOne<Noodtoegang>().WithMany().HasForeignKey(m => new { m.GemeenteCode, m.NoodtoegangId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Team>().WithMany().HasForeignKey(m => new { m.GemeenteCode, m.TeamId }).OnDelete(DeleteBehavior.Restrict);
        builder.ToTable(t => t.HasCheckConstraint("ck_noodmelding_gezien", "(gezien_op is null) = (gezien_door_account_id is null) and (gezien_op is null) = (gezien_door is null)"));
    }
}

internal sealed class PersoonteamMapping : IEntityTypeConfiguration<Persoonteam>
{
    public void Configure(EntityTypeBuilder<Persoonteam> builder) => builder.HasNoKey().ToView("persoonteam");
}

internal sealed class TeamwisselMapping : IEntityTypeConfiguration<Teamwissel>
{
    public void Configure(EntityTypeBuilder<Teamwissel> builder) => builder.HasNoKey().ToView("teamwissel");
}

internal sealed class PersoonkringMapping : IEntityTypeConfiguration<Persoonkring>
{
    public void Configure(EntityTypeBuilder<Persoonkring> builder) => builder.HasNoKey().ToView("persoonkring");
}

internal sealed class PersoondingMapping : IEntityTypeConfiguration<Persoonding>
{
    public void Configure(EntityTypeBuilder<Persoonding> builder) => builder.HasNoKey().ToView("persoonding");
}
