import { createMemo, For, Show } from 'solid-js'
import type { Lane } from '../../shared/domain/workshop.ts'
import { expectedText, setupText, videoText } from '../text/lobby.ts'
import { Button } from '../ui/button.tsx'
import { announce } from '../ui/live-region.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { TextField } from '../ui/text-field.tsx'
import type { RoomPlace, SetupDraft } from './create-setup-draft.ts'
import { ListFileButton } from './list-file-button.tsx'
import { ProblemRows } from './problem-rows.tsx'

/** The link of the video call for everybody, and the rooms of the Ämter: pasted or typed, with who gets which. */
export function VideoSection(props: { draft: SetupDraft }) {
  const { draft } = props
  const found = draft.foundRooms
  const usable = () => found().rooms.length
  const problems = createMemo(() =>
    found().problems.map(({ line, text, problem }) => ({ line, text, reason: videoText.problem(problem) })),
  )
  const take = () => {
    const { rooms, rest } = found()
    draft.takeRooms(rooms)
    draft.setRoomsPaste(rest)
    announce(videoText.taken(rooms.length))
  }
  return (
    <div class="setup__section">
      <TextField
        label={videoText.meeting}
        hint={videoText.meetingHint}
        value={draft.meeting()}
        onInput={draft.setMeeting}
        error={draft.isMeetingWrong() ? videoText.wrong : undefined}
        placeholder="https://"
        maxLength={2000}
        optional
      />
      <h3 class="setup__heading">{videoText.rooms}</h3>
      <p class="muted">{videoText.roomsLead}</p>
      <TextArea
        label={videoText.paste}
        hint={videoText.pasteHint(draft.boards.length > 1)}
        value={draft.roomsPaste()}
        onInput={draft.setRoomsPaste}
        rows={3}
      />
      <div class="actions">
        <Button
          size="small"
          variant="primary"
          disabledReason={usable() === 0 ? videoText.nothingUsable : undefined}
          onClick={take}
        >
          {videoText.add(usable())}
        </Button>
        <ListFileButton onText={draft.setRoomsPaste} />
        <span class="muted" role="status">
          {draft.roomsPaste().trim() === '' ? '' : videoText.found(usable(), problems().length)}
        </span>
      </div>
      <ProblemRows rows={problems()} />
      <table class="setup__table setup__rooms">
        <caption>{videoText.preview}</caption>
        <thead>
          <tr>
            <th scope="col">{videoText.lane}</th>
            <th scope="col">{videoText.link}</th>
          </tr>
        </thead>
        <tbody>
          <For each={draft.lanes}>
            {(lane) => (
              <For each={draft.placesOf(lane.id)}>{(place) => <RoomRow draft={draft} lane={lane} place={place} />}</For>
            )}
          </For>
        </tbody>
      </table>
    </div>
  )
}

const namesShown = 3

function RoomRow(props: { draft: SetupDraft; lane: Lane; place: RoomPlace }) {
  const { draft } = props
  const placeName = () => {
    const board = draft.boards.find(({ id }) => id === props.place.boardId)
    return board && videoText.onlyIn(board.municipality.name)
  }
  const names = createMemo(() =>
    draft.expected().flatMap(({ name, laneId, boardId }) => {
      const isHere = props.place.boardId === null || boardId === props.place.boardId
      return laneId === props.lane.id && isHere ? [name] : []
    }),
  )
  const who = () =>
    names().length === 0
      ? videoText.nobody
      : videoText.names(names().slice(0, namesShown), Math.max(0, names().length - namesShown))
  const title = () => [setupText.laneName(props.lane), placeName()].filter((part) => part !== undefined).join(', ')
  const link = () => draft.linkOf(props.place)
  return (
    <tr>
      <th scope="row">
        {title()}
        <span class="muted setup__who">{who()}</span>
      </th>
      <td>
        <TextField
          label={videoText.linkOf(title())}
          labelHidden
          compact
          value={link()}
          onInput={(text) => draft.setLink(props.place, text)}
          error={draft.isWrong(link()) ? videoText.wrong : undefined}
          placeholder={draft.meeting().trim() === '' ? videoText.none : videoText.fallback}
          maxLength={2000}
        />
        <Show when={link() !== ''}>
          <Button
            size="small"
            variant="tertiary"
            icon="delete"
            iconOnly
            title={expectedText.remove}
            onClick={() => draft.setLink(props.place, '')}
          >
            {expectedText.removeWho(videoText.linkOf(title()))}
          </Button>
        </Show>
      </td>
    </tr>
  )
}
