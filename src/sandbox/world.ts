import type { Clock } from '../internal/clock.ts'
import type { Behaviour } from './behaviour.ts'
import { Timeline } from './clock/timeline.ts'
import { FileStore } from './files/store.ts'
import { Journal } from './journal.ts'
import type { News } from './news.ts'
import { PostingStore } from './postings/store.ts'
import { NO_PUSHES, type PushPort } from './push/port.ts'
import type { Random } from './random.ts'
import type { PostingRecord, Step } from './records/posting.ts'
import type { Seller } from './records/seller.ts'

/** Told of every step of every posting, after it was taken. */
export type MoveListener = (posting: PostingRecord, step: Step) => void

/**
 * Everything there is in a sandbox, and the only place where its time passes: `runDue` makes what is due happen, each
 * thing at its own moment.
 */
export class World {
  readonly behaviour: Behaviour
  readonly random: Random
  readonly journal: Journal
  readonly timeline = new Timeline()
  readonly postings = new PostingStore()
  readonly files = new FileStore()
  readonly sellers = new Map<string, Seller>()
  /** What sends pushes; set once, when the world is ready. */
  pushes: PushPort = NO_PUSHES
  /** Told whenever something is set to happen; set once, by the clock. */
  onPlan: () => void = () => undefined
  readonly #clock: Clock
  readonly #listeners: MoveListener[] = []
  readonly #readers: ((news: News) => void)[] = []
  #moment: number | undefined
  #lastId = 0

  constructor(clock: Clock, behaviour: Behaviour, random: Random) {
    this.#clock = clock
    this.behaviour = behaviour
    this.random = random
    this.journal = new Journal(() => this.now())
  }

  /** Epoch milliseconds; while something due happens, the moment at which it was due. */
  now(): number {
    return this.#moment ?? this.#clock.now()
  }

  /** Lets something happen after a while. */
  after(ms: number, run: () => void): void {
    this.at(this.now() + ms, run)
  }

  at(moment: number, run: () => void): void {
    this.timeline.add(Math.max(moment, this.now()), run)
    this.onPlan()
  }

  /** Lets everything happen that was due by now. */
  runDue(): void {
    if (this.#moment !== undefined) return
    const until = this.#clock.now()
    try {
      for (let due = this.timeline.takeDue(until); due !== undefined; due = this.timeline.takeDue(until)) {
        this.#moment = due.at
        due.run()
      }
    } finally {
      this.#moment = undefined
    }
  }

  onMove(listener: MoveListener): void {
    this.#listeners.push(listener)
  }

  tellMove(posting: PostingRecord, step: Step): void {
    for (const listener of this.#listeners) listener(posting, step)
  }

  onNews(reader: (news: News) => void): void {
    this.#readers.push(reader)
  }

  /** Tells what a push may tell, after it happened: new deadlines, stocks, messages. Moves of postings are told by themselves. */
  tellNews(news: News): void {
    for (const read of this.#readers) read(news)
  }

  /** A number that no other thing of this sandbox has, starting from `first` for things of its kind. */
  nextId(first = 1_000_000): string {
    return String(first + ++this.#lastId)
  }
}
