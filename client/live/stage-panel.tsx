import { createMemo, createSignal, For, Show } from 'solid-js'
import type { CardId } from '../../shared/domain/ids.ts'
import type { LiveProps } from '../run/run-session.ts'
import { stageText } from '../text/stage.ts'
import { Button } from '../ui/button.tsx'
import { announce } from '../ui/live-region.tsx'
import { createDisputeQueue } from './create-dispute-queue.ts'
import { createRunAction } from './create-run-action.ts'
import { DecideDialog } from './decide-dialog.tsx'
import { ParkDialog } from './park-dialog.tsx'
import './stage-panel.css'
import { stagedCard } from './staged-card.ts'

const shownInQueue = 8

/** Puts a card on stage, decides or parks it. For the moderation, in the rail. */
export function StagePanel(props: LiveProps) {
  const action = createRunAction(props.run)
  const { queue, isByVote } = createDisputeQueue(props)
  const [asking, setAsking] = createSignal<{ what: 'decide' | 'park'; card: CardId } | null>(null)
  const staged = createMemo(() => stagedCard(props))
  const nameOf = (card: CardId) => props.session.services.get(card)?.name ?? card
  const elsewhere = () => {
    const shown = staged()
    if (!shown || shown.isHere) return undefined
    const board = props.session.workshop().boards.find(({ id }) => id === shown.boardId)
    return stageText.otherBoard(board?.municipality.name ?? '')
  }
  const put = async (card: CardId) => {
    if (await action.send({ type: 'stage-card', boardId: props.session.boardId, card })) {
      announce(stageText.staged(nameOf(card)))
    }
  }
  const position = () => queue().findIndex(({ card }) => card === staged()?.card)
  const step = (by: 1 | -1) => queue()[position() < 0 ? 0 : position() + by]?.card
  let queueHead: HTMLParagraphElement | undefined
  const close = () => {
    setAsking(null)
    // A decided card has left the stage, and with it the button that had the focus.
    queueMicrotask(() => {
      if (document.activeElement === document.body) queueHead?.focus()
    })
  }

  return (
    <div class="stage-panel">
      <Show when={staged()} fallback={<p class="stage-panel__empty">{stageText.empty}</p>}>
        {(shown) => (
          <div class="stage-panel__now">
            <p class="stage-panel__name">{shown().service?.name}</p>
            <div class="stage-panel__actions">
              <Button
                variant="primary"
                size="small"
                disabledReason={elsewhere()}
                onClick={() => setAsking({ what: 'decide', card: shown().card })}
              >
                {stageText.decide.open}
              </Button>
              <Button
                size="small"
                disabledReason={elsewhere()}
                onClick={() => setAsking({ what: 'park', card: shown().card })}
              >
                {stageText.park.open}
              </Button>
              <Button
                variant="tertiary"
                size="small"
                icon="close"
                iconOnly
                title={stageText.take}
                onClick={() => void action.send({ type: 'clear-stage' })}
              >
                {stageText.take}
              </Button>
            </div>
          </div>
        )}
      </Show>
      <Show when={props.session.openedCard()}>
        {(opened) => (
          <Show when={opened() !== staged()?.card}>
            <Button size="small" icon="lectern" class="stage-panel__put" onClick={() => void put(opened())}>
              {stageText.putCard(nameOf(opened()))}
            </Button>
          </Show>
        )}
      </Show>
      <div class="stage-panel__queue-head">
        <p tabindex="-1" ref={queueHead}>
          <strong>{queue().length === 0 ? stageText.queueEmpty : stageText.queue(queue().length)}</strong>
          <Show when={queue().length > 1}>
            <span class="stage-panel__order">{isByVote() ? stageText.byVote : stageText.byState}</span>
          </Show>
        </p>
        <Show when={queue().length > 0}>
          <Step
            icon="chevron-left"
            label={stageText.previous}
            card={position() > 0 ? step(-1) : undefined}
            onPut={put}
          />
          <Step icon="chevron-right" label={stageText.next} card={step(1)} onPut={put} />
        </Show>
      </div>
      <ol class="stage-panel__queue">
        <For each={queue().slice(0, shownInQueue)}>
          {({ card, points }) => (
            <li>
              <button
                type="button"
                aria-label={stageText.putCard(nameOf(card))}
                aria-current={card === staged()?.card ? 'true' : undefined}
                title={nameOf(card)}
                onClick={() => void put(card)}
              >
                <span class="stage-panel__card">{nameOf(card)}</span>
                <Show when={points}>{(sum) => <span class="stage-panel__points">{stageText.points(sum())}</span>}</Show>
              </button>
            </li>
          )}
        </For>
      </ol>
      <Show when={queue().length > shownInQueue}>
        <p class="stage-panel__empty">{stageText.moreInQueue(queue().length - shownInQueue)}</p>
      </Show>
      <div role="alert">
        <Show when={action.failure()}>
          {(why) => (
            <p class="stage-failure">
              <strong>{stageText.failed}.</strong> {why()}
            </p>
          )}
        </Show>
      </div>
      <Show when={asking()?.card} keyed>
        {(card) => (
          <>
            <DecideDialog {...props} card={card} open={asking()?.what === 'decide'} onClose={close} />
            <ParkDialog {...props} card={card} open={asking()?.what === 'park'} onClose={close} />
          </>
        )}
      </Show>
    </div>
  )
}

function Step(props: {
  icon: 'chevron-left' | 'chevron-right'
  label: string
  card: CardId | undefined
  onPut: (card: CardId) => Promise<void>
}) {
  return (
    <Button
      variant="tertiary"
      size="small"
      icon={props.icon}
      iconOnly
      title={props.label}
      disabledReason={props.card === undefined ? stageText.noMore : undefined}
      onClick={() => {
        if (props.card !== undefined) void props.onPut(props.card)
      }}
    >
      {props.label}
    </Button>
  )
}
