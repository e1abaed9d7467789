using System.Text.Json;

namespace Tortoise.Cli.Authoring;

/// <summary>Members of JSON objects that a person may have edited.</summary>
internal static class JsonElements
{
    extension(JsonElement json)
    {
        /// <summary>A text; null if it is not there.</summary>
        public string? Text(string name) => json.TryGetProperty(name, out var value) ? value.GetString() : null;

        /// <summary>A text that must be there.</summary>
        public string Needed(string name) => json.Text(name) ?? throw new FormatException($"\"{name}\" is missing");

        public bool Flag(string name) => json.TryGetProperty(name, out var value) && value.GetBoolean();

        /// <summary>A list of texts; empty if it is not there.</summary>
        public string[] Texts(string name) => json.Items(name, value => value.GetString() ?? throw new FormatException($"an element of \"{name}\" is null"));

        /// <summary>A list; empty if it is not there.</summary>
        public T[] Items<T>(string name, Func<JsonElement, T> read) => json.TryGetProperty(name, out var list) ? [.. list.EnumerateArray().Select(read)] : [];

        /// <summary>The members of an object, in their order; none if it is not there.</summary>
        public IEnumerable<JsonProperty> Members(string name) => json.TryGetProperty(name, out var member) ? member.EnumerateObject() : [];
    }
}
