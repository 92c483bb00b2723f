import { fail, ok, type Result } from '../../shared/kit/result.ts'
import {
  type ArchiveManifest,
  archiveFormat,
  archiveKindSchema,
  archiveLimits,
  archiveManifestSchema,
} from '../../shared/protocol/archive-api.ts'

export type ArchiveHeadProblem = 'not-an-archive' | 'too-new' | 'too-large'

/**
 * What a file says about itself in its first line. Only that much is unpacked, however large the rest claims to be; whether the rest is whole, the
 * server checks.
 */
export async function readArchiveHead(file: Blob): Promise<Result<ArchiveManifest, ArchiveHeadProblem>> {
  if (file.size > archiveLimits.bytes) return fail('too-large')
  const line = await firstLine(file)
  if (line === null) return fail('not-an-archive')
  const json = parseJson(line)
  const kind = archiveKindSchema.safeParse(json)
  if (!kind.success) return fail('not-an-archive')
  if (kind.data.format > archiveFormat) return fail('too-new')
  const manifest = archiveManifestSchema.safeParse(json)
  return manifest.success ? ok(manifest.data) : fail('not-an-archive')
}

async function firstLine(file: Blob): Promise<string | null> {
  const reader = file.stream().pipeThrough(new DecompressionStream('gzip')).getReader()
  const decoder = new TextDecoder()
  let text = ''
  try {
    while (text.length <= archiveLimits.manifestBytes) {
      const { done, value } = await reader.read()
      text += decoder.decode(value, { stream: !done })
      const end = text.indexOf('\n')
      if (end >= 0) return text.slice(0, end)
      if (done) return null
    }
    return null
  } catch {
    return null // not gzip, or torn
  } finally {
    void reader.cancel().catch(() => {}) // a torn stream has nothing to give up
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
