// Generated from spec/ by `npm run generate`. Do not edit.

/** What an answer without success proves of its request. Why so stands in `spec/answers.json`. */
export interface AnswerRow {
  readonly statuses: readonly (number | '3xx' | '4xx' | '5xx')[]
  /** 'none': an answer without a code. Absent: any, or none. */
  readonly codes?: readonly (number | string)[]
  /** Of the message, in small letters. Absent: any, or none. */
  readonly message?:
    | { readonly is: readonly string[] }
    | { readonly includes: readonly string[] }
    | { readonly absent: true }
  /** A `Retry-After` header, or words with the same meaning, come with it. */
  readonly tellsWait?: true
  readonly proves: 'refused' | 'repeatable' | 'not-proven'
  readonly means?: 'circuit-open' | 'rate-limited'
}

/** The first row that fits decides; what has no row proves nothing. */
export const answerRows: readonly AnswerRow[] = [
  {"statuses":[503],"message":{"is":["circle is open"]},"proves":"repeatable","means":"circuit-open"},
  {"statuses":[429],"codes":["none"],"proves":"repeatable","means":"rate-limited"},
  {"statuses":[429],"message":{"absent":true},"proves":"repeatable","means":"rate-limited"},
  {"statuses":["4xx",503],"codes":["none",8,"RESOURCE_EXHAUSTED",429],"message":{"includes":["rate limit","too many requests","seconds to wait","request limit","items limit","слишком много запросов","превышен лимит запросов","превышено количество запросов"]},"proves":"repeatable","means":"rate-limited"},
  {"statuses":[429],"tellsWait":true,"proves":"repeatable","means":"rate-limited"},
  {"statuses":[501],"proves":"refused"},
  {"statuses":["3xx",0],"proves":"refused"},
  {"statuses":["4xx"],"codes":[1,2,4,13,14,15,"CANCELLED","UNKNOWN","DEADLINE_EXCEEDED","INTERNAL","INTERNAL_ERROR","UNAVAILABLE","DATA_LOSS"],"proves":"not-proven"},
  {"statuses":["4xx"],"codes":[8,"RESOURCE_EXHAUSTED"],"proves":"not-proven"},
  {"statuses":["4xx"],"message":{"includes":["deadline exceeded","context canceled","context cancelled","transport is closing","upstream request timeout","upstream connect error","connection reset","error reading from server","client disconnected"]},"proves":"not-proven"},
  {"statuses":[400,401,402,403,404,405,406,409,410,411,412,413,414,415,416,422,423,424,426,428,431,451],"proves":"refused"},
]
