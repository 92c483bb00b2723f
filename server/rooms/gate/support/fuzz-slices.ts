/** Cases of all property tests together; the nightly run sets FUZZ_CASES. */
const cases = Number(process.env.FUZZ_CASES ?? 5000)
const casesPerSlice = 500

/** [seed, runs] of as many tests as it takes: each is short, and a failing one names its seed. */
export function fuzzSlices(share: number, casesPerRun = 1): [seed: number, runs: number][] {
  const slices = Math.ceil((cases * share) / casesPerSlice)
  return Array.from({ length: slices }, (_, index) => [index + 1, Math.ceil((cases * share) / slices / casesPerRun)])
}
