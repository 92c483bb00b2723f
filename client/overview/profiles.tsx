import { createSignal, For, Show } from 'solid-js'
import { type ProfileId, profileIdSchema, type SolutionProfile } from '../../shared/domain/card-facts.ts'
import { refusalOf } from '../planning/create-fact-writer.ts'
import type { BoardSession } from '../sync/board-session.ts'
import { overviewText } from '../text/overview.ts'
import { planningText } from '../text/planning.ts'
import { Button } from '../ui/button.tsx'
import { ProfileDialog } from './profile-dialog.tsx'

const empty: SolutionProfile = {
  name: '',
  organisation: '',
  url: '',
  leikaKeys: [],
  manufacturer: '',
  maturity: null,
  isRemoved: false,
}

/** The list of Steckbriefe: solutions that several cards may refer to. */
export function Profiles(props: { session: BoardSession }) {
  const [edited, setEdited] = createSignal<{ id: ProfileId; profile: SolutionProfile } | null>(null)
  const profiles = () =>
    [...props.session.facts.entries('profile')]
      .filter(([, { isRemoved }]) => !isRemoved)
      .sort(([, a], [, b]) => a.name.localeCompare(b.name, 'de'))
  const profileOf = (id: ProfileId) => props.session.facts.value('profile', id) ?? empty
  const uses = (id: ProfileId) =>
    [...props.session.facts.entries('solution').values()].filter(({ profile }) => profile === id).length
  const refusal = () =>
    refusalOf(props.session, { register: 'profile', key: profileIdSchema.parse('new'), value: empty })
  const add = () => setEdited({ id: profileIdSchema.parse(`p-${crypto.randomUUID()}`), profile: empty })
  return (
    <section class="overview-part" aria-labelledby="overview-profiles">
      <h3 id="overview-profiles">{overviewText.profiles}</h3>
      <p class="overview-hint">{profiles().length === 0 ? overviewText.noProfiles : overviewText.profilesHint}</p>
      <ul class="overview-profiles">
        {/* by id, so that a button keeps its focus while others write */}
        <For each={profiles().map(([id]) => id)}>
          {(id) => (
            <ProfileRow
              profile={profileOf(id)}
              uses={uses(id)}
              refusal={refusal()}
              onEdit={() => setEdited({ id, profile: profileOf(id) })}
            />
          )}
        </For>
      </ul>
      <Button size="small" icon="add" disabledReason={refusal()} onClick={add}>
        {overviewText.newProfile}
      </Button>
      <Show when={edited()} keyed>
        {(open) => <ProfileDialog session={props.session} {...open} onClose={() => setEdited(null)} />}
      </Show>
    </section>
  )
}

function ProfileRow(props: {
  profile: SolutionProfile
  uses: number
  refusal: string | undefined
  onEdit: () => void
}) {
  const facts = () => [
    props.profile.organisation,
    props.profile.manufacturer,
    props.profile.maturity ? planningText.maturity(props.profile.maturity) : '',
    overviewText.usedBy(props.uses),
  ]
  return (
    <li>
      <div>
        <strong>{props.profile.name}</strong>
        <p class="overview-hint">
          {facts()
            .filter((part) => part !== '')
            .join(' · ')}
        </p>
        <Show when={props.profile.url}>
          {(url) => (
            <a href={url()} rel="noreferrer noopener" target="_blank">
              {url()}
            </a>
          )}
        </Show>
      </div>
      <Button
        size="small"
        aria-label={overviewText.editProfile(props.profile.name)}
        disabledReason={props.refusal}
        onClick={() => props.onEdit()}
      >
        {overviewText.edit}
      </Button>
    </li>
  )
}
