import { textPdf } from '../files/text-pdf.ts'
import type { DeclarationRecord } from '../records/declarations.ts'
import type { PostingRecord } from '../records/posting.ts'
import { invalid } from '../server/refusal.ts'
import { type Call, FileBody, type Json } from './operation.ts'

/** Warehouses in these cities send their goods over Turkish customs (inferred: no answer names the country of a seller). */
const TURKISH_CITIES: ReadonlySet<string> = new Set(['Стамбул', 'Анкара', 'Измир', 'Бурса', 'Анталья', 'Мерсин'])
/** The file of a declaration is there a day later; until then its link is empty (inferred). */
const FILE_AFTER_MS = 86_400_000

/** Customs declarations of what sellers in Turkey handed over, by the day on which they were made. */
export function etgb(call: Call): Json {
  const { world, seller, body } = call
  const period = body.object('date')
  const [from = 0, to = 0] = [period.time('from'), period.time('to')]
  if (from > to) throw invalid('invalid Request.date: the period ends before it begins')
  const turkish = [...seller.warehouses.values()].filter(({ city }) => TURKISH_CITIES.has(city)).map(({ id }) => id)
  if (turkish.length === 0) return { result: [] }
  const { postings } = world.postings.find({
    clientId: seller.clientId,
    family: 'fbs',
    warehouseIds: new Set(turkish),
    newestFirst: false,
    limit: Number.POSITIVE_INFINITY,
    matches: ({ deliveringAt = -1 }) => deliveringAt >= from && deliveringAt <= to,
  })
  return {
    result: postings.map(posting => {
      const { number, at, fileUrl } = declarationOf(call, posting)
      return { posting_number: posting.number, etgb: { number, date: dayOf(at), url: fileUrl } }
    }),
  }
}

function declarationOf({ world, seller, origin }: Call, posting: PostingRecord): DeclarationRecord {
  const { number, deliveringAt: at = posting.createdAt } = posting
  const declaration = seller.declarations.of(number, () => ({ number: world.nextId(26_000_000), at, fileUrl: '' }))
  if (declaration.fileUrl === '' && world.now() >= at + FILE_AFTER_MS) {
    declaration.fileUrl = world.files.put(fileOf(declaration, number), origin)
  }
  return declaration
}

function fileOf({ number, at }: DeclarationRecord, postingNumber: string): FileBody {
  const pdf = textPdf([[`ETGB ${number}`, dayOf(at), postingNumber]])
  return new FileBody('application/pdf', `etgb-${number}.pdf`, pdf)
}

/** 'DD-MM-YYYY', as in Ozon's example. */
const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10).split('-').toReversed().join('-')
