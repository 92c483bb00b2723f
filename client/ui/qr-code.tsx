import { encode } from 'uqr'
import './qr-code.css'

const quietZone = 4 // modules of white around it, as ISO/IEC 18004 asks

/** Dark on white in both themes: many readers do not understand the inverse. */
export function QrCode(props: { text: string; label: string }) {
  const code = () => encode(props.text, { ecc: 'M', border: quietZone })
  const path = () =>
    code()
      .data.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')))
      .join('')
  return (
    <svg
      class="qr-code"
      viewBox={`0 0 ${code().size} ${code().size}`}
      role="img"
      aria-label={props.label}
      shape-rendering="crispEdges"
    >
      <rect width="100%" height="100%" fill="#fff" />
      <path d={path()} fill="#000" />
    </svg>
  )
}
