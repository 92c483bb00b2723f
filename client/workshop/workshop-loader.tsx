import { useParams } from '@solidjs/router'
import { type Accessor, createMemo, type JSX, Match, Show, Switch } from 'solid-js'
import { workshopIdSchema } from '../../shared/domain/ids.ts'
import type { WorkshopView } from '../../shared/protocol/api.ts'
import { api } from '../app/api.ts'
import { createLoad } from '../app/create-load.ts'
import { enterWorkshop } from '../app/current-login.ts'
import { LoadFailedPage, NotFoundPage } from '../app/message-page.tsx'
import { errorPageText } from '../text/errors.ts'
import { boardPageText } from '../text/workshop.ts'
import { Waiting } from '../ui/waiting.tsx'
import { RehearsalBanner } from './rehearsal-banner.tsx'

interface WorkshopLoaderProps {
  children: (view: Accessor<WorkshopView>, update: (view: WorkshopView) => void) => JSX.Element
}

/** Loads the workshop of the address with the tab's login for it; says so where that is not possible. */
export function WorkshopLoader(props: WorkshopLoaderProps) {
  const params = useParams()
  const workshopId = createMemo(() => workshopIdSchema.safeParse(params.workshopId).data)
  return (
    <Show when={workshopId()} fallback={<NotFoundPage />} keyed>
      {(id) => {
        enterWorkshop(id)
        const load = createLoad(
          () => id,
          (asked) => api.getWorkshop(asked),
        )
        return (
          <Switch fallback={<Waiting label={boardPageText.loadingWorkshop} />}>
            <Match when={load.ready()}>
              {(loaded) => (
                <>
                  <RehearsalBanner view={loaded()} />
                  {props.children(loaded, load.update)}
                </>
              )}
            </Match>
            <Match when={load.failure()}>
              {(shown) => (
                <LoadFailedPage title={errorPageText.loadFailedTitle} failure={shown()} onRetry={load.reload} />
              )}
            </Match>
          </Switch>
        )
      }}
    </Show>
  )
}
