namespace Jeugdhulp.Web.Infrastructure;

/// <summary>A date that is never read without its year, for instance a day of birth.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class VolleDatumAttribute : Attribute;
