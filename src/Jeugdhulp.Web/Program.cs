using Jeugdhulp.Web.Infrastructure;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddRazorPages();
builder.Services.AddNederlandseInvoer();
var toegang = builder.Services.AddAuthorizationBuilder();
foreach (var beleid in Navigatie.Items.Select(item => item.Beleid).Distinct(StringComparer.Ordinal))
{
    toegang.AddPolicy(beleid, policy => policy.RequireAuthenticatedUser());
}

var app = builder.Build();
app.UseRouting();
app.UseAuthorization();
app.MapStaticAssets();
app.MapRazorPages().WithStaticAssets();
app.Run();
