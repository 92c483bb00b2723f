import { z } from 'zod'
import { cardIdSchema } from './ids.ts'
import { maturitySchema } from './maturity.ts'

/**
 * LeiKa-Schlüssel: 14 digits, `99` and four blocks of three; text, because it is a name and not a number.
 * Source: FIM-Portal, for instance 99050048262000.
 */
export const leikaKeySchema = z
  .string()
  .regex(/^99\d{12}$/)
  .brand<'LeikaKey'>()
export type LeikaKey = z.infer<typeof leikaKeySchema>

const line = (max: number) => z.string().trim().min(1).max(max) // characters

/** OZG-Leistung: the bundle that a LeiKa service belongs to. */
export const serviceBundleSchema = z.strictObject({
  ozgId: line(40).nullable(),
  name: line(500),
})
export type ServiceBundle = z.infer<typeof serviceBundleSchema>

/** A public service (Leistung) as the service list tells it. What people decide about it lives on the board. */
export const publicServiceSchema = z.strictObject({
  id: cardIdSchema,
  leikaKey: leikaKeySchema.nullable(), // null: not in the LeiKa (yet)
  name: line(500),
  /** Themenfeld as the list writes it; `topicAreaOf` knows the fourteen official ones. */
  topicArea: line(100).nullable(),
  /** One LeiKa service may belong to several bundles. */
  bundles: z.array(serviceBundleSchema).max(50),
  /** Lebens- oder Geschäftslage. */
  lifeSituation: line(200).nullable(),
  /** LeiKa-Typ codes, who regulates and who executes: `1`, `2/3`, `4b`, `5` … several may occur. */
  types: z.array(line(10)).max(20),
  /** Articles of the EU's Single Digital Gateway regulation: 1 (annex I), 2 (annex II). */
  singleDigitalGateway: z.array(z.int().min(1).max(2)).max(2),
  legalBasis: line(5000).nullable(),
  synonyms: z.array(line(300)).max(200),
  /** The Amt that usually does it, as the list names it. */
  usualDepartment: line(200).nullable(),
  /** From when it can go online, where the list says so. Left out in older lists, whose hash must stay. */
  availableFrom: z.iso.date().exactOptional(),
  /** How far it is online already, where the list says so. */
  maturity: maturitySchema.exactOptional(),
  /** The newest list lacks it; it stays because somebody has decided about it. */
  isGone: z.literal(true).exactOptional(),
})
export type PublicService = z.infer<typeof publicServiceSchema>
