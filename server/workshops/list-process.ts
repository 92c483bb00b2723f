import { z } from 'zod'
import { readUploadedList } from './read-uploaded-list.ts'

/** Program of the process that reads one uploaded list. */
process.once('message', (message: unknown) => {
  const body = z.instanceof(Uint8Array).parse(message)
  process.send?.(readUploadedList(body), () => process.disconnect())
})
