import type { LiveProps } from '../run/run-session.ts'

/** What a person may do at any moment: raise a hand, say ready, react, go to the video call. */
export function LiveBar(_props: LiveProps) {
  return null
}
