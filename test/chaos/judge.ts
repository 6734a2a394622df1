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
    return claimProblems(claim, scene.truthOf(item).isDone, isForgotten)
  })
  const others = claims.filter(({ item }) => !scene.items.includes(item))
  return [...problems, ...others.map(({ item }) => `nobody asked for ${item}`), ...judgeDeeds(scene)]
}

/** What was done twice, or unasked. */
export function judgeDeeds(scene: Scene): readonly string[] {
  return scene.items.flatMap(item => scene.truthOf(item).extras.map(extra => `twice: ${extra} (for ${item})`))
}

function claimProblems(
  { item, outcome, message = '' }: Claim,
  isDone: boolean,
  isForgotten: boolean,
): readonly string[] {
  if (outcome === 'done' && !isDone) return [`false: ${item} is told as done and is not`]
  if (outcome === 'failed' && isDone && !isForgotten)
    return [`false: ${item} is told as failed and was done: ${message}`]
  return outcome === 'planned' ? [`false: ${item} is told as planned`] : []
}
