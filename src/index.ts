// The client
export { createOzon, type Ozon } from './client.ts'
export type { Drift, DriftKind } from './decode/drift.ts'
// Stored payloads, and postings as JSON
export { type ParseOptions, parsePosting, parsePostings } from './decode/parse.ts'
// Errors
export {
  AnswerInvalidError,
  ConfigurationError,
  isAbortedError,
  isAnswerInvalidError,
  isAuthenticationError,
  isCircuitOpenError,
  isConfigurationError,
  isConflictError,
  isNetworkError,
  isNotAllowedError,
  isNotFoundError,
  isOzonError,
  isPaginationError,
  isPermissionError,
  isRateLimitedError,
  isReadOnlyError,
  isRedirectError,
  isRejectedError,
  isRequestInvalidError,
  isServerError,
  isSwitchedOffError,
  isTimeoutError,
  isTransitionError,
  isUndecodableError,
  NotAllowedError,
  type Outcome,
  OzonError,
  type OzonErrorKind,
  type Problem,
  ReadOnlyError,
  RequestInvalidError,
  SwitchedOffError,
  TransitionError,
  type Undecodable,
  UndecodableError,
} from './errors.ts'
export type { DownloadedFile } from './http/files.ts'
export type { PathLimit } from './http/lane.ts'
export { createLimiter, type LimiterOptions } from './http/limiter.ts'
// Transport, limits and time
export type { Effect, Limiter, LimiterAnswer, Logger, Middleware, RequestOptions, ResponseMeta } from './http/types.ts'
export { withResponse } from './http/with-response.ts'
export { type Clock, type ManualClock, manualClock } from './internal/clock.ts'
export type { Instant } from './internal/dates.ts'
export type { Company, RatingValue, Role, Roles, SellerInfo, SellerRating, Subscription } from './model/account.ts'
export type {
  Accrual,
  AccrualFee,
  AccrualType,
  AccruedCommission,
  AccruedDelivery,
  AccruedPosting,
  AccruedProduct,
  ItemFees,
  PostingAccrual,
  PostingAccruals,
} from './model/accrual.ts'
export type { Act, ActDocument, ActLine, ActPosting, ActState } from './model/act.ts'
export type { PickListProduct, PickPosting, PickProduct, PickShare } from './model/assembly.ts'
export type { BatchFailure, BatchResult, ReadResult } from './model/batch.ts'
export type {
  CancelReason,
  CancelWhy,
  ConditionalCancellation,
  LineQuantity,
  PostingCancelReasons,
} from './model/cancel.ts'
export type { Cancellation } from './model/cancellation.ts'
export type {
  Carriage,
  CarriageCancelled,
  CarriageError,
  CarriageMethod,
  CarriageSummary,
  CourierContact,
  CourierContactInput,
  EttnStatus,
} from './model/carriage.ts'
export type { Chat, ChatMessage, ChatUser } from './model/chat.ts'
export type {
  Cart,
  CheckoutItem,
  CheckoutMethod,
  CheckoutRange,
  CheckoutScheme,
  CheckoutSplit,
  CheckoutTarget,
  CheckoutTimeslot,
} from './model/checkout.ts'
export type { MoneyJson } from './model/codec.ts'
export type { UnpaidProduct } from './model/company-order.ts'
export type {
  CarriageContainer,
  ContainerDetails,
  ContainerLabels,
  ContainerPosting,
  ContainerProduct,
  ContainerState,
  ContainerTask,
  ContainerTaskState,
} from './model/container.ts'
export type { CustomsDeclaration } from './model/customs.ts'
export type {
  Address,
  Addressee,
  Analytics,
  Barcodes,
  Container,
  Courier,
  Customer,
  DeliveryMethod,
  ExternalOrder,
  LegalInfo,
  LiftService,
  SortingCenter,
} from './model/delivery.ts'
export type {
  CancelState,
  CourierAddress,
  DeliveryOrder,
  DeliveryOrderCreated,
  DeliveryOrderItem,
  DeliveryOrderSplit,
  DeliveryPerson,
  DeliveryTarget,
  IssuedExemplar,
  IssuedMarks,
  NotIssuedExemplar,
  OrderCancelCheck,
  OzonDeliveryInfo,
  PostingCancelCheck,
} from './model/delivery-order.ts'
export type {
  DigitalCodeRejected,
  DigitalCodesResult,
  DigitalCodesTaken,
  DigitalProductCodes,
  DigitalStock,
  DigitalStockSet,
} from './model/digital.ts'
export type { Commission, Financials, LineFinancials, Promotion } from './model/financials.ts'
export type { GeoArea, GeoPoint } from './model/geo.ts'
export type { Giveout, GiveoutArticle, GiveoutDetails } from './model/giveout.ts'
export type { LabelTask, LabelTaskState, UnprintedPosting } from './model/label.ts'
export type { Dimensions, ProductLine } from './model/line.ts'
export type {
  ExemplarCheck,
  ExemplarData,
  ExemplarInput,
  ExemplarNeeds,
  ExemplarStatus,
  ExemplarValidation,
  Mark,
  MarkCheck,
  MarkValidation,
  PostingExemplars,
  ProductExemplars,
  ProductValidation,
} from './model/mark.ts'
export type {
  NotificationCheck,
  NotificationEndpoint,
  NotificationFault,
  NotificationKind,
  NotificationOffer,
  NotificationThreshold,
} from './model/notification.ts'
export type {
  Country,
  CountrySet,
  PackageContent,
  Restrictions,
  Shipped,
  Split,
  SplitPosting,
  TraceableAttributes,
} from './model/packing.ts'
export type { CarriagePass, CarriagePassUpdate, Pass, PassVehicle, ReturnPass, ReturnPassUpdate } from './model/pass.ts'
export type {
  ClockTime,
  Holiday,
  PickUpAddress,
  PickUpCluster,
  PickUpDay,
  PickUpPlace,
  PickUpPoint,
  PickUpProperty,
  WorkingPeriod,
} from './model/pick-up-point.ts'
// What a posting is
export type { AdditionalData, Posting, PostingFields, PostingStatus } from './model/posting.ts'
export { type PostingJson, postingFromJson, postingToJson } from './model/posting-json.ts'
export type {
  HiddenReason,
  ProductAvailability,
  ProductCard,
  ProductCommissions,
  ProductPrices,
  ProductPromotion,
  ProductPromotions,
  ProductSource,
  ProductStatus,
} from './model/product.ts'
export type { FbsError, FbsErrorDay, FbsErrorIndex } from './model/rating.ts'
export type {
  RealizationAmounts,
  RealizationHeader,
  RealizationInvoice,
  RealizationProduct,
  RealizationReport,
  RealizationRow,
} from './model/realization.ts'
export type { Report, ReportDetail } from './model/report.ts'
export type { Exemplar, LineExemplars, OptionalRequirements, Requirements } from './model/requirements.ts'
export type {
  Return,
  ReturnDropOffPoint,
  ReturnLogistic,
  ReturnPlace,
  ReturnProduct,
  ReturnStatus,
  ReturnStorage,
} from './model/return.ts'
export type {
  DeliveryMethodReturnSettings,
  MethodReturnPoint,
  UtilizationChange,
  UtilizationSettings,
  UtilizationUpdate,
  WorkingDay,
} from './model/return-settings.ts'
export type {
  NamedId,
  RejectionReason,
  ReturnReason,
  RfbsReturn,
  RfbsReturnAction,
  RfbsReturnDetails,
  RfbsReturnProduct,
} from './model/rfbs-return.ts'
export type { Flow, Scheme } from './model/scheme.ts'
export type { ProductStocks, SchemeStock, StockProblem, StockSet, StockUpdate, WarehouseStock } from './model/stock.ts'
export type { Tariff, TariffStep, TariffTerms } from './model/tariff.ts'
export type { Timeslot, TrackingNumber } from './model/timeslot.ts'
export type {
  FirstMile,
  TplDropOffPoint,
  Warehouse,
  WarehouseAddress,
  WarehouseDeliveryMethod,
  WarehouseOperation,
  WarehouseTimetable,
} from './model/warehouse.ts'
// Money
export { Money, type RoundingMode } from './money.ts'
export type { OzonOptions } from './options.ts'
// Lists
export type { List, Page } from './pagination.ts'
export { collectedOf, missingOf, undecodableOf } from './pagination.ts'
export type { ActFilter } from './resources/acts.ts'
export type { CarriagePickFilter, PickFilter } from './resources/assembly.ts'
export type { CallOptions } from './resources/call.ts'
export type { ConditionalCancellationFilter } from './resources/cancellations.ts'
export type { CarriageContent, CarriageFilter } from './resources/carriages.ts'
export type { ChatFile, HistoryFilter } from './resources/chats/checks.ts'
export type { ChatFilter } from './resources/chats.ts'
export type { ContainerFilter } from './resources/containers/checks.ts'
export type { ContainerContent } from './resources/containers.ts'
export type { Lifecycle } from './resources/lifecycle.ts'
export type { SetMarksOptions } from './resources/marks.ts'
export type { NotificationSettings, NotificationType } from './resources/notifications/checks.ts'
export type { NotificationFilter } from './resources/notifications.ts'
export type { PassFilter } from './resources/passes.ts'
export type { Include, ListScheme, PostingFilter, UnfulfilledFilter } from './resources/postings/filter.ts'
export type { ProductId, ProductIds } from './resources/products/choice.ts'
export type { PriceFilter } from './resources/products.ts'
export type { FbsErrorFilter } from './resources/ratings.ts'
export type { PostingReport, ReportInclude, ReturnsReport, WarehouseStockReport } from './resources/reports/request.ts'
export type { ReportFilter } from './resources/reports.ts'
export type { ReturnFilter, RfbsReturnFilter } from './resources/returns/filter.ts'
// What sections answer
export type { Account, Postings, Sections } from './resources/sections.ts'
export type { Period } from './resources/shared/period.ts'
export type { GetOptions } from './resources/shared/posting-numbers.ts'
export type { StockFilter, StockProducts } from './resources/stocks.ts'
export type { DeliveryMethodFilter, WarehouseFilter } from './resources/warehouses.ts'
// Statuses
export { assertCan, canDo, type Permission, type SellerAction } from './status/actions.ts'
export {
  assertTransition,
  checkTransition,
  type MoveOptions,
  nextStatuses,
  type TransitionQuestion,
} from './status/check-transition.ts'
export {
  type ActionsChange,
  type DeliveryWindow,
  type DiffOptions,
  diffPostings,
  type LabelBarcodes,
  type OtherChange,
  type PostingChange,
  type StatusChange,
} from './status/diff.ts'
export type { LineChange, Product } from './status/diff-lines.ts'
export { checkHistory, type HistoryOptions } from './status/history.ts'
export type { HistoryCode, HistoryFinding, Snapshot } from './status/history-finding.ts'
export {
  isKnownStatus,
  isKnownSubstatus,
  type StatusInfo,
  type SubstatusInfo,
  type SubstatusOfStatus,
  statusInfo,
  substatusInfo,
} from './status/known.ts'
export type { Language } from './status/label-key.ts'
export {
  type LabelEvidence,
  type LabelMeaning,
  type LabelOptions,
  type ParsedLabel,
  parseStatusLabel,
  statusLabel,
  statusWords,
  substatusWords,
  type Word,
} from './status/labels.ts'
export { type PushFamily, type PushStateMeaning, pushStatesOf, statusesOfPushState } from './status/pushes.ts'
export type { ScopeOptions } from './status/scope.ts'
export type { Stage } from './status/stages.ts'
export {
  type Actor,
  type Evidence,
  type KnownAction,
  type Transition,
  type TransitionKind,
  transitionsOf,
} from './status/table.ts'
export type { TransitionCheck, Verdict } from './status/verdict.ts'
export type { FileAnswer, Operations } from './wire/types.ts'
export type { KnownStatus, KnownSubstatus } from './wire/values.ts'
