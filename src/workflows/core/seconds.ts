/** How long something took, for people: such as '605 s'. */
export const secondsOf = (ms: number): string => `${Math.round(ms / 1_000)} s`
