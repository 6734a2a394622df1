import type { SchemaFact } from '../facts.ts'
import type { Impact } from './difference.ts'
import { type Finding, finding, type Spot } from './finding.ts'
import { limitsBetween } from './limits.ts'
import { valuesBetween } from './values.ts'

/** Everything in which a node of another document differs from ours, down to the leaves. */
export function compareNodes(ours: SchemaFact, theirs: SchemaFact, given: Spot): readonly Finding[] {
  // Nothing is known of an opaque node, so nothing can differ.
  if (ours.opaque === true || theirs.opaque === true) return []
  const spot = { ...given, where: given.places.get(theirs), explained: ours.note !== undefined }
  if (ours.type !== theirs.type) return [typeChange(ours, theirs, spot)]
  return [
    ...formatBetween(ours, theirs, spot),
    ...flagsBetween(ours, theirs, spot),
    ...valuesBetween(ours, theirs, spot),
    ...(spot.side === 'request' ? [...limitsBetween(ours, theirs, spot), ...requiredBetween(ours, theirs, spot)] : []),
    ...childrenBetween(ours, theirs, spot),
  ]
}

/** A type as a reader knows it: 'integer/int64'. */
function typeName({ type, format, items }: SchemaFact): string {
  if (type === 'array') return `array of ${items === undefined ? 'anything' : typeName(items)}`
  return format === undefined ? type : `${type}/${format}`
}

function typeChange(ours: SchemaFact, theirs: SchemaFact, spot: Spot): Finding {
  return finding(spot, {
    change: 'changed',
    subject: 'type',
    impact: 'breaking',
    text: `type: ${typeName(ours)} → ${typeName(theirs)}`,
    json: jsonType(theirs),
  })
}

function jsonType({ type }: SchemaFact): string {
  return type === 'integer' ? 'number' : type
}

/** Formats that make no other type in this package count as the same. */
function wireType({ type, format }: SchemaFact): string {
  const long = format === 'int64' || format === 'uint64'
  return long ? `long ${type}` : type
}

function formatBetween(ours: SchemaFact, theirs: SchemaFact, spot: Spot): Finding[] {
  if (ours.format === theirs.format || wireType(ours) === wireType(theirs)) return []
  return [typeChange(ours, theirs, spot)]
}

/** What is marked as going, and what may be null. */
function flagsBetween(ours: SchemaFact, theirs: SchemaFact, spot: Spot): Finding[] {
  const found: Finding[] = []
  if (theirs.removedOn !== undefined && theirs.removedOn !== ours.removedOn)
    found.push(
      finding(spot, { change: 'dated', subject: 'end', impact: 'announced', text: endText(ours, theirs.removedOn) }),
    )
  else if (theirs.deprecated === true && ours.deprecated !== true)
    found.push(finding(spot, { change: 'dated', subject: 'end', impact: 'additive', text: 'deprecated: no → yes' }))
  // Any field of an answer may be null already.
  if (spot.side === 'request' && ours.nullable !== theirs.nullable)
    found.push(
      finding(spot, {
        change: 'changed',
        subject: 'null',
        impact: theirs.nullable === true ? 'additive' : 'breaking',
        text: theirs.nullable === true ? 'may be null: no → yes' : 'may be null: yes → no',
      }),
    )
  return found
}

function endText(ours: SchemaFact, on: string): string {
  return ours.removedOn === undefined
    ? `to be removed on ${on} (prose)`
    : `to be removed: ${ours.removedOn} → ${on} (prose)`
}

function requiredBetween(ours: SchemaFact, theirs: SchemaFact, spot: Spot): Finding[] {
  // A note speaks of its own node, and of which of its fields are required.
  const noted = (name: string): boolean => spot.explained || ours.properties?.[name]?.note !== undefined
  const inside = (name: string): Spot => ({ ...spot, field: join(spot.field, name), explained: noted(name) })
  const both = (name: string): boolean =>
    Object.hasOwn(ours.properties ?? {}, name) && Object.hasOwn(theirs.properties ?? {}, name)
  const more = (theirs.required ?? []).filter(name => both(name) && ours.required?.includes(name) !== true)
  const fewer = (ours.required ?? []).filter(name => both(name) && theirs.required?.includes(name) !== true)
  return [
    ...more.map(name => finding(inside(name), requirement('required: no → yes', 'breaking'))),
    ...fewer.map(name => finding(inside(name), requirement('required: yes → no', 'additive'))),
    ...choicesBetween(ours, theirs, spot),
  ]
}

function requirement(text: string, impact: Impact): Pick<Finding, 'change' | 'subject' | 'impact' | 'text'> {
  return { change: 'changed', subject: 'required', impact, text }
}

function choicesBetween(ours: SchemaFact, theirs: SchemaFact, spot: Spot): Finding[] {
  const [mine, other] = [ours, theirs].map(each =>
    (each.oneOfRequired ?? [])
      .map(set => set.join(' + '))
      .toSorted()
      .join(' | '),
  )
  if (mine === other) return []
  if (other === '') return [finding(spot, requirement(`exactly one of: ${mine} → no such rule`, 'additive'))]
  return [finding(spot, requirement(`exactly one of: ${mine === '' ? 'no such rule' : mine} → ${other}`, 'breaking'))]
}

function childrenBetween(ours: SchemaFact, theirs: SchemaFact, spot: Spot): readonly Finding[] {
  if (ours.items !== undefined && theirs.items !== undefined)
    return compareNodes(ours.items, theirs.items, { ...spot, field: `${spot.field}[]` })
  const mine = new Map(Object.entries(ours.properties ?? {}))
  const others = new Map(Object.entries(theirs.properties ?? {}))
  // An object without fields says nothing about them.
  const described = others.size > 0
  return [
    ...[...mine].flatMap(([name, schema]) => {
      const other = others.get(name)
      const inside = { ...spot, field: join(spot.field, name), explained: schema.note !== undefined }
      if (other !== undefined) return compareNodes(schema, other, inside)
      return described ? [removedField(schema, inside)] : []
    }),
    ...[...others].filter(([name]) => !mine.has(name)).map(([name, schema]) => addedField(name, schema, theirs, spot)),
  ]
}

function removedField(schema: SchemaFact, spot: Spot): Finding {
  const { where: _, ...gone } = spot
  return finding(
    { ...gone, where: undefined },
    { change: 'removed', subject: 'field', impact: 'breaking', text: `field of type ${typeName(schema)} is gone` },
  )
}

function addedField(name: string, schema: SchemaFact, parent: SchemaFact, spot: Spot): Finding {
  const needed = spot.side === 'request' && parent.required?.includes(name) === true
  return finding(
    { ...spot, field: join(spot.field, name), where: spot.places.get(schema), explained: false },
    {
      change: 'added',
      subject: 'field',
      impact: needed ? 'breaking' : 'additive',
      text: `new ${needed ? 'required' : 'optional'} field of type ${schema.opaque === true ? 'unknown' : typeName(schema)}`,
      json: jsonType(schema),
      ...(needed ? {} : { addition: { kind: 'field', parent: spot.field, name, schema } }),
    },
  )
}

function join(field: string, name: string): string {
  return field === '' ? name : `${field}.${name}`
}
