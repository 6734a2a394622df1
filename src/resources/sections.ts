import type { Account as AccountSection } from './account.ts'
import type { Acts } from './acts.ts'
import type { Assembly } from './assembly.ts'
import type { Cancellations } from './cancellations.ts'
import type { Carriages } from './carriages.ts'
import type { Chats } from './chats.ts'
import type { CompanyOrders } from './company-orders.ts'
import type { Containers } from './containers.ts'
import type { Customs } from './customs.ts'
import type { Delivery } from './delivery.ts'
import type { Digital } from './digital.ts'
import type { Disputes } from './disputes.ts'
import type { Finance } from './finance.ts'
import type { Giveouts } from './giveouts.ts'
import type { Labels } from './labels.ts'
import type { Marks } from './marks.ts'
import type { Notifications } from './notifications.ts'
import type { OzonDelivery } from './ozon-delivery.ts'
import type { Packing } from './packing.ts'
import type { Passes } from './passes.ts'
import type { Postings as PostingsSection } from './postings.ts'
import type { Products } from './products.ts'
import type { Ratings } from './ratings.ts'
import type { Reports } from './reports.ts'
import type { ReturnSettings } from './return-settings.ts'
import type { Returns } from './returns.ts'
import type { Api } from './shared/api.ts'
import { lazySection } from './shared/lazy-section.ts'
import type { Stocks } from './stocks.ts'
import type { Warehouses } from './warehouses.ts'

/** The methods of a section, without its class: a stand-in for tests is an object with these methods. */
type Methods<S> = Pick<S, keyof S>

/** Ozon's postings, of every scheme, in one vocabulary. */
export interface Postings extends Methods<PostingsSection> {}

/** The key and the seller behind it. */
export interface Account extends Methods<AccountSection> {}

/** The parts of Ozon's API that load when they are used. */
export interface Sections {
  readonly packing: Methods<Packing>
  readonly marks: Methods<Marks>
  readonly labels: Methods<Labels>
  readonly carriages: Methods<Carriages>
  readonly acts: Methods<Acts>
  readonly containers: Methods<Containers>
  readonly passes: Methods<Passes>
  readonly assembly: Methods<Assembly>
  readonly delivery: Methods<Delivery>
  readonly cancellations: Methods<Cancellations>
  readonly disputes: Methods<Disputes>
  readonly returns: Methods<Returns>
  readonly giveouts: Methods<Giveouts>
  readonly returnSettings: Methods<ReturnSettings>
  readonly warehouses: Methods<Warehouses>
  readonly stocks: Methods<Stocks>
  readonly chats: Methods<Chats>
  readonly reports: Methods<Reports>
  readonly ratings: Methods<Ratings>
  readonly notifications: Methods<Notifications>
  readonly digital: Methods<Digital>
  readonly finance: Methods<Finance>
  readonly products: Methods<Products>
  readonly ozonDelivery: Methods<OzonDelivery>
  readonly customs: Methods<Customs>
  readonly companyOrders: Methods<CompanyOrders>
}

