/** What a template may hold: `{{schluessel}}`. German words, because the people who edit it are German. */
export const snippetFields = [
  'schluessel',
  'name',
  'url',
  'amt',
  'kommune',
  'einheit',
  'strasse',
  'plz',
  'ort',
  'telefon',
  'email',
  'einheit_url',
] as const
export type SnippetField = (typeof snippetFields)[number]
export type SnippetValues = Record<SnippetField, string>

/** Which words the search engine really expects is for its operator to say. */
export const defaultTemplate = `<!-- Vorlage – mit dem Betreiber der Suchmaschine abstimmen -->
<div vocab="https://schema.org/" typeof="GovernmentService" resource="{{url}}">
  <meta property="identifier" content="urn:de:fim:leika:leistung:{{schluessel}}">
  <meta property="name" content="{{name}}">
  <link property="url" href="{{url}}">
  <div property="serviceOperator" typeof="GovernmentOrganization">
    <meta property="name" content="{{einheit}}">
    <meta property="telephone" content="{{telefon}}">
    <meta property="email" content="{{email}}">
  </div>
</div>`

const placeholder = /\{\{([^{}]*)\}\}/g
const fieldOf = (text: string) => snippetFields.find((field) => field === text.trim().toLowerCase())

/** What looks like a placeholder and is none, as it stands there; once each. */
export function unknownPlaceholders(template: string): string[] {
  const unknown = [...template.matchAll(placeholder)].flatMap(([whole, name = '']) => (fieldOf(name) ? [] : [whole]))
  const rest = template.replace(placeholder, '')
  const torn = [...rest.matchAll(/\{\{|\}\}/g)].map(([brace]) => brace)
  return [...new Set([...unknown, ...torn])]
}

/** Values are escaped for HTML, also inside attributes; an unknown placeholder stays as it is, so that it is noticed. */
export function fillTemplate(template: string, values: SnippetValues): string {
  return template.replace(placeholder, (whole, name: string) => {
    const field = fieldOf(name)
    return field ? escapeHtml(values[field]) : whole
  })
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign)

/** Several snippets one below the other, each under a comment that says what it is for. */
export function joinSnippets(snippets: readonly { title: string; html: string }[]): string {
  return snippets.map(({ title, html }) => `<!-- ${commentText(title)} -->\n${html}`).join('\n\n')
}

/** A comment ends at `-->`, `--!>`; and must not begin with `>`. */
const commentText = (text: string) => text.replace(/[<>]/g, ' ').replace(/--+/g, '–').trim()
