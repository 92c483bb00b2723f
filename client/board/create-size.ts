import { createSignal, onCleanup } from 'solid-js'

export interface Size {
  width: number
  height: number
}

/** The inner size of an element, followed until the owner is gone. Zero until it is in the document. */
export function createSize(): [size: () => Size, follow: (element: Element) => void] {
  const [size, setSize] = createSignal<Size>(
    { width: 0, height: 0 },
    {
      equals: (a, b) => a.width === b.width && a.height === b.height,
    },
  )
  const observer = new ResizeObserver(([entry]) => {
    if (entry) setSize({ width: entry.target.clientWidth, height: entry.target.clientHeight })
  })
  onCleanup(() => observer.disconnect())
  return [size, (element) => observer.observe(element)]
}
