import { For, Show } from 'solid-js'
import type { WorkshopView } from '../../shared/protocol/api.ts'
import { liveText } from '../text/live.ts'
import { Icon } from '../ui/icon.tsx'
import { Popover } from '../ui/popover.tsx'

/** The way into the video call, and into the own Amt's room; nothing where the moderation gave no link. */
export function VideoLinks(props: { video: WorkshopView['video'] }) {
  const links = () =>
    [
      { url: props.video.meetingUrl, name: liveText.meeting },
      { url: props.video.roomUrl, name: liveText.ownRoom },
    ].flatMap(({ url, name }) => (url === null ? [] : [{ url, name }]))
  return (
    <Show
      when={links().length > 1}
      fallback={
        <For each={links()}>
          {({ url, name }) => (
            <a
              class="kern-btn kern-btn--tertiary kern-btn--compact"
              href={url}
              target="_blank"
              rel="noreferrer"
              title={name}
            >
              <Icon name="video" size="small" />
              <span class="kern-label kern-sr-only">
                {name} {liveText.opensElsewhere}
              </span>
            </a>
          )}
        </For>
      }
    >
      <Popover label={liveText.video} trigger={<Icon name="video" size="small" />}>
        <ul class="video-links">
          <For each={links()}>
            {({ url, name }) => (
              <li>
                <a href={url} target="_blank" rel="noreferrer">
                  {name}
                  <span class="ui-spoken"> {liveText.opensElsewhere}</span>
                </a>
              </li>
            )}
          </For>
        </ul>
      </Popover>
    </Show>
  )
}
