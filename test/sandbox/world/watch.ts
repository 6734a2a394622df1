import { parsePosting } from '../../../src/decode/parse.ts'
import type { Posting } from '../../../src/model/posting.ts'
import { operationTable } from '../../../src/sandbox/operations/index.ts'
import type { PostingRecord, Step } from '../../../src/sandbox/records/posting.ts'
import type { Seller } from '../../../src/sandbox/records/seller.ts'
import { Body } from '../../../src/sandbox/server/body.ts'
import type { World } from '../../../src/sandbox/world.ts'

/** A posting as a client would have read it right after one of its steps. */
export interface Sight {
  readonly posting: Posting
  readonly seenAt: Date
}

const SINGLE_READS = {
  fbs: '/v3/posting/fbs/get',
  fbo: '/v2/posting/fbo/get',
  digital: '/v2/posting/fbo/get',
  fbp: '/v1/posting/fbp/get',
} as const

/** Looks at every posting after every step, through the answers of Ozon's single reads. */
export class Watch {
  readonly sights: Sight[] = []
  /** Moves that were made: from, to and flow, and whether a lever that moves along the table made them. */
  readonly moves: { readonly edge: string; readonly byLever: boolean }[] = []
  readonly #world: World
  readonly #seller: Seller

  constructor(world: World, seller: Seller) {
    this.#world = world
    this.#seller = seller
    for (const posting of world.postings.touched) this.look(posting)
    world.onMove((posting, step) => {
      this.#note(posting, step)
      this.look(posting)
    })
  }

  look(posting: PostingRecord): void {
    this.sights.push({ posting: this.read(posting), seenAt: new Date(this.#world.now()) })
  }

  /** What a single read would answer now, as the client's model. */
  read({ number, family }: PostingRecord): Posting {
    const path = SINGLE_READS[family]
    const [key] = this.#seller.keys
    const operation = operationTable[path]
    if (key === undefined || operation === undefined) throw new Error(`${path} is played, and the seller has a key.`)
    const body = new Body({ posting_number: number })
    const answer = operation({ world: this.#world, seller: this.#seller, key, path, body, origin: '' })
    return parsePosting(answer)
  }

  #note({ flow }: PostingRecord, { from, to, because }: Step): void {
    this.moves.push({ edge: edgeOf(from, to, flow), byLever: because === 'lever' && from !== undefined })
  }
}

export const edgeOf = (from: string | undefined, to: string, flow: string): string =>
  `${from ?? 'born'} → ${to} ${flow}`
