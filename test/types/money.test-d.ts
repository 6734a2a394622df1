import { expectTypeOf, test } from 'vitest'
import { Money } from '../../src/index.ts'

test('an amount is text, a number or a bigint', () => {
  expectTypeOf(Money.of).parameter(0).toEqualTypeOf<string | number | bigint>()
  expectTypeOf(Money.of).parameter(1).toEqualTypeOf<string | undefined>()
  // @ts-expect-error an amount of unknown kind has to be looked at first
  Money.of({})
})

test('arithmetic stays money and never becomes a number', () => {
  const price = Money.of('12.50', 'RUB')
  expectTypeOf(price.plus(price)).toEqualTypeOf<Money>()
  expectTypeOf(price.times).parameter(0).toEqualTypeOf<string | number | bigint>()
  expectTypeOf(price.compare(price)).toEqualTypeOf<-1 | 0 | 1>()
  expectTypeOf(price.amount).toBeString()
  // @ts-expect-error money is added to money
  price.plus(1)
})

test('the currency may be what Ozon did not tell', () => {
  expectTypeOf(Money.of(1).currency).toEqualTypeOf<string | undefined>()
  expectTypeOf(Money.of(1).toJSON()).toExtend<{ amount: string; currency?: string }>()
})

test('money is not changed in place', () => {
  const price = Money.of(1)
  // @ts-expect-error amount is read-only
  price.amount = '2'
})
