import { z } from 'zod'

/** ARS, Amtlicher Regionalschlüssel: Land 2, Regierungsbezirk 1, Kreis 2, Gemeindeverband 4, Gemeinde 3 digits; text with a leading zero. */
export const regionalKeySchema = z.string().regex(/^\d{12}$/)

/**
 * The ARS of a municipality, where its AGS alone tells it: in Nordrhein-Westfalen, which has no Gemeindeverbände, so that
 * their part repeats the number of the municipality. Null everywhere else: there an AGS does not say to which one it belongs.
 * Source: Destatis, Gemeindeverzeichnis (GV100AD); true of all 396 municipalities of NRW on 30.11.2023.
 */
export function regionalKeyOf(ags: string | null): string | null {
  if (ags === null || !/^05\d{6}$/.test(ags)) return null
  const [district, municipality] = [ags.slice(0, 5), ags.slice(5)]
  return `${district}0${municipality}${municipality}`
}
