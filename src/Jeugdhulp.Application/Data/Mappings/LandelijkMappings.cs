using Jeugdhulp.Application.Landelijk;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jeugdhulp.Application.Data.Mappings;

internal sealed class NormversieMapping : IEntityTypeConfiguration<Normversie>
{
    public void Configure(EntityTypeBuilder<Normversie> builder)
    {
        builder.HasKey(v => v.Nummer);
        builder.Property(v => v.Nummer).ValueGeneratedNever();
        builder.HasIndex(v => v.Naam).IsUnique();
        builder.Property(v => v.Bepalingen).AlsJson();
        builder.Ignore(v => v.Looptijd);
        builder.Ignore(v => v.Norm);
        builder.ToTable(t =>
        {
            t.HasCheckConstraint("ck_normversie_periode", "geldig_tot > geldig_van");
            t.HasCheckConstraint("ck_normversie_tweede_persoon", "vastgesteld_door_account_id <> auteur_account_id");
            t.HasCheckConstraint("ck_normversie_bepalingen", "jsonb_array_length(bepalingen) > 0");
        });
    }
}

internal sealed class NormconceptMapping : IEntityTypeConfiguration<Normconcept>
{
    public void Configure(EntityTypeBuilder<Normconcept> builder)
    {
        builder.HasKey(c => c.Id);
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.HasIndex(c => c.Versienummer).IsUnique();
        builder.HasOne<Normversie>().WithMany().HasForeignKey(c => c.VanNummer).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Normversie>().WithMany().HasForeignKey(c => c.Versienummer).OnDelete(DeleteBehavior.Restrict);
        builder.Property(c => c.Bepalingen).AlsJson();
        builder.Property(c => c.Versie).IsRowVersion();
        builder.ToTable(t =>
        {
            // Four eyes: who wrote in it or handed it in, never puts it in force.
            t.HasCheckConstraint("ck_normconcept_beoordelaar", "beoordelaar_account_id <> auteur_account_id and beoordelaar_account_id <> indiener_account_id and beoordelaar_account_id <> all (makers)");
            t.HasCheckConstraint("ck_normconcept_makers", "auteur_account_id = any (makers) and (indiener_account_id is null or indiener_account_id = any (makers))");
            t.HasCheckConstraint("ck_normconcept_ingediend", "stand in ('concept', 'ingetrokken') or (indiener_account_id is not null and indiener is not null and ingediend_op is not null and geldig_van is not null and reden is not null and jsonb_array_length(bepalingen) > 0)");
            t.HasCheckConstraint("ck_normconcept_vastgesteld", "(stand = 'vastgesteld') = (versienummer is not null) and (stand = 'vastgesteld') = (beoordelaar_account_id is not null) and (stand = 'vastgesteld') = (beoordelaar is not null) and (stand = 'vastgesteld') = (beoordeeld_op is not null)");
        });
    }
}
