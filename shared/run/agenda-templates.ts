import type { Phase } from '../domain/phase.ts'
import type { AgendaItem } from './agenda.ts'

export const agendaTemplateKeys = ['auftakt', 'half-day', 'topic', 'empty'] as const
export type AgendaTemplateKey = (typeof agendaTemplateKeys)[number]

/** One item of a template; the words for it stand where the screen's words do. */
export type TemplateStep =
  | 'arrival'
  | 'opening'
  | 'practice'
  | 'assignment'
  | 'acceptance'
  | 'break'
  | 'disputes'
  | 'roadmap'
  | 'vote'
  | 'decision'
  | 'followup'
  | 'set-up'
  | 'introductions'
  | 'state-of-work'
  | 'proposals'
  | 'rating'
  | 'recommendation'
  | 'lunch'
  | 'personas'
  | 'user-journeys'
  | 'implementation-plan'
  | 'roadmap-check'
  | 'hand-over'

export interface AgendaTemplate {
  /** How long before the official start the first item begins: people arrive. */
  leadMinutes: number
  steps: readonly { step: TemplateStep; phase: Phase; minutes: number }[]
}

const item = (step: TemplateStep, phase: Phase, minutes: number) => ({ step, phase, minutes })
/** In a break nobody but the moderation changes cards. */
const pause = (minutes: number, step: 'break' | 'lunch' = 'break') => item(step, 'opening', minutes)

export const agendaTemplates: Record<AgendaTemplateKey, AgendaTemplate> = {
  /** The two hours: minute –30 to 120. */
  auftakt: {
    leadMinutes: 30,
    steps: [
      item('arrival', 'lobby', 35),
      item('opening', 'opening', 17),
      item('practice', 'practice', 8),
      item('assignment', 'assignment', 20),
      item('acceptance', 'acceptance', 5),
      pause(5),
      item('disputes', 'disputes', 17),
      item('roadmap', 'roadmap', 20),
      item('vote', 'vote', 15),
      item('decision', 'decision', 5),
      item('followup', 'followup', 3),
    ],
  },
  /** Half a day: rooms and devices are set up together, and every step has more time. */
  'half-day': {
    leadMinutes: 30,
    steps: [
      item('set-up', 'lobby', 30),
      item('arrival', 'lobby', 15),
      item('opening', 'opening', 20),
      item('practice', 'practice', 15),
      item('assignment', 'assignment', 30),
      item('acceptance', 'acceptance', 10),
      pause(15),
      item('disputes', 'disputes', 25),
      item('roadmap', 'roadmap', 30),
      item('vote', 'vote', 20),
      item('decision', 'decision', 10),
      item('followup', 'followup', 20),
    ],
  },
  /** One day on one Themenfeld. It ends with a recommendation: a named body decides, not the workshop. */
  topic: {
    leadMinutes: 15,
    steps: [
      item('arrival', 'lobby', 15),
      item('introductions', 'opening', 30),
      item('state-of-work', 'opening', 45),
      pause(15),
      item('proposals', 'free', 45),
      item('rating', 'vote', 40),
      item('recommendation', 'disputes', 20),
      pause(60, 'lunch'),
      item('personas', 'opening', 40),
      item('user-journeys', 'free', 45),
      pause(15),
      item('implementation-plan', 'roadmap', 50),
      item('roadmap-check', 'roadmap', 30),
      item('hand-over', 'decision', 15),
      item('followup', 'followup', 10),
    ],
  },
  empty: { leadMinutes: 0, steps: [] },
}

/** `idPrefix`: a new one each time, so that what ran before the template was chosen counts for none of its items. */
export function agendaFrom(
  { steps }: AgendaTemplate,
  titles: Record<TemplateStep, string>,
  idPrefix: string,
): AgendaItem[] {
  return steps.map(({ step, phase, minutes }, index) => ({
    id: `${idPrefix}-${index + 1}`,
    title: titles[step],
    phase,
    minutes,
    speaker: '',
    isSkipped: false,
  }))
}

/** When the first item begins, for a workshop that starts at `officialStart`. */
export const plannedStartOf = ({ leadMinutes }: AgendaTemplate, officialStart: number): number =>
  officialStart - leadMinutes * 60_000
