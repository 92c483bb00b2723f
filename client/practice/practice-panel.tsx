import { createEffect, createSignal, type JSX, on, onCleanup, onMount, Show } from 'solid-js'
import { boardCommand } from '../board/card-keys.ts'
import { MoveMenu } from '../board/move-menu.tsx'
import { practiceText } from '../text/practice.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import type { Practice } from './create-practice.ts'
import { practiceCard } from './create-practice-board.ts'
import { PracticeHelp } from './practice-help.tsx'
import { PracticeStrip } from './practice-strip.tsx'
import { PracticeTrouble } from './practice-trouble.tsx'

interface PracticePanelProps {
  practice: Practice
  isModerator: boolean
  /** How far everybody is, for the moderation. */
  progress: JSX.Element
  onClose: () => void
}

/** What to do, step by step, and beside it the small board to do it on. */
export function PracticePanel(props: PracticePanelProps) {
  const { practice } = props
  const { board } = practice
  const [wasOpened, setWasOpened] = createSignal(false)
  const [hasTrouble, setTrouble] = createSignal(false)
  const isTouch = matchMedia('(pointer: coarse)').matches
  const state = practice.state
  const laneName = practice.lane.number === null ? practice.lane.name : `${practice.lane.number} ${practice.lane.name}`

  // On the board a click opens the details; here there are none.
  createEffect(
    on(board.openedCard, (card) => {
      if (card === null) return
      setWasOpened(true)
      board.openCard(null)
    }),
  )
  createEffect(on(practice.isThere, () => setWasOpened(false), { defer: true }))

  const advice = () => {
    if (state().undone) return practiceText.done
    if (practice.isThere()) return isTouch ? practiceText.howUndoTouch : practiceText.howUndo
    if (wasOpened()) return practiceText.opened
    return isTouch ? practiceText.how.touch : practiceText.how.mouse
  }
  const reported = () => {
    if (props.isModerator) return ''
    if (state().undone) return practice.isReported() ? practiceText.reported : practiceText.notReported
    if (state().error === null || state().moved) return ''
    return practice.isReported() ? practiceText.troubleReported : practiceText.notReported
  }
  // Wherever the focus is after a drag: while the card waits to be taken back, the key is for it and not for the board behind.
  const undoKey = (event: KeyboardEvent) => {
    const isUndo = boardCommand(event) === 'undo'
    if (!isUndo || !practice.isThere() || document.querySelector('dialog[open]') || isTextField(event.target)) return
    event.preventDefault()
    event.stopPropagation()
    practice.takeBack()
  }
  onMount(() => {
    document.addEventListener('keydown', undoKey, { capture: true })
    onCleanup(() => document.removeEventListener('keydown', undoKey, { capture: true }))
  })
  // On a phone one list is shown: the one with the card.
  createEffect(
    on(
      practice.isThere,
      (there) => {
        const spot = { card: practiceCard, lane: there ? practice.lane.id : null }
        queueMicrotask(() => board.viewPort.view()?.show(spot))
      },
      { defer: true },
    ),
  )

  return (
    <section class="practice" aria-label={practiceText.title}>
      <div class="practice__guide">
        <div class="practice__head">
          <h2 class="practice__title">{practiceText.title}</h2>
          <Button size="small" variant="tertiary" icon="arrow-down" iconOnly onClick={() => props.onClose()}>
            {practiceText.minimise}
          </Button>
        </div>
        <p class="muted practice__lead">{props.isModerator ? practiceText.leadForModeration : practiceText.lead}</p>
        <ol class="practice__steps">
          <Step
            number={1}
            text={practiceText.stepMove(laneName)}
            isDone={state().moved}
            isNow={!practice.isThere() && !state().undone}
          />
          <Step
            number={2}
            text={practiceText.stepUndo}
            isDone={state().undone}
            isNow={practice.isThere() && !state().undone}
          />
        </ol>
        <p class="practice__advice" classList={{ 'is-done': state().undone }} role="status">
          <Icon name={state().undone ? 'success' : 'arrow-forward'} size="small" />
          <span>
            {advice()} {reported()}
          </span>
        </p>
        <div class="actions">
          <Button
            size="small"
            icon="undo"
            variant={practice.isThere() && !state().undone ? 'primary' : 'secondary'}
            disabledReason={practice.isThere() ? undefined : practiceText.undoNothing}
            aria-keyshortcuts="Control+Z"
            onClick={() => practice.takeBack()}
          >
            {practiceText.undo}
          </Button>
          <Button size="small" onClick={() => board.startMoving([practiceCard])}>
            {practiceText.moveTo}
          </Button>
          <PracticeHelp />
          {props.progress}
          <Show
            when={!state().undone}
            fallback={
              <Button size="small" variant="primary" icon="arrow-down" onClick={() => props.onClose()}>
                {practiceText.minimise}
              </Button>
            }
          >
            <Button size="small" variant="tertiary" icon="warning" onClick={() => setTrouble(true)}>
              {practiceText.trouble.open}
            </Button>
          </Show>
        </div>
      </div>
      <PracticeStrip practice={practice} />
      <MoveMenu
        session={{
          ...board,
          moveToCell(cards, cell) {
            practice.use('menu')
            board.moveToCell(cards, cell)
          },
          assign(cards, lane) {
            practice.use('menu')
            board.assign(cards, lane)
          },
        }}
      />
      <PracticeTrouble
        open={hasTrouble()}
        onTell={practice.tellTrouble}
        onClose={() => setTrouble(false)}
        onMove={() => {
          setTrouble(false)
          board.startMoving([practiceCard])
        }}
      />
    </section>
  )
}

const isTextField = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.matches('input:not([type="checkbox"], [type="radio"]), textarea, select')

function Step(props: { number: number; text: string; isDone: boolean; isNow: boolean }) {
  return (
    <li
      value={props.number}
      classList={{ 'is-done': props.isDone, 'is-now': props.isNow }}
      aria-current={props.isNow ? 'step' : undefined}
    >
      <span>
        {props.text}
        <Show when={props.isDone}>
          {' '}
          <span class="practice__mark">
            <Icon name="check" size="small" />
            {practiceText.stepDone}
          </span>
        </Show>
      </span>
    </li>
  )
}
