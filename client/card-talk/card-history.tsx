import { createMemo, createSignal, For, Match, Show, Switch } from 'solid-js'
import { parseRegisterChange } from '../../shared/board/registers.ts'
import type { CardId } from '../../shared/domain/ids.ts'
import type { HistoryEntry } from '../../shared/protocol/history-api.ts'
import { api } from '../app/api.ts'
import type { BoardSession } from '../sync/board-session.ts'
import { historySentence, historyText } from '../text/history.ts'
import { Button } from '../ui/button.tsx'
import { Disclosure } from '../ui/disclosure.tsx'
import { formatDate, formatTime } from '../ui/format.ts'
import './card-history.css'
import { talkOf } from './card-talk.ts'
import { createCardHistory } from './create-card-history.ts'

const shownAtFirst = 15

/** What happened to a card, in sentences, latest first. Asked for when it is opened. */
export function CardHistory(props: { session: BoardSession; card: CardId }) {
  const [isOpen, setOpen] = createSignal(false)
  const [isWhole, setWhole] = createSignal(false)
  const history = createCardHistory({
    session: props.session,
    card: () => props.card,
    talk: talkOf(props.session),
    isWanted: isOpen,
    from: api,
  })
  const sentences = createMemo(() => (history.entries() ?? []).flatMap((entry) => sentenceOf(props.session, entry)))
  const shown = () => (isWhole() ? sentences() : sentences().slice(0, shownAtFirst))
  return (
    <section class="card-history" aria-label={historyText.title}>
      <Disclosure summary={historyText.title} onToggle={setOpen}>
        <Show when={history.hasFailed()}>
          <div class="card-history__failed" role="status">
            <p>{history.entries() === null ? historyText.failed : historyText.outdated}</p>
            <Button size="small" onClick={() => history.reload()}>
              {historyText.again}
            </Button>
          </div>
        </Show>
        <Switch>
          <Match when={history.entries() === null && !history.hasFailed()}>
            <p class="card-history__note" role="status">
              {historyText.loading}
            </p>
          </Match>
          <Match when={history.entries() !== null && sentences().length === 0}>
            <p class="card-history__note">{historyText.empty}</p>
          </Match>
          <Match when={sentences().length > 0}>
            <ol class="card-history__list">
              <For each={shown()}>{(sentence) => <li>{sentence}</li>}</For>
            </ol>
            <Show when={shown().length < sentences().length}>
              <Button variant="tertiary" size="small" onClick={() => setWhole(true)}>
                {historyText.showOlder(sentences().length - shown().length)}
              </Button>
            </Show>
          </Match>
        </Switch>
      </Disclosure>
    </section>
  )
}

/** None: it changed nothing that one could see, or was written by a newer program. */
function sentenceOf(session: BoardSession, { at, by, register, key, before, after }: HistoryEntry): string[] {
  const change = parseRegisterChange({ register, key, before, after })
  if (!change) return []
  const { lanes, columns } = session.workshop()
  const names = {
    lanes,
    columns,
    nameOf: (card: CardId) => session.services.get(card)?.name ?? card,
    profileOf: (id: Parameters<typeof session.facts.value<'profile'>>[1]) =>
      session.facts.value('profile', id)?.name ?? id,
  }
  const sentence = historySentence({ by, change, date: formatDate(at), time: formatTime(at) }, names)
  return sentence === null ? [] : [sentence]
}
