import { createSignal, createUniqueId, Show } from 'solid-js'
import type { PlanId } from '../../shared/domain/ids.ts'
import type { Municipality } from '../../shared/domain/workshop.ts'
import { regionalKeyOf, regionalKeySchema } from '../../shared/plan/regional-key.ts'
import { usualXzufiRoot, xmlNameSchema } from '../../shared/plan/xzufi-options.ts'
import { exportsText } from '../text/exports.ts'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/text-field.tsx'
import { DownloadLink } from './download-link.tsx'

/** The XZuFi file with what the receiver decides about it; what was entered is not kept. */
export function XzufiDownload(props: { id: PlanId; municipality: Municipality }) {
  const text = exportsText.xzufi
  const derived = () => regionalKeyOf(props.municipality.ags)
  const [enteredArs, setArs] = createSignal<string | null>(null)
  const [root, setRoot] = createSignal<string>(usualXzufiRoot)
  const ars = () => enteredArs() ?? derived() ?? ''
  const isArsWrong = () => ars() !== '' && !regionalKeySchema.safeParse(ars()).success
  const isRootWrong = () => !xmlNameSchema.safeParse(root()).success
  const query = () => {
    const parameters = new URLSearchParams({ root: root() })
    if (ars() !== '' && ars() !== derived()) parameters.set('ars', ars())
    return `?${parameters}`
  }
  const purposeId = createUniqueId()
  return (
    <li>
      <Show
        when={!isArsWrong() && !isRootWrong()}
        fallback={
          <Button size="small" disabledReason={text.blocked}>
            {exportsText.formats['xzufi.xml'].name}
          </Button>
        }
      >
        <DownloadLink id={props.id} format="xzufi.xml" query={query()} describedBy={purposeId} />
      </Show>
      <span class="plan-format-purpose" id={purposeId}>
        {exportsText.formats['xzufi.xml'].purpose}
      </span>
      <fieldset class="xzufi-settings">
        <legend class="kern-sr-only">{text.settings}</legend>
        <p>{text.unchecked}</p>
        <TextField
          compact
          label={text.ars}
          hint={
            props.municipality.ags !== null && derived() !== null
              ? text.arsDerived(props.municipality.ags)
              : text.arsUnknown
          }
          error={isArsWrong() ? text.arsWrong : undefined}
          value={ars()}
          maxLength={20}
          onInput={(value) => setArs(value.replaceAll(/\s/g, ''))}
        />
        <TextField
          compact
          label={text.root}
          hint={text.rootHint}
          error={isRootWrong() ? text.rootWrong : undefined}
          value={root()}
          maxLength={100}
          onInput={(value) => setRoot(value.trim())}
        />
      </fieldset>
    </li>
  )
}
