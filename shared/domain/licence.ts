import { z } from 'zod'

/** What others may do with published data. Source: DCAT-AP.de, Liste der Lizenzen. */
export const licenceSchema = z.enum(['dl-by-de-2.0', 'dl-zero-de-2.0', 'cc-by-4.0'])
export type Licence = z.infer<typeof licenceSchema>
