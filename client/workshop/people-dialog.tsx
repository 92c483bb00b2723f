import { createSignal, Match, Switch } from 'solid-js'
import type { ExpectedPerson } from '../../shared/protocol/live-api.ts'
import { api } from '../app/api.ts'
import type { BoardSession } from '../sync/board-session.ts'
import { errorPageText, loadErrorText } from '../text/errors.ts'
import { peopleListText } from '../text/people.ts'
import { Alert } from '../ui/alert.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Waiting } from '../ui/waiting.tsx'
import { followPeople } from './follow-people.ts'
import './people-dialog.css'
import { PeopleList } from './people-list.tsx'

/** Everybody who joined, on all boards, who waits and who is missing; for the moderation, which lets people in and puts names right. */
export function PeopleDialog(props: { session: BoardSession; open: boolean; onClose: () => void }) {
  return (
    <Dialog open={props.open} title={peopleListText.title} size="wide" onClose={props.onClose}>
      <PeopleLoader session={props.session} />
    </Dialog>
  )
}

function PeopleLoader(props: { session: BoardSession }) {
  const { id } = props.session.workshop()
  const now = followPeople(props.session, () => api.getPeople(id))
  const [expected, setExpected] = createSignal<readonly ExpectedPerson[] | 'failed' | null>(null)
  void api.getSetup(id).then((answer) => setExpected(answer.ok ? answer.value.expected : 'failed'))
  return (
    <Switch fallback={<Waiting label={peopleListText.loading} />}>
      <Match when={expected() !== null && now.people()}>
        {(people) => (
          <PeopleList
            session={props.session}
            people={people()}
            expected={expected() ?? 'failed'}
            onChanged={now.change}
          />
        )}
      </Match>
      <Match when={now.failure()}>
        {(shown) => (
          <Alert kind="danger" urgent title={peopleListText.failed}>
            <p>{loadErrorText[shown().code]}</p>
            <Button size="small" onClick={now.refresh}>
              {errorPageText.tryAgain}
            </Button>
          </Alert>
        )}
      </Match>
    </Switch>
  )
}
