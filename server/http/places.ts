/** So many at once per key. Null: all are taken; else the function that gives the place back, which may be called twice. */
export function createPlaces(max: number): (key: string) => (() => void) | null {
  const taken = new Map<string, number>()
  return (key) => {
    const count = taken.get(key) ?? 0
    if (count >= max) return null
    taken.set(key, count + 1)
    let isHeld = true
    return () => {
      if (!isHeld) return
      isHeld = false
      const left = (taken.get(key) ?? 1) - 1
      if (left > 0) taken.set(key, left)
      else taken.delete(key)
    }
  }
}
