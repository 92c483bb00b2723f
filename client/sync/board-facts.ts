import type { RegisterKey, RegisterName, RegisterValue } from '../../shared/board/registers.ts'

/** Everything on the board besides who and when, as fine-grained signals. Every function is reactive when called under an owner. */
export interface BoardFacts {
  value<R extends RegisterName>(register: R, key: RegisterKey<R>): RegisterValue<R> | undefined
  /** All entries of a register; new at each change of one of them. */
  entries<R extends RegisterName>(register: R): ReadonlyMap<RegisterKey<R>, RegisterValue<R>>
}
