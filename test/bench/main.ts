// Compares the servers in one run: every round plays each scenario on each product in turn, in another order.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type BenchOptions, readOptions, usage } from './options.ts'
import { prepare } from './products/prepare.ts'
import type { Premises } from './products/product.ts'
import { reportText } from './report.ts'
import { runTrial } from './run-trial.ts'
import { summarize, type Trial } from './summary.ts'

const resultFolder = fileURLToPath(new URL('../../test-results/', import.meta.url))

const options = optionsOrUsage()
if (options) {
  const folder = mkdtempSync(join(tmpdir(), 'auftakt-bench-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(130))
  await bench(options, folder)
}

function optionsOrUsage(): BenchOptions | null {
  try {
    return readOptions(process.argv.slice(2))
  } catch {
    console.error(usage)
    process.exitCode = 2
    return null
  }
}

async function bench(asked: BenchOptions, folder: string): Promise<void> {
  const { sizes, scenarios, products } = asked
  const startedAt = Date.now()
  const loadBefore = loadavg()[0] ?? 0
  console.log('Preparing the boards …')
  const premises = await prepare(folder, products, sizes)
  const trials: Trial[] = []
  for (let round = 1; round <= sizes.rounds; round++) {
    console.log(`Round ${round} of ${sizes.rounds}`)
    trials.push(...(await playRound(asked, { folder, premises, round })))
  }
  const minutes = ((Date.now() - startedAt) / 60_000).toFixed(1)
  const title = `Server benchmark, ${sizes.rounds} rounds in ${minutes} min${asked.isQuick ? ' (quick: a smoke test)' : ''}`
  const lines = summarize(scenarios, products, trials)
  const text = reportText({
    title,
    isQuick: asked.isQuick,
    isShared: loadBefore > availableParallelism() / 2,
    scenarios,
    products,
    lines,
    trials,
  })
  mkdirSync(resultFolder, { recursive: true })
  writeFileSync(join(resultFolder, 'bench.md'), text)
  const facts = { node: process.version, cores: availableParallelism(), processor: cpus()[0]?.model, loadBefore, sizes }
  writeFileSync(join(resultFolder, 'bench.json'), JSON.stringify({ title, facts, lines, trials }, null, 2))
  console.log(`\n${text}`)
  if (trials.some(({ result }) => result.kind === 'failed')) process.exitCode = 1
}

async function playRound(
  { scenarios, products, profiled, sizes }: BenchOptions,
  { folder, premises, round }: { folder: string; premises: Premises; round: number },
): Promise<Trial[]> {
  const trials: Trial[] = []
  for (const scenario of scenarios) {
    const able = products.filter((product) => product.keepsBoards || !scenario.needsBoards)
    for (let turn = 0; turn < able.length; turn++) {
      const product = able[(turn + round) % able.length]
      if (!product) continue
      const profileFolder = profiled.includes(product)
        ? join(resultFolder, `profile-${scenario.name}-${product.name}`)
        : undefined
      const result = await runTrial({
        product: product.name,
        scenario: scenario.name,
        round,
        sizes,
        premises,
        prepared: folder,
        ...(profileFolder !== undefined && { profileFolder }),
      })
      const said = result.kind === 'failed' ? `failed: ${result.why}` : JSON.stringify(result.values)
      console.log(`  ${scenario.name} · ${product.name} · ${said}`)
      trials.push({ scenario: scenario.name, product: product.name, round, result })
    }
  }
  return trials
}
