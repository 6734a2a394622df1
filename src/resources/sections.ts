import type { Api } from './api.ts'
import type { Cancellations } from './cancellations.ts'
import type { Delivery } from './delivery.ts'
import type { Disputes } from './disputes.ts'
import type { Labels } from './labels.ts'
import { lazySection } from './lazy-section.ts'
import type { Packing } from './packing.ts'

/** The methods of a section, without its class: its code loads with the first call. */
type Methods<S> = Pick<S, keyof S>

/** The parts of Ozon's API that load when they are used. */
export interface Sections {
  readonly packing: Methods<Packing>
  readonly labels: Methods<Labels>
  readonly delivery: Methods<Delivery>
  readonly cancellations: Methods<Cancellations>
  readonly disputes: Methods<Disputes>
}

/** A method that is forgotten here is missing from its section, and the compiler says so. */
export function createSections(api: Api): Sections {
  return {
    packing: lazySection(
      async () => new (await import('./packing.ts')).Packing(api),
      [
        'ship',
        'shipPackage',
        'split',
        'splitTraceable',
        'traceableAttributes',
        'setBoxes',
        'restrictions',
        'countries',
        'setCountry',
      ],
    ),
    labels: lazySection(async () => new (await import('./labels.ts')).Labels(api), ['create', 'get']),
    delivery: lazySection(
      async () => new (await import('./delivery.ts')).Delivery(api),
      [
        'setTrackingNumbers',
        'markDelivering',
        'markLastMile',
        'markDelivered',
        'setCutoff',
        'timeslot',
        'setTimeslot',
        'verifyPickupCode',
      ],
    ),
    cancellations: lazySection(
      async () => new (await import('./cancellations.ts')).Cancellations(api),
      ['reasons', 'reasonsFor', 'cancel', 'cancelProducts', 'approve', 'reject'],
      ['conditional'],
    ),
    disputes: lazySection(async () => new (await import('./disputes.ts')).Disputes(api), ['open', 'returnToShipping']),
  }
}
