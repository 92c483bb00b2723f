import { isIP } from 'node:net'
import { z } from 'zod'
import { fail, ok, type Result } from '../shared/kit/result.ts'
import { logLevels } from './log.ts'

const namesMonthsError =
  'NAMES_MONTHS muss eine ganze Zahl zwischen 0 und 120 sein: So viele Monate nach dem Workshop werden Namen gelöscht, 0 heißt nie von selbst.'

const pageOf = (name: string) =>
  z
    .url({
      protocol: /^https?$/,
      error: `${name} muss eine vollständige Adresse sein, zum Beispiel https://www.example.org/seite.`,
    })
    .optional()

/**
 * What the operator decides, read once from the environment. Every message says which variable is wrong and what would be right;
 * it never shows a value that may be a secret.
 */
const environmentSchema = z.object({
  /** 0: any free port. */
  PORT: z.coerce
    .number({ error: 'PORT muss eine ganze Zahl zwischen 0 und 65535 sein, zum Beispiel 8080.' })
    .int({ error: 'PORT muss eine ganze Zahl zwischen 0 und 65535 sein, zum Beispiel 8080.' })
    .min(0, { error: 'PORT muss eine ganze Zahl zwischen 0 und 65535 sein, zum Beispiel 8080.' })
    .max(65535, { error: 'PORT muss eine ganze Zahl zwischen 0 und 65535 sein, zum Beispiel 8080.' })
    .default(8080),
  /** Unset: all addresses, since others are meant to join and a container knows no other way in. Behind a proxy: 127.0.0.1. */
  HOST: z
    .string()
    .refine((host) => isIP(host) !== 0 || /^[a-zA-Z0-9.-]+$/.test(host), {
      error: 'HOST muss eine IP-Adresse oder ein Rechnername sein, zum Beispiel 127.0.0.1.',
    })
    .optional(),
  DATA_DIR: z.string().default('data'),
  PUBLIC_URL: z
    .string()
    .refine((text) => originOf(text) !== null, {
      error:
        'PUBLIC_URL muss eine Adresse mit http:// oder https:// und ohne Pfad sein, zum Beispiel https://auftakt.example.org.',
    })
    .optional(),
  ORGANISER_KEY: z
    .string()
    .min(12, { error: 'ORGANISER_KEY muss mindestens 12 Zeichen lang sein.' })
    .max(200, { error: 'ORGANISER_KEY darf höchstens 200 Zeichen lang sein.' })
    .optional(),
  /** Months after the workshop; 0: never by itself. */
  NAMES_MONTHS: z.coerce
    .number({ error: namesMonthsError })
    .int({ error: namesMonthsError })
    .min(0, { error: namesMonthsError })
    .max(120, { error: namesMonthsError })
    .default(12),
  IMPRINT_URL: pageOf('IMPRINT_URL'),
  PRIVACY_URL: pageOf('PRIVACY_URL'),
  ACCESSIBILITY_URL: pageOf('ACCESSIBILITY_URL'),
  LOG_LEVEL: z
    .enum(logLevels, { error: `LOG_LEVEL muss einer der Werte ${logLevels.join(', ')} sein.` })
    .default('info'),
})

export interface Config {
  port: number
  /** Undefined: all addresses of this computer. */
  host: string | undefined
  dataDir: string
  /** Where people reach the server, `https://auftakt.example.org`; undefined on a private installation. */
  publicOrigin: string | undefined
  /** Who creates workshops must know it; undefined: everybody may. */
  organiserKey: string | undefined
  logLevel: (typeof logLevels)[number]
  /** How many months after its day a new workshop keeps names, unless its moderation says otherwise; 0: for good. */
  namesMonths: number
  /** Pages that the law wants on whatever is public. */
  legalPages: LegalPages
}

export interface LegalPages {
  imprint: string | undefined
  privacy: string | undefined
  accessibility: string | undefined
}

/** Errors: one German sentence per wrong variable. An empty variable counts as unset (compose files pass such). */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Result<Config, string[]> {
  const given = Object.fromEntries(
    Object.entries(environment)
      .map(([name, value]) => [name, value?.trim()] as const)
      .filter(([, value]) => value !== undefined && value !== ''),
  )
  const parsed = environmentSchema.safeParse(given)
  if (!parsed.success) return fail(parsed.error.issues.map((issue) => issue.message))
  const { PORT, HOST, DATA_DIR, PUBLIC_URL, ORGANISER_KEY, NAMES_MONTHS, LOG_LEVEL } = parsed.data
  return ok({
    port: PORT,
    host: HOST,
    dataDir: DATA_DIR,
    publicOrigin: PUBLIC_URL === undefined ? undefined : (originOf(PUBLIC_URL) ?? undefined),
    organiserKey: ORGANISER_KEY,
    logLevel: LOG_LEVEL,
    namesMonths: NAMES_MONTHS,
    legalPages: {
      imprint: parsed.data.IMPRINT_URL,
      privacy: parsed.data.PRIVACY_URL,
      accessibility: parsed.data.ACCESSIBILITY_URL,
    },
  })
}

function originOf(text: string): string | null {
  if (!URL.canParse(text)) return null
  const url = new URL(text)
  const isPlain = url.pathname === '/' && url.search === '' && url.hash === '' && url.username === ''
  return isPlain && (url.protocol === 'http:' || url.protocol === 'https:') ? url.origin : null
}
