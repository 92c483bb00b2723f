import { createEffect, createMemo, createSignal, on, Show } from 'solid-js'
import { CardComments } from '../card-talk/card-comments.tsx'
import { CardHistory } from '../card-talk/card-history.tsx'
import type { LiveProps } from '../run/run-session.ts'
import { stageText } from '../text/stage.ts'
import { Button } from '../ui/button.tsx'
import { formatTime } from '../ui/format.ts'
import { Icon } from '../ui/icon.tsx'
import { announce } from '../ui/live-region.tsx'
import './stage-area.css'
import { StageFacts } from './stage-facts.tsx'
import { StageStory } from './stage-story.tsx'
import { stagedCard } from './staged-card.ts'

/** The card on stage, for everyone: above the board, never over it. */
export function StageArea(props: LiveProps) {
  const [isOpen, setOpen] = createSignal(true)
  const staged = createMemo(() => stagedCard(props))
  const name = () => staged()?.service?.name ?? ''
  const board = () => props.session.workshop().boards.find(({ id }) => id === staged()?.boardId)
  createEffect(
    on(
      () => props.run.run().stage?.card ?? null,
      (card, before) => {
        if (card !== null) announce([stageText.staged(name()), staged()?.isMine ? stageText.yours : ''].join('. '))
        else if (before) announce(stageText.left)
      },
    ),
  )
  return (
    <Show when={staged()}>
      {(shown) => (
        <section
          class="stage-area"
          classList={{ 'is-mine': shown().isMine, 'is-open': isOpen() }}
          aria-label={stageText.title}
        >
          <header class="stage-area__head">
            <Icon name="lectern" size="small" />
            <h2 class="stage-area__title">
              {stageText.onStage}
              <Show when={!isOpen()}>: {name()}</Show>
            </h2>
            <span class="stage-area__since">{stageText.since(formatTime(shown().since))}</span>
            <Show when={shown().isMine}>
              <span class="stage-area__mine">{stageText.yours}</span>
            </Show>
            <span class="stage-area__space" />
            <Show when={isOpen() && shown().isHere}>
              <Button variant="tertiary" size="small" onClick={() => props.session.openCard(shown().card)}>
                {stageText.details}
              </Button>
            </Show>
            <Button
              variant="tertiary"
              size="small"
              icon={isOpen() ? 'arrow-up' : 'arrow-down'}
              iconOnly
              aria-expanded={isOpen()}
              title={isOpen() ? stageText.collapse : stageText.expand}
              onClick={() => setOpen(!isOpen())}
            >
              {isOpen() ? stageText.collapse : stageText.expand}
            </Button>
          </header>
          <Show when={isOpen()}>
            <div class="stage-area__body">
              <Show when={shown().service}>{(service) => <StageFacts service={service()} />}</Show>
              <Show
                when={shown().isHere}
                fallback={<p class="stage-story">{stageText.otherBoard(board()?.municipality.name ?? '')}</p>}
              >
                <StageStory session={props.session} card={shown().card} />
                <Show when={shown().card} keyed>
                  {(card) => (
                    <div class="stage-area__talk">
                      <CardComments session={props.session} card={card} />
                      <CardHistory session={props.session} card={card} />
                    </div>
                  )}
                </Show>
              </Show>
            </div>
          </Show>
        </section>
      )}
    </Show>
  )
}
