import { createSignal, Show } from 'solid-js'
import { countSettled } from '../../shared/delivery/readiness.ts'
import { readinessKeySchema } from '../../shared/domain/delivery.ts'
import type { LaneId } from '../../shared/domain/ids.ts'
import type { BoardSession } from '../sync/board-session.ts'
import { deliveryText } from '../text/delivery.ts'
import { deliveryImportText } from '../text/delivery-import.ts'
import { deliverySetupText } from '../text/delivery-setup.ts'
import { SelectField } from '../ui/select-field.tsx'
import { Tabs } from '../ui/tabs.tsx'
import { createDelivery } from './create-delivery.ts'
import './delivery.css'
import './delivery-parts.css'
import { type ListFilter, ListPart } from './list-part.tsx'
import { PortalPart } from './portal-part.tsx'
import { ProgressPart } from './progress-part.tsx'
import { ReadinessPart } from './readiness-part.tsx'
import { TemplatePart } from './template-part.tsx'
import { UnitsPart } from './units-part.tsx'

type Part = 'list' | 'progress' | 'units' | 'readiness' | 'portal' | 'template'
/** Those that show one Amt or all. */
const partsOfLane: readonly Part[] = ['list', 'units', 'portal']

/** Step 4: what each Amt enters in the web system, and how far it is. */
export function DeliveryView(props: { session: BoardSession }) {
  const delivery = createDelivery(props.session)
  const [part, setPart] = createSignal<Part>('list')
  // what somebody typed in a part stays while another is shown
  const [filter, setFilter] = createSignal<ListFilter>({ state: null, search: '' })
  const [portalText, setPortalText] = createSignal('')
  const [template, setTemplate] = createSignal<string | null>(null)
  // somebody of an Amt begins with her own; everybody else sees all
  const [lane, setLane] = createSignal<LaneId | null>(props.session.login().participant?.laneId ?? null)
  const choose = (value: string) => setLane(delivery.lanes().find(({ id }) => id === value)?.id ?? null)
  const settled = () => countSettled(props.session.facts.entries('readiness'))
  return (
    <section class="delivery-view" aria-labelledby="delivery-title">
      <div class="delivery-head">
        <h2 id="delivery-title">{deliveryText.title}</h2>
        <p class="muted">{deliveryText.lead}</p>
        <Show when={partsOfLane.includes(part())}>
          <SelectField
            compact
            label={deliveryText.lane}
            labelHidden
            value={lane() ?? ''}
            options={[
              { value: '', label: deliveryText.allLanes },
              ...delivery.lanes().map((each) => ({ value: each.id, label: deliveryText.laneName(each) })),
            ]}
            onChange={choose}
          />
        </Show>
      </div>
      <Tabs<Part>
        label={deliveryText.parts}
        value={part()}
        onChange={setPart}
        options={[
          {
            value: 'list',
            label: () => deliveryText.partList,
            content: () => <ListPart delivery={delivery} lane={lane()} filter={filter()} onFilter={setFilter} />,
          },
          {
            value: 'progress',
            label: () => deliveryText.partProgress,
            content: () => (
              <ProgressPart
                delivery={delivery}
                onLane={(shown) => {
                  setLane(shown)
                  setPart('list')
                }}
              />
            ),
          },
          {
            value: 'units',
            label: () => deliverySetupText.units.part,
            content: () => <UnitsPart delivery={delivery} lane={lane()} />,
          },
          {
            value: 'readiness',
            label: () => deliverySetupText.readiness.part(settled(), readinessKeySchema.options.length),
            content: () => <ReadinessPart delivery={delivery} />,
          },
          {
            value: 'portal',
            label: () => deliveryImportText.portal.part,
            content: () => <PortalPart delivery={delivery} lane={lane()} text={portalText()} onText={setPortalText} />,
          },
          {
            value: 'template',
            label: () => deliverySetupText.template.part,
            content: () => <TemplatePart delivery={delivery} typed={template()} onType={setTemplate} />,
          },
        ]}
      />
    </section>
  )
}
