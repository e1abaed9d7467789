using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;

var builder = WebApplication.CreateSlimBuilder(args);
builder.Services.ConfigureHttpJsonOptions(options => options.SerializerOptions.TypeInfoResolverChain.Insert(0, ApiJson.Default));
var app = builder.Build();

await using var db = Database.Open("sqlite://:memory:");
await db.GenerateSchemasAsync();

app.MapGet("/todos", async Task<Ok<List<Todo>>> (bool? done, CancellationToken ct) =>
    TypedResults.Ok(await Todo.Filter(t => done == null || t.Done == done).ToListAsync(ct)));

app.MapGet("/todos/{id}", async Task<Results<Ok<Todo>, NotFound>> (int id, CancellationToken ct) =>
    await Todo.GetOrDefaultAsync(id, ct) is { } todo ? TypedResults.Ok(todo) : TypedResults.NotFound());

app.MapPost("/todos", async Task<Created<Todo>> (NewTodo body, CancellationToken ct) =>
{
    var todo = await Todo.CreateAsync(new() { Title = body.Title }, ct);
    return TypedResults.Created($"/todos/{todo.Id}", todo);
});

app.Run();

[Model]
public partial class Todo
{
    public int Id { get; set; }

    [MaxLength(200)]
    public required string Title { get; set; }

    public bool Done { get; set; }
}

public sealed record NewTodo(string Title);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(List<Todo>))]
[JsonSerializable(typeof(NewTodo))]
internal sealed partial class ApiJson : JsonSerializerContext;
