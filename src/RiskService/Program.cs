using System.Text;
using FangFan.Risk.Service.Areas;
using FangFan.Risk.Service.Assessments;
using FangFan.Risk.Service.Evaluations;
using FangFan.Risk.Service.Hosting;
using FangFan.Risk.Service.Households;
using FangFan.Risk.Service.Imports;
using FangFan.Risk.Service.Jobs;
using FangFan.Risk.Service.Lists;
using FangFan.Risk.Service.Models;
using FangFan.Risk.Service.Packs;

Console.OutputEncoding = Encoding.UTF8;
var builder = WebApplication.CreateBuilder(args);
var settings = builder.AddSettings();
builder.ListenOnLoopback(settings);
builder.AddStorage();
builder.AddJobs();
builder.AddAnswers();

var app = builder.Build();
app.UseAnswers();
app.UseSecurityHeaders();
app.RefuseForeignPosts();
app.UseRateLimiter();
app.UsePages();
app.MapOpenApi();
app.MapHealth();

var api = app.MapGroup("/api").RequireRateLimiting(Services.PostLimit);
api.MapAreas();
api.MapPacks();
api.MapPackWork();
api.MapModels();
api.MapEvaluations();
api.MapLists();
api.MapHouseholds();
api.MapAssessments();
api.MapImports();
api.MapJobs();

app.OpenDatabase();
await app.AnnounceAndRunAsync();

/// <summary>The entry point; public so that tests can host the service.</summary>
public partial class Program;
