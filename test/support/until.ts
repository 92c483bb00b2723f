const patienceMs = 20_000 // far beyond anything honest; only a test that would fail anyway waits so long

/** Lets the event loop run until the condition holds; fails with the last state when it never does. */
export async function until(condition: () => boolean, lastState: () => string): Promise<void> {
  const deadline = performance.now() + patienceMs
  while (!condition()) {
    if (performance.now() > deadline) throw new Error(`Never happened: ${lastState()}`)
    await new Promise((resolve) => setImmediate(resolve))
  }
}
