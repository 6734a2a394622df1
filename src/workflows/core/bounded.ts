/**
 * Does something with each item, so many at a time, and gives what came of it in the order of the items. The first
 * rejection ends it: no further item is begun.
 */
export async function mapBounded<I, R>(
  items: readonly I[],
  most: number,
  act: (item: I, at: number) => Promise<R>,
): Promise<readonly R[]> {
  const results: R[] = []
  const queue = items.entries()
  let isOver = false
  const worker = async (): Promise<void> => {
    for (const [at, item] of queue) {
      if (isOver) return
      try {
        results[at] = await act(item, at)
      } catch (error) {
        isOver = true
        throw error
      }
    }
  }
  await Promise.all(Array.from({ length: Math.min(most, items.length) }, worker))
  return results
}
