import { it } from 'vitest'
import { loadFacts } from '../../spec/facts.ts'
import { fixtureRows, mistakes, readFixture, schemaOf } from '../spec/support.ts'
import { isDocumented, objections } from './judge.ts'
it('probe', async () => {
  const facts = loadFacts()
  const cur = new Map(facts.operations.filter(o => o.status === 'current').map(o => [o.path, o]))
  for (const row of fixtureRows()) {
    if (!cur.has(row.endpoint)) continue
    const side = row.kind === 'request' ? 'request' : 'answer'
    const body = readFixture(row.path)
    const explained = facts.corrections.filter(c => c.operation === row.endpoint && c.side === side).map(c => c.field)
    const say = (who: string, list: readonly string[]) => {
      for (const o of new Set(list)) {
        const place = o.slice(0, o.indexOf(': ')).replace(/\[\d+\]/g, '[]')
        console.log(who, explained.includes(place) ? 'ok ' : 'NO ', row.path, side, o)
      }
    }
    if (isDocumented(row.endpoint, side)) say('AJV', objections(row.endpoint, side, body))
    else console.log('undoc', row.path, side)
    try {
      say('OUR', mistakes((await schemaOf(row.endpoint, side)).safeParse(body)))
    } catch (e) {
      console.log('noschema', row.path, side)
    }
  }
})
