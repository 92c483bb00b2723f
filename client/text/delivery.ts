/** Step 4: what each Amt delivers. */
export const deliveryText = {
  title: 'Lieferung',
} as const