/** A method that is forgotten here is missing from its section, and the compiler says so. */
export function createSections(api: Api): Sections {
  return {
    packing: lazySection(
      async () => (await import('./packing.ts')).openPacking(api),
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
    marks: lazySection(
      async () => (await import('./marks.ts')).openMarks(api),
      ['get', 'validate', 'set', 'status', 'update'],
    ),
    carriages: lazySection(
      async () => (await import('./carriages.ts')).openCarriages(api),
      ['create', 'approve', 'setPostings', 'cancel', 'get', 'ettnStatus', 'courierContact', 'setCourierContact'],
      ['list'],
    ),
    acts: lazySection(
      async () => (await import('./acts.ts')).openActs(api),
      ['status', 'pdf', 'barcode', 'barcodeText', 'containerLabels', 'discrepancyPdf', 'postings'],
      ['list'],
    ),
    containers: lazySection(
      async () => (await import('./containers.ts')).openContainers(api),
      [
        'create',
        'fill',
        'removePostings',
        'placeInto',
        'removeFrom',
        'approve',
        'cancel',
        'task',
        'get',
        'statuses',
        'labels',
        'documents',
      ],
      ['list'],
    ),
    passes: lazySection(
      async () => (await import('./passes.ts')).openPasses(api),
      [
        'createForCarriage',
        'updateForCarriage',
        'deleteForCarriage',
        'createForReturns',
        'updateForReturns',
        'deleteForReturns',
      ],
      ['list'],
    ),
    assembly: lazySection(
      async () => (await import('./assembly.ts')).openAssembly(api),
      [],
      ['postings', 'products', 'carriagePostings', 'carriageProducts'],
    ),
    notifications: lazySection(
      async () => (await import('./notifications.ts')).openNotifications(api),
      ['set', 'update', 'delete', 'check', 'enable', 'thresholds', 'types'],
      ['list'],
    ),
    finance: lazySection(
      async () => (await import('./finance.ts')).openFinance(api),
      [
        'accruals',
        'accrualTypes',
        'realization',
        'realizationByPosting',
        'realizationByDay',
        'createRealizationReport',
      ],
      ['accrualsByDay'],
    ),
    products: lazySection(
      async () => (await import('./products.ts')).openProducts(api),
      ['get', 'getMany'],
      ['prices'],
    ),
    ozonDelivery: lazySection(
      async () => (await import('./ozon-delivery.ts')).openOzonDelivery(api),
      [
        'info',
        'isAvailableFor',
        'checkout',
        'points',
        'pointInfo',
        'map',
        'createOrder',
        'cancelReasons',
        'orderCancelReasons',
        'postingCancelReasons',
        'checkOrderCancel',
        'cancelOrder',
        'orderCancelState',
        'cancelPosting',
        'postingCancelState',
        'marks',
      ],
    ),
    customs: lazySection(async () => (await import('./customs.ts')).openCustoms(api), ['declarations']),
    companyOrders: lazySection(
      async () => (await import('./company-orders.ts')).openCompanyOrders(api),
      [],
      ['unpaidProducts'],
    ),
    digital: lazySection(async () => (await import('./digital.ts')).openDigital(api), ['uploadCodes', 'setStocks']),
    returnSettings: lazySection(
      async () => (await import('./return-settings.ts')).openReturnSettings(api),
      ['utilization', 'updateUtilization', 'utilizationHistory', 'ofDeliveryMethod'],
    ),
    reports: lazySection(
      async () => (await import('./reports.ts')).openReports(api),
      ['createPostings', 'createReturns', 'createWarehouseStock', 'get'],
      ['list'],
    ),
    chats: lazySection(
      async () => (await import('./chats.ts')).openChats(api),
      ['unreadCount', 'start', 'sendMessage', 'sendFile', 'read'],
      ['list', 'history'],
    ),
    ratings: lazySection(async () => (await import('./ratings.ts')).openRatings(api), ['errorIndex'], ['errors']),
    labels: lazySection(async () => (await import('./labels.ts')).openLabels(api), ['create', 'get']),
    delivery: lazySection(
      async () => (await import('./delivery.ts')).openDelivery(api),
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
      async () => (await import('./cancellations.ts')).openCancellations(api),
      ['reasons', 'reasonsFor', 'fboReasons', 'cancel', 'cancelProducts', 'approve', 'reject'],
      ['conditional'],
    ),
    disputes: lazySection(async () => (await import('./disputes.ts')).openDisputes(api), ['open', 'returnToShipping']),
    returns: lazySection(
      async () => (await import('./returns.ts')).openReturns(api),
      ['getRfbs', 'actRfbs'],
      ['list', 'dropOffPoints', 'rfbs'],
    ),
    giveouts: lazySection(
      async () => (await import('./giveouts.ts')).openGiveouts(api),
      ['isEnabled', 'get', 'barcode', 'barcodePdf', 'barcodePng', 'resetBarcode'],
      ['list'],
    ),
    warehouses: lazySection(
      async () => (await import('./warehouses.ts')).openWarehouses(api),
      ['operationStatus'],
      ['list', 'deliveryMethods'],
    ),
    stocks: lazySection(
      async () => (await import('./stocks.ts')).openStocks(api),
      ['set'],
      ['list', 'ofWarehouse', 'fbs', 'fbo'],
    ),
  }
}
