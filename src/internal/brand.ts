/** Marks that survive two copies of this package in one process, where `instanceof` does not. */
export const ERROR_BRAND: unique symbol = Symbol.for('ozon-orders.error')
export const MONEY_BRAND: unique symbol = Symbol.for('ozon-orders.money')

/** With which a workflow tells the client that a work of many calls begins; no method, since it is not for users. */
export const BEGIN_WORK: unique symbol = Symbol.for('ozon-orders.begin-work')
