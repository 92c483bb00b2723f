import type { PlanId } from '../../shared/domain/ids.ts'
import { exportsText } from '../text/exports.ts'

export type DownloadFormat = keyof typeof exportsText.formats

/** A file of a plan, as a link that saves it. */
export function DownloadLink(props: {
  id: PlanId
  format: DownloadFormat
  /** With its question mark. */
  query?: string | undefined
  describedBy?: string | undefined
}) {
  return (
    <a
      class="kern-btn kern-btn--secondary kern-btn--compact"
      href={`/api/plans/${props.id}/plan.${props.format}${props.query ?? ''}`}
      download=""
      rel="external"
      aria-describedby={props.describedBy}
    >
      <span class="kern-label">{exportsText.formats[props.format].name}</span>
    </a>
  )
}
