/** Marks that survive two copies of this package in one process, where `instanceof` does not. */
export const ERROR_BRAND: unique symbol = Symbol.for('ozon-orders.error')
export const MONEY_BRAND: unique symbol = Symbol.for('ozon-orders.money')
