import { parseArgs } from 'node:util'
import { type Product, productNameSchema } from './products/product.ts'
import { productOf, products } from './products/products.ts'
import type { Scenario } from './scenarios/scenario.ts'
import { scenarioOf, scenarios } from './scenarios/scenarios.ts'
import { fullSizes, quickSizes, type Sizes, sizesSchema } from './sizes.ts'

export interface BenchOptions {
  isQuick: boolean
  sizes: Sizes
  scenarios: readonly Scenario[]
  products: readonly Product[]
  /** Products whose server writes a CPU profile; a profiled one is slower. */
  profiled: readonly Product[]
}

export const usage = `npm run bench -- [--quick] [--rounds 3] [--only fan-out,joins] [--products auftakt,relay] [--profile auftakt]
  scenarios: ${scenarios.map(({ name }) => name).join(', ')}
  products:  ${products.map(({ name }) => name).join(', ')}`

/** Throws when an argument names nothing that we know. */
export function readOptions(args: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      quick: { type: 'boolean', default: false },
      rounds: { type: 'string' },
      only: { type: 'string' },
      products: { type: 'string' },
      profile: { type: 'string' },
    },
  })
  const sizes = values.quick ? quickSizes : fullSizes
  const listed = (text: string) => text.split(',').map((name) => productOf(productNameSchema.parse(name)))
  return {
    isQuick: values.quick,
    sizes: sizesSchema.parse({ ...sizes, rounds: values.rounds === undefined ? sizes.rounds : Number(values.rounds) }),
    scenarios: values.only === undefined ? scenarios : values.only.split(',').map(scenarioOf),
    products: values.products === undefined ? products : listed(values.products),
    profiled: values.profile === undefined ? [] : listed(values.profile),
  }
}
