// Generated from spec/ by `npm run generate`. Do not edit.
import { once } from '../once.ts'
import {
  list,
  loose,
  maybe,
  maybeFlag,
  maybeNumeric,
  maybeText,
  moment,
  type Schema,
  strict,
  text,
} from './kit.ts'

const resultSchema = once((): Schema => loose({
  error: maybeText,
  posting_number: maybeText,
  result: maybeFlag,
}))

export const schemas = {
  '/v2/fbs/posting/tracking-number/set': {
    request: once((): Schema => strict({
      tracking_numbers: list(strict({
        posting_number: text,
        tracking_number: text,
      })),
    })),
    answer: once((): Schema => loose({
      result: maybe(list(resultSchema())),
    })),
  },
  '/v2/fbs/posting/delivering': {
    request: once((): Schema => strict({
      posting_number: list(text),
    })),
    answer: once((): Schema => loose({
      result: maybe(list(resultSchema())),
    })),
  },
  '/v2/fbs/posting/last-mile': {
    request: once((): Schema => strict({
      posting_number: list(text),
    })),
    answer: once((): Schema => loose({
      result: maybe(list(resultSchema())),
    })),
  },
  '/v2/fbs/posting/delivered': {
    request: once((): Schema => strict({
      posting_number: list(text),
    })),
    answer: once((): Schema => loose({
      result: maybe(list(resultSchema())),
    })),
  },
  '/v1/posting/fbs/timeslot/change-restrictions': {
    request: once((): Schema => strict({
      posting_number: text,
    })),
    answer: once((): Schema => loose({
      delivery_interval: maybe(loose({
        begin: maybeText,
        end: maybeText,
      })),
      remaining_changes_count: maybeNumeric,
    })),
  },
  '/v1/posting/fbs/timeslot/set': {
    request: once((): Schema => strict({
      new_timeslot: strict({
        from: moment,
        to: moment,
      }),
      posting_number: text,
    })),
    answer: once((): Schema => loose({
      result: maybeFlag,
    })),
  },
  '/v1/posting/cutoff/set': {
    request: once((): Schema => strict({
      new_cutoff_date: moment,
      posting_number: text,
    })),
    answer: once((): Schema => loose({
      result: maybeFlag,
    })),
  },
}
