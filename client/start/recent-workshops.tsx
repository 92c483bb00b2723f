import { createSignal, For, Show } from 'solid-js'
import { workshopPath } from '../app/routes.ts'
import { startText } from '../text/start.ts'
import { Button } from '../ui/button.tsx'
import { formatDate } from '../ui/format.ts'
import { forgetRecentWorkshops, readRecentWorkshops } from '../workshop/recent.ts'

/** The workshops that this device opened lately; nothing at all when there are none. */
export function RecentWorkshops() {
  const [recent, setRecent] = createSignal(readRecentWorkshops())
  const forget = () => {
    forgetRecentWorkshops()
    setRecent([])
  }
  return (
    <Show when={recent().length > 0}>
      <section>
        <h2 class="start__subheading">{startText.recentHeading}</h2>
        <ul class="start__recent">
          <For each={recent()}>
            {(workshop) => (
              <li>
                <a class="kern-link kern-link--no-visited-state" href={workshopPath(workshop.id)}>
                  {workshop.title}
                </a>{' '}
                <span class="muted">{formatDate(workshop.date)}</span>
              </li>
            )}
          </For>
        </ul>
        <Button variant="tertiary" size="small" onClick={forget}>
          {startText.forgetRecent}
        </Button>
      </section>
    </Show>
  )
}
