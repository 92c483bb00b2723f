import { z } from 'zod'
import { archivedWorkshopSchema } from '../store/sqlite/threads/archive-messages.ts'
import { holdsNames, withoutNames } from '../store/without-names.ts'
import { packArchive } from './pack-archive.ts'
import { unpackArchive } from './unpack-archive.ts'

const requestSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('pack'), archive: archivedWorkshopSchema, names: z.boolean() }),
  z.object({ type: z.literal('unpack'), file: z.instanceof(Uint8Array) }),
])

/** Program of the process that packs or reads one archive. */
process.once('message', (message: unknown) => {
  const request = requestSchema.parse(message)
  const answer =
    request.type === 'unpack'
      ? unpackArchive(request.file)
      : packArchive(request.names ? request.archive : withoutNames(request.archive), {
          names: request.names && holdsNames(request.archive),
        })
  process.send?.(answer, () => process.disconnect())
})
