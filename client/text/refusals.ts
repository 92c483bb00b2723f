import type { RefusalReason } from '../../shared/protocol/refusal.ts'
import type { ActionRefusal } from '../../shared/rules/assignment-actions.ts'
import type { PlaceRefusal } from '../../shared/rules/judge-place.ts'

/** Why something is not possible, or was not taken over: one sentence each, and what to do where one can do something. */
export const refusalText: Record<PlaceRefusal | ActionRefusal | RefusalReason | 'overtaken', string> = {
  'guests-read': 'Als Gast können Sie alles sehen, aber hier nichts ändern.',
  'observers-read': 'Wer beobachtet, kann alles sehen, aber nichts ändern.',
  'moderation-only': 'Das ändert nur die Moderation.',
  'board-full':
    'So viele Einträge nimmt das Board nicht auf. Was da ist, bleibt. Bitte sprechen Sie die Moderation an.',
  'append-only': 'Ein Kommentar bleibt, wie er ist. Schreiben Sie einen neuen.',
  'lane-closed': 'Die Moderation hat Ihr Amt für Änderungen geschlossen.',
  'corrections-closed':
    'Der Workshop ist vorbei, und das Korrekturfenster ist nicht offen. Die Moderation kann es öffnen.',
  'phase-closed': 'In dieser Phase ändert das nur die Moderation.',
  'no-lane': 'Sie gehören zu keinem Amt. Die Moderation kann Ihnen eines zuteilen.',
  'not-own-lane': 'Diese Karte gehört nicht zu Ihrem Amt. Die Moderation kann sie verschieben.',
  'offer-instead': 'Eigene Karten können Sie einem anderen Amt nur anbieten.',
  'not-yourself': 'Diese Änderung trägt einen anderen Namen als Ihren.',
  settled: 'Diese Karte ist geklärt. Nur die Moderation kann ihr Amt noch ändern.',
  disputed: 'Diese Karte ist strittig. Sie können sie bestätigen, sonst entscheidet die Klärung.',
  'wrong-step': 'Das geht bei dieser Karte in ihrem jetzigen Zustand nicht.',
  'only-own-lane': 'Karten ohne Amt können Sie nur in Ihr eigenes Amt nehmen.',
  'take-first': 'Diese Karte hat noch kein Amt. Nehmen Sie sie zuerst in Ihr Amt.',
  'answer-offer': 'Diese Karte ist Ihrem Amt angeboten. Sie können sie annehmen, aber nicht woandershin verschieben.',
  'already-offered': 'Diese Karte ist diesem Amt schon angeboten.',
  'nothing-to-do': 'Das ist schon so.',
  'no-lane-yet': 'Diese Karte hat noch kein Amt, und keines ist vorgeschlagen. Verschieben Sie sie zuerst.',
  'not-offered': 'Diese Karte ist Ihrem Amt nicht angeboten.',
  'same-lane': 'Diesem Amt gehört die Karte schon.',
  'reason-missing': 'Bitte nennen Sie einen Grund.',
  'only-moderation': 'Das entscheidet die Moderation.',
  'not-understood': 'Der Server hat die Änderung nicht verstanden. Bitte versuchen Sie es noch einmal.',
  overtaken: 'Jemand anderes hat diese Karte inzwischen geändert.',
}
