import { z } from 'zod'

/** A day of the calendar, 'YYYY-MM-DD'. */
export const day = z.iso.date()

/** A path of Ozon's, such as '/v4/posting/fbs/list'. */
export const path = z.string().regex(/^\/v\d+\/[\w\-/{}]+$/)

/** A place inside a body, such as 'filter.order_numbers' or 'result[].id'. */
export const field = z.string().min(1)

/** The name of a row of sources.json. */
export const sourceKey = z.string().regex(/^[a-z0-9][a-z0-9-]*$/)

/** A payload of the tests that shows the fact. */
export const fixture = z.string().regex(/^test\/fixtures\/json\/[\w\-./]+\.json$/)

export const text = z.string().min(1)
export const yes = z.literal(true)

/** How well a fact is proven, best first. The last one stands on sources that nobody else can open. */
export const grade = z.enum(['documented', 'example', 'observed', 'partly', 'inferred', 'observed (unpublished)'])
