export type Language = 'en' | 'ru' | 'zh'

/** Words that differ without a difference: endings by gender and number, British and American spelling. */
const SAME_WORDS: readonly (readonly [variant: RegExp, word: string])[] = [
  [/доставлен(а|о|ы)/g, 'доставлен'],
  [/отменен(а|о|ы)/g, 'отменен'],
  [/получен(а|о|ы)/g, 'получен'],
  [/создан(а|о|ы)/g, 'создан'],
  [/принят(а|о|ы)/g, 'принят'],
  [/отправлен(а|о|ы)/g, 'отправлен'],
  [/готов(а|о|ы)/g, 'готов'],
  [/спорн(ый|ая|ое|ые)/g, 'спорн'],
  [/ожидают/g, 'ожидает'],
  [/доставляются/g, 'доставляется'],
  [/идут/g, 'идет'],
  [/cancelled/g, 'canceled'],
  [/centre/g, 'center'],
]

/** What two spellings of one label have in common: letters and digits alone, in one case, ё as е, endings by table. */
export function labelKey(label: string): string {
  const plain = label
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
  return SAME_WORDS.reduce((key, [variant, word]) => key.replaceAll(variant, word), plain)
}
