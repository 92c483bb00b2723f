import { z } from 'zod'

/** Which view of the board somebody looks at. */
export const viewSchema = z.enum(['overview', 'assignment', 'roadmap', 'list', 'plan', 'delivery', 'aftercare'])
export type View = z.infer<typeof viewSchema>
