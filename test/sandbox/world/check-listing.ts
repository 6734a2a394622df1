import type { Json } from './caller.ts'
import type { Scene } from './scene.ts'

const DAY_MS = 86_400_000
const PAGE = 7

/** Read page by page, the list has every posting of FBS and rFBS exactly once, in the order of creation. */
export async function listingProblems(scene: Scene): Promise<readonly string[]> {
  const { world, sandbox } = scene
  sandbox.faults.clear()
  const filter = { since: scene.iso(-300 * DAY_MS), to: scene.iso() }
  const wanted = world.postings.touched.filter(
    ({ family, createdAt }) => family === 'fbs' && createdAt < Date.parse(filter.to),
  )
  const listed: string[] = []
  let cursor = ''
  do {
    // Some worlds allow few requests a second.
    await sandbox.clock.advance('1s')
    const page = await scene.call('/v4/posting/fbs/list', { filter, limit: PAGE, cursor, sort_dir: 'ASC' })
    listed.push(...numbersIn(page))
    cursor = String(page?.['cursor'] ?? '')
  } while (cursor !== '')
  const [told, real] = [listed.join(', '), wanted.map(({ number }) => number).join(', ')]
  return told === real ? [] : [`list: ${told} were listed, not ${real}`]
}

function numbersIn(page: Json | undefined): readonly string[] {
  const rows = page?.['postings']
  return Array.isArray(rows) ? rows.map(row => String(row.posting_number)) : []
}
