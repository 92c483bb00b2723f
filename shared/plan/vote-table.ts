import type { VoteDefinition, VoteResult } from '../run/vote.ts'
import { sentenceText } from './sentence-text.ts'

/** A result as a table: the first column names what was voted on. */
export interface VoteTable {
  heads: string[]
  rows: string[][]
}

/** Options that the definition does not know any more keep their id: the table never loses a row. */
export function voteTable({ question }: Pick<VoteDefinition, 'question'>, result: VoteResult): VoteTable {
  const { number } = sentenceText
  const nameOf = (option: string) =>
    ('options' in question ? question.options.find(({ id }) => id === option)?.label : undefined) ?? option
  switch (result.kind) {
    case 'priority':
      return {
        heads: [words.option, words.points, words.voices],
        rows: result.rows.map(({ option, points, voices }) => [nameOf(option), number(points), number(voices)]),
      }
    case 'rating': {
      const criteria = question.kind === 'rating' ? question.criteria : []
      const mean = (value: number | null | undefined) => (value == null ? words.none : number(value))
      return {
        heads: [words.option, words.score, ...criteria.map(words.criterion)],
        rows: result.rows.map((row) => [
          nameOf(row.option),
          row.score === null ? words.notRated : number(row.score),
          ...criteria.map(({ id }) => mean(row.criteria.find(({ criterion }) => criterion === id)?.mean)),
        ]),
      }
    }
    case 'decision':
      return {
        heads: [words.answer, words.weight],
        rows: [
          [words.yes, number(result.yes)],
          [words.no, number(result.no)],
          [words.abstain, number(result.abstain)],
        ],
      }
  }
}

/** In the minutes and in the files of a plan alike. */
const words = {
  option: 'Vorschlag',
  points: 'Punkte',
  voices: 'Stimmen',
  score: 'Gesamt (1–5)',
  criterion: ({ label, weight, isCost }: { label: string; weight: number; isCost: boolean }) =>
    `${label} (× ${weight}${isCost ? ', weniger ist besser' : ''})`,
  answer: 'Antwort',
  weight: 'Gewicht der Stimmen',
  yes: 'Ja',
  no: 'Nein',
  abstain: 'Enthaltung',
  notRated: 'nicht bewertet',
  none: '–',
}
