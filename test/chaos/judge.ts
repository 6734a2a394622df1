import type { Claim, Scene } from './scenario.ts'

/** How strictly a report is judged. */
export interface Judging {
  /** The journal of an earlier run was lost, so that what it did is nobody's knowledge: it may be told as failed. */
  readonly isForgotten: boolean
}

/** What is wrong with a report, in words; nothing when it is the truth and nothing happened twice. */
export function judgeReport(scene: Scene, claims: readonly Claim[], { isForgotten }: Judging): readonly string[] {
  const problems = scene.items.flatMap(item => {
    const own = claims.filter(claim => claim.item === item)
    const [claim, another] = own
    if (claim === undefined) return [`lost: the report does not tell of ${item}`]
    if (another !== undefined) return [`told ${own.length} times: ${item}`]
    return claimProblems(claim, standingOf(scene, item), isForgotten)
  })
  const others = claims.filter(({ item }) => !scene.items.includes(item))
  return [...problems, ...others.map(({ item }) => `nobody asked for ${item}`), ...judgeDeeds(scene)]
}

/** What was done twice, or unasked. */
export function judgeDeeds(scene: Scene): readonly string[] {
  return scene.items.flatMap(item => {
    const { extras } = scene.truthOf(item)
    const mayAgain = isUndone(scene, item) && scene.shop?.rivalry.rival?.allowsAgain === true
    const unasked = mayAgain ? extras.slice(1) : extras
    return unasked.map(extra => `twice: ${extra} (for ${item})`)
  })
}

interface Standing {
  /** We did it. */
  readonly isDone: boolean
  /** It may be told as done: we did it, or it is so, and that is what was wanted. */
  readonly isSo: boolean
  /** Somebody else took it back. */
  readonly isUndone: boolean
}

const isUndone = ({ shop, items }: Scene, item: string): boolean =>
  item === items[0] && shop?.rivalry.rival?.undoes === true

function standingOf(scene: Scene, item: string): Standing {
  const { shop, truthOf } = scene
  const { isDone } = truthOf(item)
  const rivalry = shop?.rivalry
  const isSo = isDone || (rivalry?.takesTheirs(() => truthOf(item).isDone) ?? false)
  return { isDone, isSo, isUndone: isUndone(scene, item) }
}

function claimProblems(
  { item, outcome, message = '' }: Claim,
  { isDone, isSo, isUndone }: Standing,
  isForgotten: boolean,
): readonly string[] {
  if (outcome === 'done' && !isSo) return [`false: ${item} is told as done and is not`]
  if (outcome === 'failed' && isDone && !isUndone && !isForgotten)
    return [`false: ${item} is told as failed and was done: ${message}`]
  return outcome === 'planned' ? [`false: ${item} is told as planned`] : []
}
