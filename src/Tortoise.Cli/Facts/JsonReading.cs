using System.Text.Json;

namespace Tortoise.Cli.Facts;

/// <summary>Reading of JSON that the generator wrote: each object once, from front to back.</summary>
internal static class JsonReading
{
    extension(ref Utf8JsonReader json)
    {
        /// <summary>Goes to the next member of an object, whose name is then current; false at its end.</summary>
        public bool NextMember()
        {
            json.Read();
            return json.TokenType == JsonTokenType.PropertyName;
        }

        /// <summary>Goes to the next item of a list; false at its end.</summary>
        public bool NextItem()
        {
            json.Read();
            return json.TokenType != JsonTokenType.EndArray;
        }

        /// <summary>True if the current member has the name, and goes to its value then. Names are never escaped, and the text is in one piece.</summary>
        public bool Is(ReadOnlySpan<byte> name)
        {
            if (!json.ValueSpan.SequenceEqual(name))
            {
                return false;
            }

            json.Read();
            return true;
        }

        public string Text() => json.GetString()!;

        /// <summary>A list of strings.</summary>
        public List<string> Texts()
        {
            var texts = new List<string>();
            while (json.NextItem())
            {
                texts.Add(json.Text());
            }

            return texts;
        }
    }
}
