import { type Unit, unitSchema } from '../../shared/domain/delivery.ts'

type Typed = Record<Exclude<keyof Unit, 'lane' | 'isRemoved'>, string>

export type UnitProblem = 'nameMissing' | 'postalCodeWrong' | 'phoneWrong' | 'emailWrong' | 'urlWrong'

/** What is wrong with a unit as it was typed, by field. Everything but the name may be empty. */
export function checkUnit(typed: Typed): Partial<Record<keyof Typed, UnitProblem>> {
  const text = (field: keyof Typed) => typed[field].trim()
  const fits = (field: 'email' | 'url') => unitSchema.shape[field].safeParse(text(field)).success
  return {
    ...(text('name') === '' && { name: 'nameMissing' as const }),
    ...(!/^(\d{5})?$/.test(text('postalCode')) && { postalCode: 'postalCodeWrong' as const }),
    ...(!/^[\d\s+()/.-]*$/.test(text('phone')) && { phone: 'phoneWrong' as const }),
    ...(!fits('email') && { email: 'emailWrong' as const }),
    ...(!fits('url') && { url: 'urlWrong' as const }),
  }
}
