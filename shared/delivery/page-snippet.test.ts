import { expect, test } from 'vitest'
import { deliveryTemplateSchema } from '../domain/delivery.ts'
import {
  defaultTemplate,
  fillTemplate,
  joinSnippets,
  type SnippetValues,
  snippetFields,
  unknownPlaceholders,
} from './page-snippet.ts'

const values = {
  ...(Object.fromEntries(snippetFields.map((field) => [field, field.toUpperCase()])) as SnippetValues),
  schluessel: '99050048262000',
  name: `Hund "Rex" <anmelden> & 'mehr'`,
  url: 'https://www.musterstadt.de/?a=1&b="2"',
}

test('values are escaped, so that nothing of them becomes markup', () => {
  expect(fillTemplate('<a href="{{url}}">{{ Name }}</a>', values)).toBe(
    '<a href="https://www.musterstadt.de/?a=1&amp;b=&quot;2&quot;">Hund &quot;Rex&quot; &lt;anmelden&gt; &amp; &#39;mehr&#39;</a>',
  )
})

test('a value that looks like a placeholder is not filled again', () => {
  expect(fillTemplate('{{name}}', { ...values, name: '{{url}} $& $1' })).toBe('{{url}} $&amp; $1')
})

test.each<[string, string[]]>([
  [snippetFields.map((field) => `{{${field}}}`).join(' '), []],
  ['{{ SCHLUESSEL }}', []],
  ['{{schlüssel}} {{namen}} {{namen}}', ['{{schlüssel}}', '{{namen}}']],
  ['{{}}', ['{{}}']],
  ['{{name} und name}}', ['{{', '}}']],
  ['{name} function () { return {} }', []],
])('of %j these are no placeholders: %j', (template, unknown) => {
  expect(unknownPlaceholders(template)).toEqual(unknown)
})

test('an unknown placeholder stays where it is', () => {
  expect(fillTemplate('{{namen}} {{schluessel}}', values)).toBe('{{namen}} 99050048262000')
})

test('the template that comes with the house is sound, says that it is one, and fits', () => {
  expect(unknownPlaceholders(defaultTemplate)).toEqual([])
  expect(defaultTemplate).toContain('mit dem Betreiber der Suchmaschine abstimmen')
  expect(deliveryTemplateSchema.parse(defaultTemplate)).toBe(defaultTemplate)
  expect(fillTemplate(defaultTemplate, values)).toContain('content="urn:de:fim:leika:leistung:99050048262000"')
})

test('a name cannot end the comment above its snippet', () => {
  expect(
    joinSnippets([
      { title: '--> <script>', html: '<p>1</p>' },
      { title: 'Hund', html: '<p>2</p>' },
    ]),
  ).toBe('<!-- –   script -->\n<p>1</p>\n\n<!-- Hund -->\n<p>2</p>')
})
