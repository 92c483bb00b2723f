import { expect, test } from 'vitest'
import { agendaSchema } from './agenda.ts'
import {
  agendaFrom,
  agendaTemplateKeys,
  agendaTemplates,
  plannedStartOf,
  type TemplateStep,
} from './agenda-templates.ts'
import { minute } from './support/a-run.ts'

const named = new Proxy({} as Record<TemplateStep, string>, { get: (_, step) => String(step) })

test('the Auftakt is the script of the two hours, minute by minute', () => {
  let at = -agendaTemplates.auftakt.leadMinutes
  const script = agendaTemplates.auftakt.steps.map(({ step, phase, minutes }) => {
    const start = at
    at += minutes
    return `${start}–${at} ${phase}${step === 'break' ? ' (break)' : ''}`
  })
  expect(script).toEqual([
    '-30–5 lobby',
    '5–22 opening',
    '22–30 practice',
    '30–50 assignment',
    '50–55 acceptance',
    '55–60 opening (break)',
    '60–77 disputes',
    '77–97 roadmap',
    '97–112 vote',
    '112–117 decision',
    '117–120 followup',
  ])
})

test.each(agendaTemplateKeys)('the template %s is an agenda', (key) => {
  const agenda = agendaFrom(agendaTemplates[key], named, 'a')
  expect(agendaSchema.parse(agenda)).toEqual(agenda)
})

test.each([
  ['auftakt', 2],
  ['half-day', 3.5],
  ['topic', 7 + 40 / 60],
  ['empty', 0],
] as const)('%s takes %d hours from the official start on', (key, hours) => {
  const { steps, leadMinutes } = agendaTemplates[key]
  expect(steps.reduce((sum, { minutes }) => sum + minutes, 0) - leadMinutes).toBe(hours * 60)
})

test('people arrive before the official start', () => {
  expect(plannedStartOf(agendaTemplates.auftakt, 540 * minute)).toBe(510 * minute)
})
