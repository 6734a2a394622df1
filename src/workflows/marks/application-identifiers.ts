/** How the data after an application identifier (AI) is written. GS1 General Specifications, section 3.2. */
export interface IdentifierRule {
  /** Digits only; otherwise any of the 82 characters. */
  readonly isNumeric: boolean
  /** Always so long, or at most. */
  readonly length: { readonly exactly: number } | { readonly atMost: number }
  /** The next identifier follows at once: a separator stands only after data whose length GS1 does not predefine. */
  readonly isPredefined: boolean
  /** A GTIN, the last of whose digits checks the others. */
  readonly isGtin?: boolean
}

/** An identifier at the beginning of a text. */
export interface FoundIdentifier extends IdentifierRule {
  readonly identifier: string
}

const predefined = (digits: number): IdentifierRule => ({
  isNumeric: true,
  length: { exactly: digits },
  isPredefined: true,
})
const digits = (exactly: number): IdentifierRule => ({ isNumeric: true, length: { exactly }, isPredefined: false })
const upTo = (atMost: number, isNumeric = false): IdentifierRule => ({
  isNumeric,
  length: { atMost },
  isPredefined: false,
})
const GTIN: IdentifierRule = { ...predefined(14), isGtin: true }
const DATE = predefined(6)
/** Agreed between trading partners, and by companies for themselves. */
const INTERNAL = upTo(90)

/** Those that marks of goods are made of. What is not in the table is not judged. */
const RULES: Readonly<Record<string, IdentifierRule>> = {
  '01': GTIN,
  '02': GTIN,
  '10': upTo(20),
  '11': DATE,
  '12': DATE,
  '13': DATE,
  '15': DATE,
  '16': DATE,
  '17': DATE,
  '20': predefined(2),
  '21': upTo(20),
  '22': upTo(20),
  '30': upTo(8, true),
  '37': upTo(8, true),
  '91': INTERNAL,
  '92': INTERNAL,
  '93': INTERNAL,
  '94': INTERNAL,
  '95': INTERNAL,
  '96': INTERNAL,
  '97': INTERNAL,
  '98': INTERNAL,
  '99': INTERNAL,
  '240': upTo(30),
  '241': upTo(30),
  '7003': digits(10),
  '8005': digits(6),
}

/** Measures (net weight, length …): four digits, the last of which places the decimal point. */
const MEASURE = /^3[1-6]\d\d/

/** The identifier that a text begins with; `undefined` when it is none of the table. */
export function identifierAt(text: string): FoundIdentifier | undefined {
  const measure = MEASURE.exec(text)?.[0]
  if (measure !== undefined) return { identifier: measure, ...predefined(6) }
  for (const size of [2, 3, 4]) {
    const identifier = text.slice(0, size)
    const rule = Object.hasOwn(RULES, identifier) ? RULES[identifier] : undefined
    if (rule !== undefined) return { identifier, ...rule }
  }
  return undefined
}
