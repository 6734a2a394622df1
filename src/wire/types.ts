// Generated from spec/ by `npm run generate`. Do not edit.

// Requests are written as Ozon's schema says; ids may be given as text, number or bigint.
// In answers every field may be missing or null, 64-bit integers and amounts come as number or text, and lists of words are open.

/** A file that Ozon answered with, as bytes or inside JSON. It was read whole: both methods may be called, and again. */
export interface FileAnswer {
  /** Such as 'application/pdf'; 'application/octet-stream' when nothing tells. */
  readonly contentType: string
  /** Without any folder, so that it is safe to write to. */
  readonly fileName?: string
  bytes(): Uint8Array<ArrayBuffer>
  stream(): ReadableStream<Uint8Array<ArrayBuffer>>
}

/** Request of /v4/posting/fbs/list */
export interface PostingFbsListRequest {
  cursor?: string | undefined
  filter: PostingFbsListFilter
  limit: string | number | bigint
  sort_dir?: 'ASC' | 'DESC' | undefined
  translit?: boolean | undefined
  with?: PostingFbsListWith | undefined
}

/** Answer of /v4/posting/fbs/list */
export interface PostingFbsListAnswer {
  cursor?: string | null
  has_next?: boolean | null
  postings?: PostingFbsListPosting[] | null
}

/** Request of /v4/posting/fbs/unfulfilled/list */
export interface PostingFbsUnfulfilledListRequest {
  cursor?: string | undefined
  filter: PostingFbsUnfulfilledListFilter
  limit?: string | number | bigint | undefined
  sort_dir?: 'ASC' | 'DESC' | undefined
  translit?: boolean | undefined
  with?: PostingFbsListWith | undefined
}

/** Answer of /v4/posting/fbs/unfulfilled/list */
export interface PostingFbsUnfulfilledListAnswer {
  count?: number | string | null
  cursor?: string | null
  has_next?: boolean | null
  postings?: PostingFbsUnfulfilledListPosting[] | null
}

/** Request of /v3/posting/fbs/get */
export interface PostingFbsGetRequest {
  posting_number: string
  with?: PostingFbsGetWith | undefined
}

/** Answer of /v3/posting/fbs/get */
export interface PostingFbsGetAnswer {
  result?: PostingFbsGetResult | null
}

/** Request of /v2/posting/fbs/get-by-barcode */
export interface PostingFbsGetByBarcodeRequest {
  barcode: string
}

/** Answer of /v2/posting/fbs/get-by-barcode */
export interface PostingFbsGetByBarcodeAnswer {
  result?: PostingFbsGetByBarcodeResult | null
}

/** Request of /v3/posting/multiboxqty/set */
export interface PostingMultiboxqtySetRequest {
  posting_number: string
  multi_box_qty: string | number | bigint
}

/** Answer of /v3/posting/multiboxqty/set */
export interface PostingMultiboxqtySetAnswer {
  result?: PostingMultiboxqtySetResult | null
}

/** Request of /v2/posting/fbs/product/country/list */
export interface PostingFbsProductCountryListRequest {
  name_search?: string | undefined
}

/** Answer of /v2/posting/fbs/product/country/list */
export interface PostingFbsProductCountryListAnswer {
  result?: PostingFbsProductCountryListResult[] | null
}

/** Request of /v2/posting/fbs/product/country/set */
export interface PostingFbsProductCountrySetRequest {
  posting_number: string
  product_id: string | number | bigint
  country_iso_code: string
}

/** Answer of /v2/posting/fbs/product/country/set */
export interface PostingFbsProductCountrySetAnswer {
  product_id?: number | string | null
  is_gtd_needed?: boolean | null
}

/** Request of /v1/posting/fbs/restrictions */
export interface PostingFbsRestrictionsRequest {
  posting_number: string
}

/** Answer of /v1/posting/fbs/restrictions */
export interface PostingFbsRestrictionsAnswer {
  result?: PostingFbsRestrictionsResult | null
}

/** Request of /v3/posting/fbs/package-label/create */
export interface PostingFbsPackageLabelCreateRequest {
  posting_numbers: readonly string[]
}

/** Answer of /v3/posting/fbs/package-label/create */
export interface PostingFbsPackageLabelCreateAnswer {
  tasks?: Task[] | null
}

/** Request of /v2/posting/fbs/package-label/get */
export interface PostingFbsPackageLabelGetRequest {
  task_id: string | number | bigint
}

/** Answer of /v2/posting/fbs/package-label/get */
export interface PostingFbsPackageLabelGetAnswer {
  error?: CodedMessage | null
  file_url?: string | null
  status?: PostingFbsPackageLabelGetStatus | null
}

/** Request of /v1/posting/fbs/cancel-reason */
export interface PostingFbsCancelReasonRequest {
  related_posting_numbers: readonly string[]
}

/** Answer of /v1/posting/fbs/cancel-reason */
export interface PostingFbsCancelReasonAnswer {
  result?: PostingFbsCancelReasonResult[] | null
}

/** Request of /v2/posting/fbs/cancel-reason/list */
export type PostingFbsCancelReasonListRequest = Record<string, never>

/** Answer of /v2/posting/fbs/cancel-reason/list */
export interface PostingFbsCancelReasonListAnswer {
  result?: PostingFbsCancelReasonListResult[] | null
}

/** Request of /v2/posting/fbs/product/cancel */
export interface PostingFbsProductCancelRequest {
  cancel_reason_id: string | number | bigint
  cancel_reason_message: string
  items: readonly ClusterInfoItem[]
  posting_number: string
}

/** Answer of /v2/posting/fbs/product/cancel */
export interface PostingFbsProductCancelAnswer {
  result?: string | null
}

/** Request of /v2/posting/fbs/cancel */
export interface PostingFbsCancelRequest {
  cancel_reason_id: string | number | bigint
  cancel_reason_message?: string | undefined
  posting_number: string
}

/** Answer of /v2/posting/fbs/cancel */
export interface PostingFbsCancelAnswer {
  result?: boolean | null
}

/** Request of /v2/posting/fbs/arbitration */
export interface PostingFbsArbitrationRequest {
  posting_number: readonly string[]
}

/** Answer of /v2/posting/fbs/arbitration */
export type PostingFbsArbitrationAnswer = PostingFbsCancelAnswer

/** Request of /v2/posting/fbs/awaiting-delivery */
export type PostingFbsAwaitingDeliveryRequest = PostingFbsArbitrationRequest

/** Answer of /v2/posting/fbs/awaiting-delivery */
export type PostingFbsAwaitingDeliveryAnswer = PostingFbsCancelAnswer

/** Request of /v1/posting/fbs/pick-up-code/verify */
export interface PostingFbsPickUpCodeVerifyRequest {
  pickup_code: string
  posting_number: string
}

/** Answer of /v1/posting/fbs/pick-up-code/verify */
export interface PostingFbsPickUpCodeVerifyAnswer {
  valid?: boolean | null
}

/** Request of /v1/posting/global/etgb */
export interface PostingGlobalEtgbRequest {
  date: PostingGlobalEtgbDate
}

/** Answer of /v1/posting/global/etgb */
export interface PostingGlobalEtgbAnswer {
  result?: PostingGlobalEtgbResult[] | null
}

/** Request of /v1/posting/unpaid-legal/product/list */
export interface PostingUnpaidLegalProductListRequest {
  cursor?: string | undefined
  limit: number
}

/** Answer of /v1/posting/unpaid-legal/product/list */
export interface PostingUnpaidLegalProductListAnswer {
  products?: PostingUnpaidLegalProductListProduct[] | null
  cursor?: string | null
}

/** Request of /v4/posting/fbs/ship */
export interface PostingFbsShipRequest {
  packages: readonly Package[]
  posting_number: string
  with?: PostingFbsShipWith | undefined
}

/** Answer of /v4/posting/fbs/ship */
export interface PostingFbsShipAnswer {
  additional_data?: AdditionalData[] | null
  result?: string[] | null
}

/** Request of /v4/posting/fbs/ship/package */
export interface PostingFbsShipPackageRequest {
  posting_number: string
  products?: readonly PostingFbsShipPackageProduct[] | undefined
}

/** Answer of /v4/posting/fbs/ship/package */
export type PostingFbsShipPackageAnswer = PostingFbsProductCancelAnswer

/** Request of /v6/fbs/posting/product/exemplar/set */
export interface FbsPostingProductExemplarSetRequest {
  multi_box_qty?: number | undefined
  posting_number: string
  products: readonly FbsPostingProductExemplarSetProduct[]
}

/** Request of /v6/fbs/posting/product/exemplar/create-or-get */
export type FbsPostingProductExemplarCreateOrGetRequest = PostingFbsRestrictionsRequest

/** Answer of /v6/fbs/posting/product/exemplar/create-or-get */
export interface FbsPostingProductExemplarCreateOrGetAnswer {
  multi_box_qty?: number | null
  posting_number?: string | null
  products?: FbsPostingProductExemplarCreateOrGetProduct[] | null
}

/** Request of /v5/fbs/posting/product/exemplar/status */
export type FbsPostingProductExemplarStatusRequest = PostingFbsRestrictionsRequest

/** Answer of /v5/fbs/posting/product/exemplar/status */
export interface FbsPostingProductExemplarStatusAnswer {
  posting_number?: string | null
  products?: FbsPostingProductExemplarStatusProduct[] | null
  /** ship_available, ship_not_available, validation_in_process, update_available, update_not_available */
  status?: string | null
}

/** Request of /v5/fbs/posting/product/exemplar/validate */
export interface FbsPostingProductExemplarValidateRequest {
  posting_number: string
  products: readonly FbsPostingProductExemplarValidateProductInput[]
}

/** Answer of /v5/fbs/posting/product/exemplar/validate */
export interface FbsPostingProductExemplarValidateAnswer {
  products?: FbsPostingProductExemplarValidateProductOutput[] | null
}

/** Request of /v1/fbs/posting/product/exemplar/update */
export type FbsPostingProductExemplarUpdateRequest = PostingFbsRestrictionsRequest

/** Request of /v1/carriage/create */
export interface CarriageCreateRequest {
  all_blr_traceable?: boolean | undefined
  delivery_method_id?: string | number | bigint | undefined
  departure_date?: string | undefined
}

/** Answer of /v1/carriage/create */
export interface CarriageCreateAnswer {
  carriage_id?: number | string | null
}

/** Request of /v1/carriage/approve */
export interface CarriageApproveRequest {
  carriage_id: string | number | bigint
  containers_count?: number | undefined
}

/** Answer of /v1/carriage/approve */
export type CarriageApproveAnswer = Record<string, never>

/** Request of /v1/carriage/set-postings */
export interface CarriageSetPostingsRequest {
  carriage_id: string | number | bigint
  posting_numbers: readonly string[]
}

/** Answer of /v1/carriage/set-postings */
export interface CarriageSetPostingsAnswer {
  result?: FbsPostingLastMileResult[] | null
}

/** Request of /v1/carriage/cancel */
export interface CarriageCancelRequest {
  carriage_id: string | number | bigint
}

/** Answer of /v1/carriage/cancel */
export interface CarriageCancelAnswer {
  error?: string | null
  carriage_status?: string | null
}

/** Request of /v1/carriage/get */
export type CarriageGetRequest = CarriageCancelRequest

/** Answer of /v1/carriage/get */
export interface CarriageGetAnswer {
  act_type?: string | null
  all_blr_traceable?: boolean | null
  is_waybill_enabled?: boolean | null
  is_econom?: boolean | null
  arrival_pass_ids?: (number | string)[] | null
  /** get_shipping_list, get_act_of_acceptance, get_waybill, set_arrival_passes */
  available_actions?: string[] | null
  cancel_availability?: CancelAvailability | null
  carriage_id?: number | string | null
  company_id?: number | string | null
  containers_count?: number | null
  created_at?: string | null
  delivery_method_id?: number | string | null
  departure_date?: string | null
  first_mile_type?: string | null
  has_postings_for_next_carriage?: boolean | null
  integration_type?: string | null
  is_container_label_printed?: boolean | null
  is_partial?: boolean | null
  partial_num?: number | string | null
  retry_count?: number | null
  /** received, closed, sended, cancelled */
  status?: string | null
  tpl_provider_id?: number | string | null
  updated_at?: string | null
  warehouse_id?: number | string | null
}

/** Request of /v2/carriage/delivery/list */
export interface CarriageDeliveryListRequest {
  cursor?: string | undefined
  filter?: CarriageDeliveryListFilter | undefined
  limit: string | number | bigint
}

/** Answer of /v2/carriage/delivery/list */
export interface CarriageDeliveryListAnswer {
  cursor?: string | null
  has_next?: boolean | null
  methods?: Method[] | null
}

/** Request of /v1/posting/fbs/split */
export interface PostingFbsSplitRequest {
  posting_number: string
  postings: readonly PostingFbsSplitPostingInput[]
}

/** Answer of /v1/posting/fbs/split */
export interface PostingFbsSplitAnswer {
  parent_posting?: PostingFbsSplitPostingOutput | null
  postings?: PostingFbsSplitPostingOutput[] | null
}

/** Request of /v2/posting/fbs/act/get-postings */
export interface PostingFbsActGetPostingsRequest {
  id: string | number | bigint
}

/** Answer of /v2/posting/fbs/act/get-postings */
export interface PostingFbsActGetPostingsAnswer {
  result?: PostingFbsActGetPostingsResult[] | null
}

/** Request of /v2/posting/fbs/act/get-container-labels */
export type PostingFbsActGetContainerLabelsRequest = PostingFbsActGetPostingsRequest

/** Request of /v2/posting/fbs/act/get-barcode */
export type PostingFbsActGetBarcodeRequest = PostingFbsActGetPostingsRequest

/** Request of /v2/posting/fbs/act/get-barcode/text */
export type PostingFbsActGetBarcodeTextRequest = PostingFbsActGetPostingsRequest

/** Answer of /v2/posting/fbs/act/get-barcode/text */
export type PostingFbsActGetBarcodeTextAnswer = PostingFbsProductCancelAnswer

/** Request of /v2/posting/fbs/act/get-pdf */
export type PostingFbsActGetPdfRequest = PostingFbsActGetPostingsRequest

/** Request of /v2/posting/fbs/act/list */
export interface PostingFbsActListRequest {
  filter?: PostingFbsActListFilter | undefined
  limit: string | number | bigint
}

/** Answer of /v2/posting/fbs/act/list */
export interface PostingFbsActListAnswer {
  result?: PostingFbsActListResult[] | null
}

/** Request of /v2/posting/fbs/act/check-status */
export type PostingFbsActCheckStatusRequest = PostingFbsActGetPostingsRequest

/** Answer of /v2/posting/fbs/act/check-status */
export interface PostingFbsActCheckStatusAnswer {
  result?: PostingFbsActCheckStatusResult | null
}

/** Request of /v1/posting/fbs/traceable/split */
export type PostingFbsTraceableSplitRequest = PostingFbsRestrictionsRequest

/** Answer of /v1/posting/fbs/traceable/split */
export interface PostingFbsTraceableSplitAnswer {
  postings?: PostingFbsTraceableSplitPosting[] | null
}

/** Request of /v1/posting/fbs/product/traceable/attribute */
export type PostingFbsProductTraceableAttributeRequest = PostingFbsRestrictionsRequest

/** Answer of /v1/posting/fbs/product/traceable/attribute */
export interface PostingFbsProductTraceableAttributeAnswer {
  products?: PostingFbsProductTraceableAttributeProduct[] | null
}

/** Request of /v1/carriage/ettn/status */
export type CarriageEttnStatusRequest = CarriageCancelRequest

/** Answer of /v1/carriage/ettn/status */
export interface CarriageEttnStatusAnswer {
  errors?: string[] | null
  /** NOT_UPLOADED, PROCESSING, SUCCESS, FAILED */
  status?: string | null
}

/** Request of /v1/assembly/carriage/posting/list */
export interface AssemblyCarriagePostingListRequest {
  cursor?: string | undefined
  filter: AssemblyCarriagePostingListFilter
  limit: string | number | bigint
}

/** Answer of /v1/assembly/carriage/posting/list */
export interface AssemblyCarriagePostingListAnswer {
  can_print_mass_label?: boolean | null
  cursor?: string | null
  postings?: AssemblyCarriagePostingListPosting[] | null
}

/** Request of /v1/assembly/carriage/product/list */
export type AssemblyCarriageProductListRequest = AssemblyCarriagePostingListRequest

/** Answer of /v1/assembly/carriage/product/list */
export interface AssemblyCarriageProductListAnswer {
  cursor?: string | null
  products?: AssemblyCarriageProductListProduct[] | null
}

/** Request of /v1/assembly/fbs/posting/list */
export interface AssemblyFbsPostingListRequest {
  cursor?: string | undefined
  filter: AssemblyFbsPostingListFilter
  limit: string | number | bigint
  sort_dir: 'ASC' | 'DESC'
}

/** Answer of /v1/assembly/fbs/posting/list */
export interface AssemblyFbsPostingListAnswer {
  cursor?: string | null
  cutoff?: string | null
  postings?: AssemblyFbsPostingListPosting[] | null
}

/** Request of /v1/assembly/fbs/product/list */
export interface AssemblyFbsProductListRequest {
  filter: AssemblyFbsPostingListFilter
  limit: string | number | bigint
  offset?: string | number | bigint | undefined
  sort_dir?: 'ASC' | 'DESC' | undefined
}

/** Answer of /v1/assembly/fbs/product/list */
export interface AssemblyFbsProductListAnswer {
  has_next?: boolean | null
  products?: AssemblyFbsProductListProduct[] | null
  products_count?: number | null
}

/** Request of /v1/carriage/act-discrepancy/pdf */
export type CarriageActDiscrepancyPdfRequest = CarriageCancelRequest

/** Request of /v1/carriage/courier-contact/get */
export type CarriageCourierContactGetRequest = CarriageCancelRequest

/** Answer of /v1/carriage/courier-contact/get */
export interface CarriageCourierContactGetAnswer {
  contact?: Contact[] | null
}

/** Request of /v1/carriage/courier-contact/set */
export interface CarriageCourierContactSetRequest {
  carriage_id: string | number | bigint
  phone: string
  wechat_nickname?: string | undefined
  comment?: string | undefined
}

/** Request of /v1/carriage/container/create */
export interface CarriageContainerCreateRequest {
  cargo_type: 'box' | 'pallet' | (string & {})
  containers_count: number
  sort_type: 'sort' | 'non-sort' | (string & {})
  warehouse_id: string | number | bigint
}

/** Answer of /v1/carriage/container/create */
export interface CarriageContainerCreateAnswer {
  container_ids?: (number | string)[] | null
}

/** Request of /v1/carriage/container/fill */
export interface CarriageContainerFillRequest {
  container_id: string | number | bigint
  posting_numbers: readonly string[]
}

/** Answer of /v1/carriage/container/fill */
export interface CarriageContainerFillAnswer {
  error_postings?: ErrorPosting[] | null
  task_id?: number | string | null
}

/** Request of /v1/carriage/container/get */
export interface CarriageContainerGetRequest {
  container_id: string | number | bigint
}

/** Answer of /v1/carriage/container/get */
export interface CarriageContainerGetAnswer {
  /** approve, get_label_container, delete, place_box_into_pallet, remove_box_from_pallet, place_posting_into_container, remove_posting_from_container, get_documents */
  available_actions?: string[] | null
  cargo_type?: string | null
  container_id?: number | string | null
  container_number?: number | null
  count_of_postings?: number | null
  created_at?: string | null
  parent_container_id?: number | string | null
  postings?: CarriageContainerGetPosting[] | null
  related_container_ids?: (number | string)[] | null
  /** sort, non-sort */
  sort_type?: string | null
  status?: string | null
  warehouse_date?: string | null
  warehouse_id?: number | string | null
  warehouse_name?: string | null
  weight?: number | string | null
}

/** Request of /v1/carriage/container/list */
export interface CarriageContainerListRequest {
  cursor?: string | undefined
  filter?: CarriageContainerListFilter | undefined
  limit?: string | number | bigint | undefined
  sort_dir?: 'ASC' | 'DESC' | undefined
}

/** Answer of /v1/carriage/container/list */
export interface CarriageContainerListAnswer {
  containers?: CarriageContainerListContainer[] | null
  cursor?: string | null
}

/** Request of /v1/carriage/container/task/info */
export interface CarriageContainerTaskInfoRequest {
  task_id?: string | number | bigint | undefined
}

/** Answer of /v1/carriage/container/task/info */
export interface CarriageContainerTaskInfoAnswer {
  error_message?: string | null
  /** pending, in_progress, completed, failed */
  status?: string | null
}

/** Request of /v1/carriage/container/label/get */
export interface CarriageContainerLabelGetRequest {
  container_ids?: readonly (string | number | bigint)[] | undefined
}

/** Answer of /v1/carriage/container/label/get */
export interface CarriageContainerLabelGetAnswer {
  content?: Content | null
  error_containers?: ErrorContainer[] | null
}

/** Request of /v1/carriage/container/document/get */
export interface CarriageContainerDocumentGetRequest {
  container_ids: readonly (string | number | bigint)[]
}

/** Request of /v1/carriage/container/status/get */
export type CarriageContainerStatusGetRequest = CarriageContainerDocumentGetRequest

/** Answer of /v1/carriage/container/status/get */
export interface CarriageContainerStatusGetAnswer {
  containers?: CarriageContainerStatusGetContainer[] | null
}

/** Request of /v1/carriage/container/approve */
export type CarriageContainerApproveRequest = CarriageContainerDocumentGetRequest

/** Answer of /v1/carriage/container/approve */
export interface CarriageContainerApproveAnswer {
  error_containers?: ErrorContainer[] | null
  task_id?: number | string | null
}

/** Request of /v1/carriage/container/cancel */
export type CarriageContainerCancelRequest = CarriageContainerDocumentGetRequest

/** Answer of /v1/carriage/container/cancel */
export type CarriageContainerCancelAnswer = CarriageContainerApproveAnswer

/** Request of /v1/carriage/container/place-into */
export interface CarriageContainerPlaceIntoRequest {
  child_container_ids: readonly (string | number | bigint)[]
  parent_container_id: string | number | bigint
}

/** Answer of /v1/carriage/container/place-into */
export type CarriageContainerPlaceIntoAnswer = CarriageContainerApproveAnswer

/** Request of /v1/carriage/container/remove-from */
export type CarriageContainerRemoveFromRequest = CarriageContainerPlaceIntoRequest

/** Answer of /v1/carriage/container/remove-from */
export type CarriageContainerRemoveFromAnswer = CarriageContainerApproveAnswer

/** Request of /v1/carriage/container/remove-postings */
export type CarriageContainerRemovePostingsRequest = CarriageContainerFillRequest

/** Answer of /v1/carriage/container/remove-postings */
export type CarriageContainerRemovePostingsAnswer = CarriageContainerFillAnswer

/** Request of /v2/fbs/posting/tracking-number/set */
export interface FbsPostingTrackingNumberSetRequest {
  tracking_numbers: readonly TrackingNumber[]
}

/** Answer of /v2/fbs/posting/tracking-number/set */
export type FbsPostingTrackingNumberSetAnswer = CarriageSetPostingsAnswer

/** Request of /v2/fbs/posting/delivering */
export type FbsPostingDeliveringRequest = PostingFbsArbitrationRequest

/** Answer of /v2/fbs/posting/delivering */
export type FbsPostingDeliveringAnswer = CarriageSetPostingsAnswer

/** Request of /v2/fbs/posting/last-mile */
export type FbsPostingLastMileRequest = PostingFbsArbitrationRequest

/** Answer of /v2/fbs/posting/last-mile */
export type FbsPostingLastMileAnswer = CarriageSetPostingsAnswer

/** Request of /v2/fbs/posting/delivered */
export type FbsPostingDeliveredRequest = PostingFbsArbitrationRequest

/** Answer of /v2/fbs/posting/delivered */
export type FbsPostingDeliveredAnswer = CarriageSetPostingsAnswer

/** Request of /v1/posting/fbs/timeslot/change-restrictions */
export type PostingFbsTimeslotChangeRestrictionsRequest = PostingFbsRestrictionsRequest

/** Answer of /v1/posting/fbs/timeslot/change-restrictions */
export interface PostingFbsTimeslotChangeRestrictionsAnswer {
  delivery_interval?: Holiday | null
  remaining_changes_count?: number | string | null
}

/** Request of /v1/posting/fbs/timeslot/set */
export interface PostingFbsTimeslotSetRequest {
  new_timeslot: PostingGlobalEtgbDate
  posting_number: string
}

/** Answer of /v1/posting/fbs/timeslot/set */
export type PostingFbsTimeslotSetAnswer = PostingFbsCancelAnswer

/** Request of /v1/posting/cutoff/set */
export interface PostingCutoffSetRequest {
  new_cutoff_date: string
  posting_number: string
}

/** Answer of /v1/posting/cutoff/set */
export type PostingCutoffSetAnswer = PostingFbsCancelAnswer

/** Request of /v3/posting/fbo/list */
export interface PostingFboListRequest {
  cursor?: string | undefined
  filter?: PostingFboListFilter | undefined
  limit?: string | number | bigint | undefined
  sort_dir?: 'ASC' | 'DESC' | undefined
  translit?: boolean | undefined
  with?: PostingFboGetWith | undefined
}

/** Answer of /v3/posting/fbo/list */
export interface PostingFboListAnswer {
  cursor?: string | null
  has_next?: boolean | null
  postings?: PostingFboListPosting[] | null
}

/** Request of /v2/posting/fbo/get */
export interface PostingFboGetRequest {
  posting_number: string
  translit?: boolean | undefined
  with?: PostingFboGetWith | undefined
}

/** Answer of /v2/posting/fbo/get */
export interface PostingFboGetAnswer {
  result?: PostingFboGetResult | null
}

/** Request of /v1/posting/fbo/cancel-reason/list */
export type PostingFboCancelReasonListRequest = Record<string, never>

/** Answer of /v1/posting/fbo/cancel-reason/list */
export interface PostingFboCancelReasonListAnswer {
  reasons?: Reason[] | null
}

/** Request of /v1/posting/fbp/list */
export interface PostingFbpListRequest {
  cursor?: string | undefined
  filter?: PostingFbpListFilter | undefined
  limit?: string | number | bigint | undefined
  sort_by?: 'last_change_status_date' | 'in_process_at' | (string & {}) | undefined
  sort_dir?: 'ASC' | 'DESC' | undefined
}

/** Answer of /v1/posting/fbp/list */
export interface PostingFbpListAnswer {
  cursor?: string | null
  postings?: PostingFbpListPosting[] | null
}

/** Request of /v1/posting/fbp/get */
export type PostingFbpGetRequest = PostingFbsRestrictionsRequest

/** Answer of /v1/posting/fbp/get */
export interface PostingFbpGetAnswer {
  posting?: PostingFbpGetPosting | null
}

/** Request of /v2/conditional-cancellation/list */
export interface ConditionalCancellationListRequest {
  filters?: Filters | undefined
  last_id?: string | number | bigint | undefined
  limit: number
  with?: ConditionalCancellationListWith | undefined
}

/** Answer of /v2/conditional-cancellation/list */
export interface ConditionalCancellationListAnswer {
  counter?: number | string | null
  last_id?: number | string | null
  result?: ConditionalCancellationListResult[] | null
}

/** Request of /v2/conditional-cancellation/approve */
export interface ConditionalCancellationApproveRequest {
  cancellation_id: string | number | bigint
  comment?: string | undefined
}

/** Request of /v2/conditional-cancellation/reject */
export type ConditionalCancellationRejectRequest = ConditionalCancellationApproveRequest

/** Request of /v1/returns/list */
export interface ReturnsListRequest {
  filter?: ReturnsListFilter | undefined
  limit: number
  last_id?: string | number | bigint | undefined
}

/** Answer of /v1/returns/list */
export interface ReturnsListAnswer {
  returns?: Return[] | null
  has_next?: boolean | null
}

/** Request of /v1/returns/rfbs/action/set */
export interface ReturnsRfbsActionSetRequest {
  comment?: string | undefined
  compensation_amount?: number | undefined
  id?: number | undefined
  rejection_reason_id?: number | undefined
  return_for_back_way?: number | undefined
  return_id: string | number | bigint
}

/** Request of /v2/returns/rfbs/get */
export interface ReturnsRfbsGetRequest {
  return_id: string | number | bigint
}

/** Answer of /v2/returns/rfbs/get */
export interface ReturnsRfbsGetAnswer {
  returns?: ReturnsRfbsGetReturns | null
}

/** Request of /v2/returns/rfbs/list */
export interface ReturnsRfbsListRequest {
  filter?: ReturnsRfbsListFilter | undefined
  last_id?: number | undefined
  limit: number
}

/** Answer of /v2/returns/rfbs/list */
export interface ReturnsRfbsListAnswer {
  returns?: ReturnsRfbsListReturns[] | ReturnsRfbsListReturns | null
}

/** Request of /v1/returns/company/fbs/info */
export interface ReturnsCompanyFbsInfoRequest {
  filter?: ReturnsCompanyFbsInfoFilter | undefined
  pagination: Pagination
}

/** Answer of /v1/returns/company/fbs/info */
export interface ReturnsCompanyFbsInfoAnswer {
  drop_off_points?: DropOffPoint[] | null
  has_next?: boolean | null
}

/** Request of /v1/return/giveout/is-enabled */
export type ReturnGiveoutIsEnabledRequest = Record<string, never>

/** Answer of /v1/return/giveout/is-enabled */
export interface ReturnGiveoutIsEnabledAnswer {
  enabled?: boolean | null
}

/** Request of /v1/return/giveout/list */
export interface ReturnGiveoutListRequest {
  last_id?: string | number | bigint | undefined
  limit: string | number | bigint
}

/** Answer of /v1/return/giveout/list */
export interface ReturnGiveoutListAnswer {
  giveouts?: Giveout[] | null
}

/** Request of /v1/return/giveout/info */
export interface ReturnGiveoutInfoRequest {
  giveout_id: string | number | bigint
}

/** Answer of /v1/return/giveout/info */
export interface ReturnGiveoutInfoAnswer {
  articles?: Article[] | null
  giveout_id?: number | string | null
  /** GIVEOUT_STATUS_UNSPECIFIED, GIVEOUT_STATUS_CREATED, GIVEOUT_STATUS_APPROVED, GIVEOUT_STATUS_COMPLETED, GIVEOUT_STATUS_CANCELLED */
  giveout_status?: string | null
  warehouse_address?: string | null
  warehouse_name?: string | null
}

/** Request of /v1/return/giveout/barcode */
export type ReturnGiveoutBarcodeRequest = Record<string, never>

/** Answer of /v1/return/giveout/barcode */
export interface ReturnGiveoutBarcodeAnswer {
  barcode?: string | null
}

/** Request of /v1/return/giveout/barcode-reset */
export type ReturnGiveoutBarcodeResetRequest = Record<string, never>

/** Request of /v1/return/giveout/get-pdf */
export type ReturnGiveoutGetPdfRequest = Record<string, never>

/** Request of /v1/return/giveout/get-png */
export type ReturnGiveoutGetPngRequest = Record<string, never>

/** Request of /v1/pass/list */
export interface PassListRequest {
  cursor?: string | undefined
  filter?: PassListFilter | undefined
  limit: number
}

/** Answer of /v1/pass/list */
export interface PassListAnswer {
  arrival_passes?: PassListArrivalPass[] | null
  cursor?: string | null
}

/** Request of /v2/warehouse/list */
export interface WarehouseListRequest {
  limit: number
  cursor?: string | undefined
  warehouse_ids?: readonly (string | number | bigint)[] | undefined
}

/** Answer of /v2/warehouse/list */
export interface WarehouseListAnswer {
  cursor?: string | null
  warehouses?: WarehouseListWarehouse[] | null
  has_next?: boolean | null
}

/** Request of /v2/delivery-method/list */
export interface DeliveryMethodListRequest {
  cursor?: string | undefined
  filter?: DeliveryMethodListFilter | undefined
  limit: string | number | bigint
  sort_dir?: 'ASC' | 'DESC' | undefined
}

/** Answer of /v2/delivery-method/list */
export interface DeliveryMethodListAnswer {
  cursor?: string | null
  has_next?: boolean | null
  delivery_methods?: DeliveryMethod[] | null
}

/** Request of /v4/product/info/stocks */
export interface ProductInfoStocksRequest {
  cursor?: string | undefined
  filter: ProductInfoStocksFilter
  limit: number
}

/** Answer of /v4/product/info/stocks */
export interface ProductInfoStocksAnswer {
  cursor?: string | null
  items?: ProductInfoStocksItem[] | null
  /** @deprecated by Ozon. Ozon announced to remove it on 2026-11-23; whether it did cannot be told from the documents at hand. */
  total?: number | null
  total_items?: number | string | null
}

/** Request of /v1/product/info/warehouse/stocks */
export interface ProductInfoWarehouseStocksRequest {
  cursor?: string | undefined
  limit: string | number | bigint
  warehouse_id: string | number | bigint
}

/** Answer of /v1/product/info/warehouse/stocks */
export interface ProductInfoWarehouseStocksAnswer {
  cursor?: string | null
  has_next?: boolean | null
  stocks?: ProductInfoWarehouseStocksStock[] | null
}

/** Request of /v2/product/info/stocks-by-warehouse/fbs */
export interface ProductInfoStocksByWarehouseFbsRequest {
  cursor?: string | undefined
  limit: string | number | bigint
  offer_id?: readonly string[] | undefined
  sku?: readonly (string | number | bigint)[] | undefined
}

/** Answer of /v2/product/info/stocks-by-warehouse/fbs */
export interface ProductInfoStocksByWarehouseFbsAnswer {
  cursor?: string | null
  has_next?: boolean | null
  products?: ProductInfoStocksByWarehouseFbsProduct[] | null
}

/** Request of /v1/product/info/stocks-by-warehouse/fbo */
export interface ProductInfoStocksByWarehouseFboRequest {
  cursor?: string | undefined
  limit: string | number | bigint
  offer_ids?: readonly string[] | undefined
  skus?: readonly (string | number | bigint)[] | undefined
}

/** Answer of /v1/product/info/stocks-by-warehouse/fbo */
export interface ProductInfoStocksByWarehouseFboAnswer {
  cursor?: string | null
  has_next?: boolean | null
  products?: ProductInfoStocksByWarehouseFboProduct[] | null
}

/** Request of /v2/products/stocks */
export interface ProductsStocksRequest {
  stocks: readonly ProductsStocksStock[]
}

/** Answer of /v2/products/stocks */
export interface ProductsStocksAnswer {
  result?: ProductsStocksResult[] | null
}

/** Request of /v3/chat/list */
export interface ChatListRequest {
  filter?: ChatListFilter | undefined
  limit: string | number | bigint
  cursor?: string | undefined
}

/** Answer of /v3/chat/list */
export interface ChatListAnswer {
  chats?: Chat[] | null
  total_unread_count?: number | string | null
  cursor?: string | null
  has_next?: boolean | null
}

/** Request of /v3/chat/history */
export interface ChatHistoryRequest {
  chat_id: string
  direction?: 'Forward' | 'Backward' | (string & {}) | undefined
  filter?: ChatHistoryFilter | undefined
  from_message_id?: string | number | bigint | undefined
  limit?: string | number | bigint | undefined
}

/** Answer of /v3/chat/history */
export interface ChatHistoryAnswer {
  has_next?: boolean | null
  messages?: Message[] | null
}

/** Request of /v1/chat/send/file */
export interface ChatSendFileRequest {
  base64_content: string
  chat_id: string
  name: string
}

/** Answer of /v1/chat/send/file */
export type ChatSendFileAnswer = PostingFbsProductCancelAnswer

/** Request of /v1/chat/send/message */
export interface ChatSendMessageRequest {
  chat_id: string
  text: string
}

/** Answer of /v1/chat/send/message */
export type ChatSendMessageAnswer = PostingFbsProductCancelAnswer

/** Request of /v1/chat/start */
export type ChatStartRequest = PostingFbsRestrictionsRequest

/** Answer of /v1/chat/start */
export interface ChatStartAnswer {
  result?: ChatStartResult | null
}

/** Request of /v2/chat/read */
export interface ChatReadRequest {
  chat_id: string
  from_message_id?: string | number | bigint | undefined
}

/** Answer of /v2/chat/read */
export interface ChatReadAnswer {
  unread_count?: number | string | null
}

/** Request of /v1/report/postings/create */
export interface ReportPostingsCreateRequest {
  filter: ReportPostingsCreateFilter
  language?: 'RU' | 'EN' | (string & {}) | undefined
  with?: ReportPostingsCreateWith | undefined
}

/** Answer of /v1/report/postings/create */
export interface ReportPostingsCreateAnswer {
  result?: ReportReturnsCreateResult | null
}

/** Request of /v1/report/info */
export interface ReportInfoRequest {
  code: string
}

/** Answer of /v1/report/info */
export interface ReportInfoAnswer {
  result?: Report | null
}

/** Request of /v1/report/list */
export interface ReportListRequest {
  page: number
  page_size: number
  report_type?: 'ALL' | 'SELLER_PRODUCTS' | 'SELLER_STOCK' | 'SELLER_RETURNS' | 'SELLER_POSTINGS' | 'SELLER_DISCOUNTED' | 'MUTUAL_SETTLEMENT' | 'DOCUMENT_B2B_SALES' | 'COMPENSATION_REPORT' | 'DECOMPENSATION_REPORT' | 'MARKED_PRODUCTS_SALES' | 'SELLER_PLACEMENT_BY_PRODUCTS' | 'SELLER_PLACEMENT_BY_SUPPLIES' | (string & {}) | undefined
}

/** Answer of /v1/report/list */
export interface ReportListAnswer {
  result?: ReportListResult | null
}

/** Request of /v2/posting/digital/list */
export interface PostingDigitalListRequest {
  cursor?: string | undefined
  filter?: PostingDigitalListFilter | undefined
  limit?: string | number | bigint | undefined
  sort_dir?: 'ASC' | 'DESC' | undefined
  with?: PostingFboGetWith | undefined
}

/** Answer of /v2/posting/digital/list */
export interface PostingDigitalListAnswer {
  cursor?: string | null
  has_next?: boolean | null
  postings?: PostingDigitalListPosting[] | null
}

/** Request of /v1/posting/digital/codes/upload */
export interface PostingDigitalCodesUploadRequest {
  exemplars_by_sku: readonly PostingDigitalCodesUploadExemplarsBySkuInput[]
  posting_number: string
}

/** Answer of /v1/posting/digital/codes/upload */
export interface PostingDigitalCodesUploadAnswer {
  exemplars_by_sku?: PostingDigitalCodesUploadExemplarsBySkuOutput[] | null
}

/** Request of /v1/product/digital/stocks/import */
export interface ProductDigitalStocksImportRequest {
  stocks?: readonly ProductDigitalStocksImportStock[] | undefined
}

/** Answer of /v1/product/digital/stocks/import */
export interface ProductDigitalStocksImportAnswer {
  status?: ProductDigitalStocksImportStatus[] | null
}

/** Request of /v1/notification/set */
export interface NotificationSetRequest {
  types: readonly ('TYPE_NEW_MESSAGE' | 'TYPE_UPDATE_MESSAGE' | 'TYPE_MESSAGE_READ' | 'TYPE_CHAT_CLOSED' | 'TYPE_NEW_POSTING' | 'TYPE_POSTING_CANCELLED' | 'TYPE_STATE_CHANGED' | 'TYPE_DELIVERY_DATE_CHANGED' | 'TYPE_CUTOFF_DATE_CHANGED' | 'TYPE_CREATE_ITEM' | 'TYPE_UPDATE_ITEM' | 'TYPE_CREATE_OR_UPDATE_ITEM' | 'TYPE_STOCKS_CHANGED' | 'TYPE_FBO_POSTING_NEW' | 'TYPE_FBO_POSTING_CANCELLED' | 'TYPE_FBO_POSTING_STATE_CHANGED' | 'TYPE_FBO_POSTING_DELIVERY_DATE_CHANGED' | 'TYPE_FBO_STOCKS_CHANGED' | 'TYPE_ORDER_NEW' | 'TYPE_ORDER_CANCELLED' | 'TYPE_ORDER_STATE_CHANGED')[]
  url: string
}

/** Request of /v1/notification/update */
export interface NotificationUpdateRequest {
  id: string | number | bigint
  types?: readonly ('TYPE_NEW_MESSAGE' | 'TYPE_UPDATE_MESSAGE' | 'TYPE_MESSAGE_READ' | 'TYPE_CHAT_CLOSED' | 'TYPE_NEW_POSTING' | 'TYPE_POSTING_CANCELLED' | 'TYPE_STATE_CHANGED' | 'TYPE_DELIVERY_DATE_CHANGED' | 'TYPE_CUTOFF_DATE_CHANGED' | 'TYPE_CREATE_ITEM' | 'TYPE_UPDATE_ITEM' | 'TYPE_CREATE_OR_UPDATE_ITEM' | 'TYPE_STOCKS_CHANGED' | 'TYPE_FBO_POSTING_NEW' | 'TYPE_FBO_POSTING_CANCELLED' | 'TYPE_FBO_POSTING_STATE_CHANGED' | 'TYPE_FBO_POSTING_DELIVERY_DATE_CHANGED' | 'TYPE_FBO_STOCKS_CHANGED' | 'TYPE_ORDER_NEW' | 'TYPE_ORDER_CANCELLED' | 'TYPE_ORDER_STATE_CHANGED')[] | undefined
  url?: string | undefined
}

/** Request of /v1/notification/delete */
export type NotificationDeleteRequest = PostingFbsActGetPostingsRequest

/** Request of /v1/notification/check */
export interface NotificationCheckRequest {
  url: string
}

/** Answer of /v1/notification/check */
export interface NotificationCheckAnswer {
  errors?: NotificationCheckError[] | null
  is_active?: boolean | null
}

/** Request of /v1/notification/enable */
export interface NotificationEnableRequest {
  enabled: boolean
  id: string | number | bigint
}

/** Request of /v1/notification/list */
export interface NotificationListRequest {
  availability_statuses?: readonly ('GREEN' | 'YELLOW' | 'RED')[] | undefined
  limit?: string | number | bigint | undefined
  offset?: string | number | bigint | undefined
  sort_dir?: 'ASC' | 'DESC' | undefined
}

/** Answer of /v1/notification/list */
export interface NotificationListAnswer {
  availability_status_thresholds?: AvailabilityStatusThreshold[] | null
  total_count?: number | string | null
  urls?: Url[] | null
}

/** Request of /v1/notification/push-type/list */
export type NotificationPushTypeListRequest = Record<string, never>

/** Answer of /v1/notification/push-type/list */
export interface NotificationPushTypeListAnswer {
  types?: Type[] | null
}

/** Request of /v1/rating/index/fbs/info */
export type RatingIndexFbsInfoRequest = Record<string, never>

/** Answer of /v1/rating/index/fbs/info */
export interface RatingIndexFbsInfoAnswer {
  currency_code?: string | null
  defects?: Defect[] | null
  index?: number | string | null
  period_from?: string | null
  period_to?: string | null
  processing_costs_sum?: number | string | null
}

/** Request of /v1/rating/index/fbs/posting/list */
export interface RatingIndexFbsPostingListRequest {
  cursor?: string | undefined
  filter: RatingIndexFbsPostingListFilter
  limit: string | number | bigint
}

/** Answer of /v1/rating/index/fbs/posting/list */
export interface RatingIndexFbsPostingListAnswer {
  cursor?: string | null
  errors?: RatingIndexFbsPostingListError[] | null
  has_next?: boolean | null
}

/** Request of /v1/finance/realization/posting */
export interface FinanceRealizationPostingRequest {
  month: number
  year: number
}

/** Answer of /v1/finance/realization/posting */
export interface FinanceRealizationPostingAnswer {
  header?: Header | null
  rows?: Row[] | null
}

/** Request of /v2/finance/realization */
export type FinanceRealizationRequest = FinanceRealizationPostingRequest

/** Answer of /v2/finance/realization */
export interface FinanceRealizationAnswer {
  result?: FinanceRealizationResult | null
}

/** Request of /v1/finance/realization/by-day */
export interface FinanceRealizationByDayRequest {
  day: number
  month: number
  year: number
}

/** Answer of /v1/finance/realization/by-day */
export interface FinanceRealizationByDayAnswer {
  rows?: FinanceRealizationRow[] | null
}

/** Request of /v1/report/realization/posting/create */
export type ReportRealizationPostingCreateRequest = FinanceRealizationPostingRequest

/** Answer of /v1/report/realization/posting/create */
export interface ReportRealizationPostingCreateAnswer {
  code?: string | null
}

/** Request of /v1/finance/accrual/by-day */
export interface FinanceAccrualByDayRequest {
  /** YYYY-MM-DD */
  date: string
  last_id: string
}

/** Answer of /v1/finance/accrual/by-day */
export interface FinanceAccrualByDayAnswer {
  accruals?: Accrual[] | null
  last_id?: string | null
}

/** Request of /v1/finance/accrual/postings */
export type FinanceAccrualPostingsRequest = PostingFbsPackageLabelCreateRequest

/** Answer of /v1/finance/accrual/postings */
export interface FinanceAccrualPostingsAnswer {
  posting_accruals?: PostingAccrual[] | null
}

/** Request of /v1/finance/accrual/types */
export type FinanceAccrualTypesRequest = Record<string, never>

/** Answer of /v1/finance/accrual/types */
export interface FinanceAccrualTypesAnswer {
  accrual_types?: AccrualType[] | null
}

/** Request of /v1/roles */
export type RolesRequest = Record<string, never>

/** Answer of /v1/roles */
export interface RolesAnswer {
  expires_at?: string | null
  roles?: Role[] | null
}

/** Request of /v1/seller/info */
export type SellerInfoRequest = Record<string, never>

/** Answer of /v1/seller/info */
export interface SellerInfoAnswer {
  company?: Company | null
  ratings?: Rating[] | null
  subscription?: Subscription | null
}

/** Request of /v2/order/create */
export interface OrderCreateRequest {
  buyer: Buyer
  delivery: Delivery
  delivery_schema: 'MIX' | 'FBO' | 'FBS'
  recipient: Recipient
  splits: readonly OrderCreateSplit[]
}

/** Answer of /v2/order/create */
export interface OrderCreateAnswer {
  order_number?: string | null
  postings?: string[] | null
}

/** Request of /v1/order/cancel */
export interface OrderCancelRequest {
  order_number: string
  reason_id: number
  reason_message?: string | undefined
}

/** Answer of /v1/order/cancel */
export interface OrderCancelAnswer {
  message?: string | null
}

/** Request of /v1/order/cancel/check */
export interface OrderCancelCheckRequest {
  order_number: string
}

/** Answer of /v1/order/cancel/check */
export interface OrderCancelCheckAnswer {
  cancellable?: boolean | null
  order_number?: string | null
  posting_groups?: PostingGroup[] | null
  postings?: OrderCancelCheckPosting[] | null
}

/** Request of /v1/order/cancel/status */
export type OrderCancelStatusRequest = OrderCancelCheckRequest

/** Answer of /v1/order/cancel/status */
export interface OrderCancelStatusAnswer {
  order_number?: string | null
  posting_number?: string[] | null
  /** Подтверждена, На подтверждении, Отклонена, Ожидает обработки */
  state?: string | null
}

/** Request of /v1/posting/cancel */
export interface PostingCancelRequest {
  posting_number: string
  reason_id: number
  reason_message?: string | undefined
}

/** Answer of /v1/posting/cancel */
export type PostingCancelAnswer = OrderCancelAnswer

/** Request of /v1/posting/cancel/status */
export interface PostingCancelStatusRequest {
  posting_number?: string | undefined
}

/** Answer of /v1/posting/cancel/status */
export type PostingCancelStatusAnswer = OrderCancelStatusAnswer

/** Request of /v1/posting/marks */
export interface PostingMarksRequest {
  posting_numbers?: readonly string[] | undefined
}

/** Answer of /v1/posting/marks */
export interface PostingMarksAnswer {
  invalid_postings?: string[] | null
  issued_exemplars?: IssuedExemplar[] | null
  non_issued_exemplars?: NonIssuedExemplar[] | null
}

/** Request of /v1/cancel-reason/list */
export type CancelReasonListRequest = Record<string, never>

/** Answer of /v1/cancel-reason/list */
export type CancelReasonListAnswer = PostingFboCancelReasonListAnswer

/** Request of /v1/cancel-reason/list-by-order */
export type CancelReasonListByOrderRequest = OrderCancelCheckRequest

/** Answer of /v1/cancel-reason/list-by-order */
export type CancelReasonListByOrderAnswer = PostingFboCancelReasonListAnswer

/** Request of /v1/cancel-reason/list-by-posting */
export type CancelReasonListByPostingRequest = PostingFbsRestrictionsRequest

/** Answer of /v1/cancel-reason/list-by-posting */
export type CancelReasonListByPostingAnswer = PostingFboCancelReasonListAnswer

/** Request of /v1/delivery/check */
export interface DeliveryCheckRequest {
  /** 7XXXXXXXXXX */
  client_phone: string
}

/** Answer of /v1/delivery/check */
export interface DeliveryCheckAnswer {
  is_possible?: boolean | null
}

/** Request of /v2/delivery/checkout */
export interface DeliveryCheckoutRequest {
  buyer_phone?: string | undefined
  delivery_schema?: 'MIX' | 'FBO' | 'FBS' | undefined
  delivery_type?: DeliveryType | undefined
  items?: readonly DeliveryCheckoutItem[] | undefined
}

/** Answer of /v2/delivery/checkout */
export interface DeliveryCheckoutAnswer {
  splits?: DeliveryCheckoutSplit[] | null
}

/** Request of /v1/delivery/map */
export interface DeliveryMapRequest {
  viewport?: Viewport | undefined
  zoom?: number | undefined
}

/** Answer of /v1/delivery/map */
export interface DeliveryMapAnswer {
  clusters?: DeliveryMapCluster[] | null
}

/** Request of /v1/delivery/point/info */
export interface DeliveryPointInfoRequest {
  map_point_ids?: readonly (string | number | bigint)[] | undefined
}

/** Answer of /v1/delivery/point/info */
export interface DeliveryPointInfoAnswer {
  points?: DeliveryPointInfoPoint[] | null
}

/** Request of /v1/delivery/point/list */
export type DeliveryPointListRequest = Record<string, never>

/** Answer of /v1/delivery/point/list */
export interface DeliveryPointListAnswer {
  points?: DeliveryPointListPoint[] | null
}

/** Request of /v1/seller/ozon-logistics/info */
export type SellerOzonLogisticsInfoRequest = Record<string, never>

/** Answer of /v1/seller/ozon-logistics/info */
export interface SellerOzonLogisticsInfoAnswer {
  /** UNKNOWN, FBO, FBS */
  available_schemas?: string[] | null
  ozon_logistics_enabled?: boolean | null
}

/** Request of /v1/carriage/pass/create */
export interface CarriagePassCreateRequest {
  arrival_passes: readonly CarriagePassCreateArrivalPass[]
  carriage_id: string | number | bigint
}

/** Answer of /v1/carriage/pass/create */
export interface CarriagePassCreateAnswer {
  arrival_pass_ids?: (number | string)[] | null
}

/** Request of /v1/carriage/pass/update */
export interface CarriagePassUpdateRequest {
  arrival_passes: readonly CarriagePassUpdateArrivalPass[]
  carriage_id: string | number | bigint
}

/** Request of /v1/carriage/pass/delete */
export interface CarriagePassDeleteRequest {
  arrival_pass_ids: readonly (string | number | bigint)[]
  carriage_id: string | number | bigint
}

/** Request of /v1/return/pass/create */
export interface ReturnPassCreateRequest {
  arrival_passes: readonly ReturnPassCreateArrivalPass[]
}

/** Answer of /v1/return/pass/create */
export type ReturnPassCreateAnswer = CarriagePassCreateAnswer

/** Request of /v1/return/pass/update */
export interface ReturnPassUpdateRequest {
  arrival_passes: readonly ReturnPassUpdateArrivalPass[]
}

/** Request of /v1/return/pass/delete */
export interface ReturnPassDeleteRequest {
  arrival_pass_ids: readonly (string | number | bigint)[]
}

/** Request of /v1/delivery-method/return/settings/get */
export interface DeliveryMethodReturnSettingsGetRequest {
  delivery_method_id: string | number | bigint
}

/** Answer of /v1/delivery-method/return/settings/get */
export interface DeliveryMethodReturnSettingsGetAnswer {
  settings?: Settings | null
}

/** Request of /v1/warehouse/operation/status */
export interface WarehouseOperationStatusRequest {
  operation_id: string
}

/** Answer of /v1/warehouse/operation/status */
export interface WarehouseOperationStatusAnswer {
  error?: CodedMessage | null
  result?: WarehouseOperationStatusResult | null
  /** UNSPECIFIED, IN_PROGRESS, SUCCESS, ERROR */
  status?: string | null
  /** UNSPECIFIED, CREATE_FBS_WAREHOUSE, UPDATE_FBS_WAREHOUSE, SET_FIRST_MILE, WAREHOUSE_ENABLE_DISABLE, WAREHOUSE_PAUSE_UNPAUSE */
  type?: string | null
}

/** Request of /v1/returns/settings/utilization/history */
export type ReturnsSettingsUtilizationHistoryRequest = Record<string, never>

/** Answer of /v1/returns/settings/utilization/history */
export interface ReturnsSettingsUtilizationHistoryAnswer {
  history?: History[] | null
}

/** Request of /v1/returns/settings/utilization/info */
export type ReturnsSettingsUtilizationInfoRequest = Record<string, never>

/** Answer of /v1/returns/settings/utilization/info */
export interface ReturnsSettingsUtilizationInfoAnswer {
  min_price?: MoneyAmount | null
  utilization_settings?: UtilizationSettings | null
}

/** Request of /v1/returns/settings/utilization/update */
export interface ReturnsSettingsUtilizationUpdateRequest {
  utilization_price: UtilizationPrice
  utilization_price_defects: UtilizationPrice
}

/** Request of /v2/report/returns/create */
export interface ReportReturnsCreateRequest {
  filter: ReportReturnsCreateFilter
  language?: 'RU' | 'EN' | (string & {}) | undefined
}

/** Answer of /v2/report/returns/create */
export type ReportReturnsCreateAnswer = ReportPostingsCreateAnswer

/** Request of /v1/report/warehouse/stock */
export interface ReportWarehouseStockRequest {
  language?: 'RU' | 'EN' | (string & {}) | undefined
  warehouseId: readonly (string | number | bigint)[]
}

/** Answer of /v1/report/warehouse/stock */
export type ReportWarehouseStockAnswer = ReportPostingsCreateAnswer

/** Request of /v3/supply-order/list */
export interface SupplyOrderListRequest {
  filter: SupplyOrderListFilter
  last_id?: string | undefined
  limit: number
  sort_by: 'ORDER_CREATION' | 'ORDER_STATE_UPDATED_AT' | 'TIMESLOT_FROM_UTC' | 'TIMESLOT_FROM_LOCAL'
  sort_dir?: 'ASC' | 'DESC' | undefined
}

/** Answer of /v3/supply-order/list */
export interface SupplyOrderListAnswer {
  last_id?: string | null
  order_ids?: (number | string)[] | null
}

/** Request of /v3/supply-order/get */
export interface SupplyOrderGetRequest {
  order_ids: readonly (string | number | bigint)[]
}

/** Answer of /v3/supply-order/get */
export interface SupplyOrderGetAnswer {
  orders?: Order[] | null
}

/** Request of /v1/supply-order/status/counter */
export type SupplyOrderStatusCounterRequest = Record<string, never>

/** Answer of /v1/supply-order/status/counter */
export interface SupplyOrderStatusCounterAnswer {
  items?: SupplyOrderStatusCounterItem[] | null
}

/** Request of /v1/supply-order/bundle */
export interface SupplyOrderBundleRequest {
  bundle_ids: readonly string[]
  is_asc?: boolean | undefined
  item_tags_calculation?: ItemTagsCalculation | undefined
  last_id?: string | undefined
  limit: number
  query?: string | undefined
  sort_field?: 'SKU' | 'NAME' | 'QUANTITY' | 'TOTAL_VOLUME_IN_LITRES' | undefined
}

/** Answer of /v1/supply-order/bundle */
export interface SupplyOrderBundleAnswer {
  items?: SupplyOrderBundleItem[] | null
  total_count?: number | null
  has_next?: boolean | null
  last_id?: string | null
}

/** Request of /v1/supply-order/details */
export interface SupplyOrderDetailsRequest {
  order_id: string | number | bigint
}

/** Answer of /v1/supply-order/details */
export interface SupplyOrderDetailsAnswer {
  created_date?: string | null
  data_filling_deadline_utc?: string | null
  dropoff_warehouse_id?: number | string | null
  order_id?: number | string | null
  order_number?: string | null
  order_tags?: OrderTags | null
  /** UNSPECIFIED, DATA_FILLING, READY_TO_SUPPLY, ACCEPTED_AT_SUPPLY_WAREHOUSE, IN_TRANSIT, ACCEPTANCE_AT_STORAGE_WAREHOUSE, REPORTS_CONFIRMATION_AWAITING, REPORT_REJECTED, COMPLETED, REJECTED_AT_SUPPLY_WAREHOUSE, CANCELLED, OVERDUE */
  state?: string | null
  state_updated_date?: string | null
  supplies?: SupplyOrderDetailsSupply[] | null
  timeslot?: SupplyOrderDetailsTimeslot | null
  vehicle?: SupplyOrderDetailsVehicle | null
}

/** Request of /v2/supply-order/timeslot/list */
export type SupplyOrderTimeslotListRequest = SupplyOrderDetailsRequest

/** Answer of /v2/supply-order/timeslot/list */
export interface SupplyOrderTimeslotListAnswer {
  limit_exceeded?: LimitExceeded | null
  timeslot_change_forbidden?: TimeslotChangeForbidden | null
  timeslots_info?: TimeslotsInfo | null
}

/** Request of /v1/supply-order/timeslot/update */
export interface SupplyOrderTimeslotUpdateRequest {
  supply_order_id: string | number | bigint
  timeslot: PostingGlobalEtgbDate
}

/** Answer of /v1/supply-order/timeslot/update */
export interface SupplyOrderTimeslotUpdateAnswer {
  /** UPDATE_TIMESLOT_ERROR_UNSPECIFIED, UPDATE_TIMESLOT_ERROR_INVALID_ORDER_STATE, UPDATE_TIMESLOT_ERROR_INCOMPATIBLE_ORDER_FLOW, UPDATE_TIMESLOT_ERROR_SET_TIMESLOT_DEADLINE_EXCEED, UPDATE_TIMESLOT_ERROR_OUT_OF_ALLOWED_RANGE, UPDATE_TIMESLOT_ERROR_ORDER_NOT_BELONG_CONTRACTOR, UPDATE_TIMESLOT_ERROR_ORDER_NOT_BELONG_COMPANY, UPDATE_TIMESLOT_ERROR_PICKUP_ORDER_LIMIT_EXCEEDED, UPDATE_TIMESLOT_ERROR_LIMIT_OF_CHANGING_TIMESLOT_EXCEEDED */
  errors?: string[] | null
  operation_id?: string | null
}

/** Request of /v1/supply-order/timeslot/status */
export type SupplyOrderTimeslotStatusRequest = WarehouseOperationStatusRequest

/** Answer of /v1/supply-order/timeslot/status */
export interface SupplyOrderTimeslotStatusAnswer {
  /** UPDATE_TIMESLOT_ERROR_UNSPECIFIED, UPDATE_TIMESLOT_ERROR_INVALID_ORDER_STATE, UPDATE_TIMESLOT_ERROR_INCOMPATIBLE_ORDER_FLOW, UPDATE_TIMESLOT_ERROR_SET_TIMESLOT_DEADLINE_EXCEED, UPDATE_TIMESLOT_ERROR_OUT_OF_ALLOWED_RANGE, UPDATE_TIMESLOT_ERROR_ORDER_NOT_BELONG_CONTRACTOR, UPDATE_TIMESLOT_ERROR_ORDER_NOT_BELONG_COMPANY, UPDATE_TIMESLOT_ERROR_PICKUP_ORDER_LIMIT_EXCEEDED, UPDATE_TIMESLOT_ERROR_LIMIT_OF_CHANGING_TIMESLOT_EXCEEDED */
  errors?: string[] | null
  /** STATUS_UNSPECIFIED, STATUS_ERROR, STATUS_IN_PROGRESS, STATUS_SUCCESS */
  status?: string | null
}

/** Request of /v1/supply-order/pass/create */
export interface SupplyOrderPassCreateRequest {
  supply_order_id: string | number | bigint
  vehicle: SupplyOrderPassCreateVehicle
}

/** Answer of /v1/supply-order/pass/create */
export interface SupplyOrderPassCreateAnswer {
  /** SET_VEHICLE_ERROR_UNSPECIFIED, SET_VEHICLE_ERROR_INVALID_ORDER_STATE, SET_VEHICLE_ERROR_VEHICLE_NOT_REQUIRED, SET_VEHICLE_ERROR_ORDER_NOT_BELONG_CONTRACTOR, SET_VEHICLE_ERROR_ORDER_NOT_BELONG_COMPANY */
  error_reasons?: string[] | null
  operation_id?: string | null
}

/** Request of /v1/supply-order/pass/status */
export type SupplyOrderPassStatusRequest = WarehouseOperationStatusRequest

/** Answer of /v1/supply-order/pass/status */
export interface SupplyOrderPassStatusAnswer {
  /** SET_VEHICLE_ERROR_UNSPECIFIED, SET_VEHICLE_ERROR_INVALID_ORDER_STATE, SET_VEHICLE_ERROR_VEHICLE_NOT_REQUIRED, SET_VEHICLE_ERROR_ORDER_NOT_BELONG_CONTRACTOR, SET_VEHICLE_ERROR_ORDER_NOT_BELONG_COMPANY */
  errors?: string[] | null
  /** Unknown, Success, InProgress, Failed */
  result?: string | null
}

/** Request of /v1/supply-order/cancel */
export type SupplyOrderCancelRequest = SupplyOrderDetailsRequest

/** Answer of /v1/supply-order/cancel */
export interface SupplyOrderCancelAnswer {
  operation_id?: string | null
}

/** Request of /v1/supply-order/cancel/status */
export type SupplyOrderCancelStatusRequest = WarehouseOperationStatusRequest

/** Answer of /v1/supply-order/cancel/status */
export interface SupplyOrderCancelStatusAnswer {
  /** INVALID_ORDER_STATE, ORDER_IS_VIRTUAL, ORDER_DOES_NOT_BELONG_TO_CONTRACTOR, ORDER_DOES_NOT_BELONG_TO_COMPANY, OTHER_ASYNCHRONOUS_OPERATION_IN_PROGRESS */
  error_reasons?: string[] | null
  result?: SupplyOrderCancelStatusResult | null
  /** SUCCESS, IN_PROGRESS, ERROR */
  status?: string | null
}

/** Request of /v1/supply-order/content/update */
export interface SupplyOrderContentUpdateRequest {
  items: readonly SupplyOrderContentUpdateItem[]
  order_id: string | number | bigint
  supply_id: string | number | bigint
}

/** Answer of /v1/supply-order/content/update */
export interface SupplyOrderContentUpdateAnswer {
  /** INVALID_DRAFT_BUNDLE_ID, SOME_SERVICE_ERROR, HAS_UTD, ORDER_SKU_LIMIT, SAME_SKU, SUPPLY_LOCKED, INBOUND_NO_CAPACITY, INBOUND_LOCK, SUPPLY_CONTENT_NOT_VALID, SUPPLY_BELONG_TO_ANOTHER_CONTRACTOR, SUPPLY_BELONG_TO_ANOTHER_COMPANY, INCORRECT_SUPPLY_STATE, INCORRECT_SUPPLY_SOURCE, INCORRECT_STORAGE_WAREHOUSE, DEADLINE, INACTIVE_CONTRACT, QUANTITY_OUT_OF_RANGE_BOTTOM, QUANTITY_OUT_OF_RANGE_UPPER, EMPTY_CONTENT, NO_SUPPLY_PRODUCT_BUNDLE_ID, INVALID_VOLUME, SUPPLY_IS_VIRTUAL, ORDER_LOCKED, CONTRACT_IS_NOT_FOUND, COMPANY_DOES_NOT_BELONGS_TO_CONTRACTOR, ORDER_IS_NOT_FOUND, ORDER_DOES_NOT_BELONGS_TO_COMPANY, SUPPLY_IS_NOT_FOUND, SUPPLY_DOES_NOT_BELONGS_TO_ORDER, UTD_IS_UPLOADED, STORAGE_WAREHOUSE_IS_NOT_WMS, CONTRACT_IS_NOT_VALID_FOR_HANDLING_ORDERS, ORDER_DOES_NOT_BELONG_TO_CONTRACTOR, MINIMUM_VOLUME_IN_LITRES_INVALID */
  errors?: string[] | null
  operation_id?: string | null
}

/** Request of /v1/supply-order/content/update/status */
export type SupplyOrderContentUpdateStatusRequest = WarehouseOperationStatusRequest

/** Answer of /v1/supply-order/content/update/status */
export interface SupplyOrderContentUpdateStatusAnswer {
  error_details?: ErrorDetails | null
  /** INVALID_DRAFT_BUNDLE_ID, SOME_SERVICE_ERROR, HAS_UTD, ORDER_SKU_LIMIT, SAME_SKU, SUPPLY_LOCKED, INBOUND_NO_CAPACITY, INBOUND_LOCK, SUPPLY_CONTENT_NOT_VALID, SUPPLY_BELONG_TO_ANOTHER_CONTRACTOR, SUPPLY_BELONG_TO_ANOTHER_COMPANY, INCORRECT_SUPPLY_STATE, INCORRECT_SUPPLY_SOURCE, INCORRECT_STORAGE_WAREHOUSE, DEADLINE, INACTIVE_CONTRACT, QUANTITY_OUT_OF_RANGE_BOTTOM, QUANTITY_OUT_OF_RANGE_UPPER, EMPTY_CONTENT, NO_SUPPLY_PRODUCT_BUNDLE_ID, INVALID_VOLUME, SUPPLY_IS_VIRTUAL, ORDER_LOCKED, MINIMUM_VOLUME_IN_LITRES_INVALID */
  errors?: string[] | null
  new_bundle_id?: string | null
  /** SUCCESS, IN_PROGRESS, ERROR */
  status?: string | null
}

/** Request of /v1/supply-order/content/update/validation */
export interface SupplyOrderContentUpdateValidationRequest {
  new_bundle_id: string
  supply_id: string | number | bigint
}

/** Answer of /v1/supply-order/content/update/validation */
export interface SupplyOrderContentUpdateValidationAnswer {
  /** UNSPECIFIED, UNKNOWN, INCORRECT_SUPPLY_STATE, DEADLINE, UTD_IS_UPLOADED, STORAGE_WAREHOUSE_IS_NOT_WMS, CONTRACT_IS_NOT_VALID_FOR_HANDLING_ORDERS, SUPPLY_IS_VIRTUAL, SUPPLY_DOES_NOT_BELONG_TO_COMPANY, ASSORTMENT_REJECTION_REASON_CORRUPTED_ASSORTMENT, ASSORTMENT_REJECTION_REASON_STORAGE_BELARUS_SKU_HAS_NO_ANY_FEACN, ASSORTMENT_REJECTION_REASON_STORAGE_BELARUS_SKU_HAS_NO_SELLER_FEACN, ASSORTMENT_REJECTION_REASON_TRACEABLE_SKU_HAS_NO_GTIN_BARCODE, ASSORTMENT_REJECTION_REASON_TRACEABLE_SKU_HAS_NO_MEASUREMENT_UNIT_QUANTITY */
  editing_errors?: string[] | null
  validated_assortment?: ValidatedAssortment | null
}

/** Request of /v1/supply-order/act/accept */
export interface SupplyOrderActAcceptRequest {
  act_id: string | number | bigint
}

/** Answer of /v1/supply-order/act/accept */
export interface SupplyOrderActAcceptAnswer {
  /** UNSPECIFIED, INVALID_STATE, SUPPLY_WITH_UTD */
  error_reasons?: string[] | null
  operation_id?: string | null
}

/** Request of /v1/supply-order/act/accept/status */
export type SupplyOrderActAcceptStatusRequest = WarehouseOperationStatusRequest

/** Answer of /v1/supply-order/act/accept/status */
export interface SupplyOrderActAcceptStatusAnswer {
  /** SUCCESS, IN_PROGRESS, FAILED */
  status?: string | null
  error_message?: string | null
}

/** Request of /v1/supply-order/act/product/get */
export interface SupplyOrderActProductGetRequest {
  supply_id: string | number | bigint
}

/** Answer of /v1/supply-order/act/product/get */
export interface SupplyOrderActProductGetAnswer {
  skus_defects?: SkusDefect[] | null
  supply_acts?: SupplyAct[] | null
  supply_id?: number | string | null
}

/** Request of /v1/supply-order/act/summary/get */
export type SupplyOrderActSummaryGetRequest = SupplyOrderDetailsRequest

/** Answer of /v1/supply-order/act/summary/get */
export interface SupplyOrderActSummaryGetAnswer {
  supplies_acts?: SuppliesAct[] | null
}

/** Request of /v1/supplier/available_warehouses */
export type SupplierAvailableWarehousesRequest = Record<string, never>

/** Answer of /v1/supplier/available_warehouses */
export interface SupplierAvailableWarehousesAnswer {
  result?: SupplierAvailableWarehousesResult[] | null
}

/** Request of /v1/draft/crossdock/create */
export interface DraftCrossdockCreateRequest {
  cluster_info: Info
  deletion_sku_mode: 'FULL' | 'PARTIAL'
  delivery_info: DeliveryInfo
}

/** Answer of /v1/draft/crossdock/create */
export interface DraftCrossdockCreateAnswer {
  draft_id?: number | string | null
  errors?: DraftDirectCreateError[] | null
}

/** Request of /v1/draft/direct/create */
export interface DraftDirectCreateRequest {
  cluster_info: Info
  deletion_sku_mode: 'FULL' | 'PARTIAL'
}

/** Answer of /v1/draft/direct/create */
export type DraftDirectCreateAnswer = DraftCrossdockCreateAnswer

/** Request of /v1/draft/multi-cluster/create */
export interface DraftMultiClusterCreateRequest {
  clusters_info: readonly Info[]
  deletion_sku_mode: 'FULL' | 'PARTIAL'
  delivery_info: DeliveryInfo
}

/** Answer of /v1/draft/multi-cluster/create */
export type DraftMultiClusterCreateAnswer = DraftCrossdockCreateAnswer

/** Request of /v2/draft/create/info */
export interface DraftCreateInfoRequest {
  draft_id: string | number | bigint
}

/** Answer of /v2/draft/create/info */
export interface DraftCreateInfoAnswer {
  clusters?: DraftCreateInfoCluster[] | null
  errors?: DraftCreateInfoError[] | null
  /** UNSPECIFIED, SUCCESS, IN_PROGRESS, FAILED */
  status?: string | null
}

/** Request of /v2/draft/timeslot/info */
export interface DraftTimeslotInfoRequest {
  /** YYYY-MM-DD */
  date_from: string
  /** YYYY-MM-DD */
  date_to: string
  draft_id: string | number | bigint
  supply_type: 'CROSSDOCK' | 'DIRECT' | 'MULTI_CLUSTER'
  selected_cluster_warehouses: readonly DraftTimeslotInfoSelectedClusterWarehouse[]
}

/** Answer of /v2/draft/timeslot/info */
export interface DraftTimeslotInfoAnswer {
  /** UNSPECIFIED, INVALID_CLUSTERS_COUNT, REQUESTED_PERIOD_MORE_THAN_MAX, UNDEFINED */
  error_reason?: string | null
  result?: DraftTimeslotInfoResult | null
}

/** Request of /v2/draft/supply/create */
export interface DraftSupplyCreateRequest {
  draft_id: string | number | bigint
  selected_cluster_warehouses: readonly DraftSupplyCreateSelectedClusterWarehouse[]
  timeslot?: DraftSupplyCreateTimeslot | undefined
  supply_type: 'CROSSDOCK' | 'DIRECT' | 'MULTI_CLUSTER'
}

/** Answer of /v2/draft/supply/create */
export interface DraftSupplyCreateAnswer {
  draft_id?: number | string | null
  /** UNSPECIFIED, SOME_SERVICE_ERROR, ORDER_SKU_LIMIT, INVALID_QUANTITY_OR_QUANT, ORDER_ALREADY_CREATED, ORDER_CREATION_IN_PROGRESS, DRAFT_DOES_NOT_EXIST, CONTRACTOR_CAN_NOT_CREATE_ORDER, INACTIVE_CONTRACT, DRAFT_INCORRECT_STATE, INVALID_VOLUME, INVALID_ROUTE, INVALID_STORAGE_WAREHOUSE, INVALID_STORAGE_REGION, INVALID_SPLITTING, INVALID_SUPPLY_CONTENT, TIMESLOT_NOT_AVAILABLE, SKU_DISTRIBUTION_REQUIRED_BUT_NOT_POSSIBLE, XDOCK_IN_DELIVERY_POINT_DISABLED_FOR_SELLER, DRAFT_IS_LOCKED, INVALID_PACKAGE_UNITS_COUNTS, SELLER_CONVERSATION_DOES_NOT_EXIST, USER_CAN_NOT_CREATE_SELLER_CONVERSATION, SKU_WITH_ETTN_REQUIRED_TAG_NOT_ALLOWED_FOR_DROP_OFF_POINT, INVALID_SELLER_WAREHOUSE, PICKUP_ORDER_LIMIT_EXCEEDED, MINIMUM_VOLUME_IN_LITRES_INVALID, INVALID_CLUSTERS_COUNT, CAN_NOT_CREATE_ORDER, UNDEFINED */
  error_reasons?: string[] | null
}

/** Request of /v2/draft/supply/create/status */
export type DraftSupplyCreateStatusRequest = DraftCreateInfoRequest

/** Answer of /v2/draft/supply/create/status */
export interface DraftSupplyCreateStatusAnswer {
  /** UNSPECIFIED, SOME_SERVICE_ERROR, ORDER_SKU_LIMIT, INVALID_QUANTITY_OR_QUANT, ORDER_ALREADY_CREATED, ORDER_CREATION_IN_PROGRESS, DRAFT_DOES_NOT_EXIST, CONTRACTOR_CAN_NOT_CREATE_ORDER, INACTIVE_CONTRACT, DRAFT_INCORRECT_STATE, INVALID_VOLUME, INVALID_ROUTE, INVALID_STORAGE_WAREHOUSE, INVALID_STORAGE_REGION, INVALID_SPLITTING, INVALID_SUPPLY_CONTENT, TIMESLOT_NOT_AVAILABLE, SKU_DISTRIBUTION_REQUIRED_BUT_NOT_POSSIBLE, XDOCK_IN_DELIVERY_POINT_DISABLED_FOR_SELLER, DRAFT_IS_LOCKED, INVALID_PACKAGE_UNITS_COUNTS, SELLER_CONVERSATION_DOES_NOT_EXIST, USER_CAN_NOT_CREATE_SELLER_CONVERSATION, SKU_WITH_ETTN_REQUIRED_TAG_NOT_ALLOWED_FOR_DROP_OFF_POINT, INVALID_SELLER_WAREHOUSE, PICKUP_ORDER_LIMIT_EXCEEDED, INVALID_CLUSTERS_COUNT, UNDEFINED */
  error_reasons?: string[] | null
  order_id?: number | string | null
  /** UNSPECIFIED, SUCCESS, IN_PROGRESS, FAILED */
  status?: string | null
}

/** Request of /v1/cargoes-label/create */
export interface CargoesLabelCreateRequest {
  cargoes?: readonly Cargoe[] | undefined
  supply_id: string | number | bigint
}

/** Answer of /v1/cargoes-label/create */
export interface CargoesLabelCreateAnswer {
  operation_id?: string | null
  errors?: CargoesLabelGetErrors | null
}

/** Request of /v1/cargoes-label/get */
export type CargoesLabelGetRequest = WarehouseOperationStatusRequest

/** Answer of /v1/cargoes-label/get */
export interface CargoesLabelGetAnswer {
  result?: CargoesLabelGetResult | null
  /** SUCCESS, IN_PROGRESS, FAILED */
  status?: string | null
  errors?: CargoesLabelGetErrors | null
}

/** Request of /v1/cargoes/create */
export interface CargoesCreateRequest {
  cargoes: readonly KeyValueInput[]
  delete_current_version?: boolean | undefined
  supply_id: string | number | bigint
}

/** Answer of /v1/cargoes/create */
export interface CargoesCreateAnswer {
  operation_id?: string | null
  errors?: CargoesCreateErrors | null
}

/** Request of /v2/cargoes/create/info */
export type CargoesCreateInfoRequest = WarehouseOperationStatusRequest

/** Answer of /v2/cargoes/create/info */
export interface CargoesCreateInfoAnswer {
  errors?: CargoesCreateInfoErrors | null
  result?: CargoesCreateInfoResult | null
  /** STATUS_UNSPECIFIED, SUCCESS, IN_PROGRESS, FAILED */
  status?: string | null
}

/** Request of /v1/cargoes/get */
export interface CargoesGetV1Request {
  supply_ids: readonly (string | number | bigint)[]
}

/** Answer of /v1/cargoes/get */
export interface CargoesGetV1Answer {
  supply?: CargoesGetV1Supply[] | null
}

/** Request of /v2/cargoes/get */
export interface CargoesGetRequest {
  supplies: readonly CargoesGetSupplyInput[]
}

/** Answer of /v2/cargoes/get */
export interface CargoesGetAnswer {
  supplies?: CargoesGetSupplyOutput[] | null
}

/** Request of /v1/cargoes/delete */
export interface CargoesDeleteV1Request {
  cargo_ids: readonly (string | number | bigint)[]
  supply_id: string | number | bigint
}

/** Answer of /v1/cargoes/delete */
export interface CargoesDeleteV1Answer {
  errors?: CargoesDeleteV1Errors | null
  operation_id?: string | null
}

/** Request of /v1/cargoes/delete/status */
export type CargoesDeleteStatusV1Request = WarehouseOperationStatusRequest

/** Answer of /v1/cargoes/delete/status */
export interface CargoesDeleteStatusV1Answer {
  errors?: CargoesDeleteV1Errors | null
  /** SUCCESS, IN_PROGRESS, ERROR */
  status?: string | null
}

/** Request of /v2/cargoes/delete */
export interface CargoesDeleteRequest {
  cargo_ids?: readonly (string | number | bigint)[] | undefined
  supply_id: string | number | bigint
  transport_cargo_deletion_type: 'UNBIND_CONTAINED_CARGOES' | 'DELETE_CONTAINED_CARGOES'
  transport_cargo_ids?: readonly (string | number | bigint)[] | undefined
}

/** Answer of /v2/cargoes/delete */
export interface CargoesDeleteAnswer {
  errors?: CargoesDeleteErrors | null
  operation_id?: string | null
}

/** Request of /v2/cargoes/delete/status */
export type CargoesDeleteStatusRequest = WarehouseOperationStatusRequest

/** Answer of /v2/cargoes/delete/status */
export interface CargoesDeleteStatusAnswer {
  errors?: CargoesDeleteErrors | null
  /** UNSPECIFIED, SUCCESS, IN_PROGRESS, FAILED */
  status?: string | null
}

/** Request of /v1/cargoes/rules/get */
export type CargoesRulesGetRequest = CargoesGetV1Request

/** Answer of /v1/cargoes/rules/get */
export interface CargoesRulesGetAnswer {
  supply_check_lists?: SupplyCheckList[] | null
}

/** Request of /v1/cluster/list */
export interface ClusterListV1Request {
  cluster_ids?: readonly (string | number | bigint)[] | undefined
  cluster_type: 'CLUSTER_TYPE_OZON' | 'CLUSTER_TYPE_CIS'
}

/** Answer of /v1/cluster/list */
export interface ClusterListV1Answer {
  clusters?: ClusterListV1Cluster[] | null
}

/** Request of /v2/cluster/list */
export type ClusterListRequest = Record<string, never>

/** Answer of /v2/cluster/list */
export interface ClusterListAnswer {
  result?: ClusterListResult[] | null
}

/** Request of /v1/warehouse/fbo/list */
export interface WarehouseFboListRequest {
  filter_by_supply_type: readonly ('CREATE_TYPE_CROSSDOCK' | 'CREATE_TYPE_DIRECT')[]
  search: string
}

/** Answer of /v1/warehouse/fbo/list */
export interface WarehouseFboListAnswer {
  search?: Search[] | null
}

/** Request of /v1/warehouse/fbo/seller/list */
export type WarehouseFboSellerListRequest = Record<string, never>

/** Answer of /v1/warehouse/fbo/seller/list */
export interface WarehouseFboSellerListAnswer {
  warehouses?: WarehouseFboSellerListWarehouse[] | null
}

/** Request of /v1/warehouse/ozon/list */
export interface WarehouseOzonListRequest {
  warehouse_types?: readonly ('FULL_FILLMENT' | 'FULL_FILLMENT_RETURNS' | 'FULL_FILLMENT_DEFECT' | 'EXPRESS_DARK_STORE' | 'CROSS_DOCK' | 'SORTING_CENTER' | 'PHARMACY' | 'DISTRIBUTION_CENTER' | 'ORDERS_RECEIVING_POINT' | 'OUTSOURCE_FF' | 'B2B' | 'EXTERNAL_FF')[] | undefined
}

/** Answer of /v1/warehouse/ozon/list */
export interface WarehouseOzonListAnswer {
  warehouses?: WarehouseOzonListWarehouse[] | null
}

/** Request of /v3/product/info/list */
export interface ProductInfoListRequest {
  offer_id?: readonly string[] | undefined
  product_id?: readonly (string | number | bigint)[] | undefined
  sku?: readonly (string | number | bigint)[] | undefined
}

/** Answer of /v3/product/info/list */
export interface ProductInfoListAnswer {
  items?: ProductInfoListItem[] | null
}

/** Request of /v5/product/info/prices */
export interface ProductInfoPricesRequest {
  cursor?: string | undefined
  filter: ProductInfoPricesFilter
  limit: number
}

/** Answer of /v5/product/info/prices */
export interface ProductInfoPricesAnswer {
  cursor?: string | null
  items?: ProductInfoPricesItem[] | null
  total?: number | null
}

export interface Accrual {
  /** UNSPECIFIED, POSTING, ITEM, NON_ITEM, CONTAINER_FEES */
  accrued_category?: string | null
  container_fees?: ContainerFees | null
  /** YYYY-MM-DD */
  date?: string | null
  item_fees?: ItemFees | null
  non_item_fee?: ContainerFeesFee | null
  posting?: AccrualPosting | null
  total_amount?: MoneyAmount | null
  accrual_id?: number | string | null
  unit_number?: string | null
}

export interface AccrualPosting {
  delivery_schema?: string | null
  delivery_speed?: number | null
  products?: FinanceAccrualByDayProduct[] | null
}

export interface AccrualType {
  description?: string | null
  id?: number | null
  name?: string | null
}

export interface ActOfAcceptance {
  created_at?: string | null
  /** FORMING, FORMED, CONFIRMED, CONFIRMED_WITH_MISMATCH, ACCEPTED_BY_CARGO_PLACES, PRINTED_CARRIAGE, ERROR, UNKNOWN_ERROR */
  document_status?: string | null
}

export interface ActOfExcess {
  created_at?: string | null
  /** NEED_TO_SIGN, CONFIRMED, UNKNOWN_ERROR */
  document_status?: string | null
}

export interface ActOfMismatch {
  created_at?: string | null
  /** NEED_TO_SIGN, ON_CONFIRMATION, CONFIRMED, DISPUTE_OPENED, PRINTED_CARRIAGE, UNKNOWN_ERROR */
  document_status?: string | null
}

export interface AdditionalData {
  posting_number?: string | null
  products?: AdditionalDataProduct[] | null
}

export interface AdditionalDataProduct {
  mandatory_mark?: string[] | null
  name?: string | null
  offer_id?: string | null
  price?: string | null
  quantity?: number | null
  sku?: number | string | null
  /** RUB, BYN, KZT, EUR, USD, CNY */
  currency_code?: string | null
}

export interface AdditionalInfo {
  is_opened?: boolean | null
  is_super_econom?: boolean | null
}

export interface AddressCoordinates {
  latitude?: string | null
  longitude?: string | null
}

export interface AddressDetails {
  city?: string | null
  house?: string | null
  region?: string | null
  street?: string | null
}

export interface AddressInfo {
  address?: string | null
  latitude?: number | string | null
  longitude?: number | string | null
  utc?: string | null
}

export interface Amount {
  amount?: MoneyAmount | null
  amount_vat?: MoneyAmount | null
  amount_without_vat?: MoneyAmount | null
}

export interface ApprovedItem {
  barcode?: string | null
  item_link?: string | null
  name?: string | null
  offer_id?: string | null
  origin_quantity?: number | null
  origin_total_volume_in_litres?: number | string | null
  quant?: number | null
  quantity?: number | null
  sku?: number | string | null
  sku_quantity_limit?: number | null
  total_volume_in_litres?: number | string | null
}

export interface Article {
  approved?: boolean | null
  /** GIVEOUT_DELIVERY_SCHEMA_UNSPECIFIED, GIVEOUT_DELIVERY_SCHEMA_FBO, GIVEOUT_DELIVERY_SCHEMA_FBS */
  delivery_schema?: string | null
  name?: string | null
  seller_id?: number | string | null
}

export interface AssemblyCarriagePostingListFilter {
  carriage_id: string | number | bigint
  cutoff_from?: string | undefined
  cutoff_to?: string | undefined
  delivery_method_id?: string | number | bigint | undefined
}

export interface AssemblyCarriagePostingListPosting {
  assembly_code?: string | null
  can_print_label?: boolean | null
  posting_number?: string | null
  products?: AssemblyCarriagePostingListProduct[] | null
}

export interface AssemblyCarriagePostingListProduct {
  offer_id?: string | null
  picture_url?: string | null
  product_name?: string | null
  quantity?: number | string | null
  sku?: number | string | null
}

export interface AssemblyCarriageProductListProduct {
  offer_id?: string | null
  picture_url?: string | null
  posting_numbers?: string[] | null
  product_name?: string | null
  quantity?: number | string | null
  sku?: number | string | null
}

export interface AssemblyFbsPostingListFilter {
  cutoff_from: string
  cutoff_to: string
  delivery_method_id?: string | number | bigint | undefined
}

export interface AssemblyFbsPostingListPosting {
  assembly_code?: string | null
  posting_number?: string | null
  products?: AssemblyFbsPostingListProduct[] | null
}

export interface AssemblyFbsPostingListProduct {
  offer_id?: string | null
  picture_url?: string | null
  product_name?: string | null
  quantity?: number | null
  sku?: number | string | null
}

export interface AssemblyFbsProductListProduct {
  offer_id?: string | null
  picture_url?: string | null
  postings?: ProductPosting[] | null
  product_name?: string | null
  quantity?: number | null
  sku?: number | string | null
}

export interface Availability {
  /** HIDDEN, AVAILABLE, UNAVAILABLE */
  availability?: string | null
  reasons?: AvailabilityReason[] | null
  sku?: number | string | null
  source?: string | null
}

export interface AvailabilityReason {
  human_text?: HumanText | null
  id?: number | string | null
}

export interface AvailabilityStatus {
  /** UNSPECIFIED, NO_REASON, PARTIAL_MATRIX_AVAILABLE, NOT_AVAILABLE_MATRIX, NOT_AVAILABLE_RANK, NOT_AVAILABLE_ROUTE, NOT_AVAILABLE_TIMESLOT_FOR_DROP_OFF_POINT, NOT_AVAILABLE_TIMESLOT_FOR_STORAGE_WAREHOUSE, NOT_AVAILABLE_TIMESLOT_FOR_BOTH_WAREHOUSES, NOT_AVAILABLE_TIMESLOT_NO_REASON */
  invalid_reason?: string | null
  /** UNSPECIFIED, FULL_AVAILABLE, PARTIAL_AVAILABLE, NOT_AVAILABLE */
  state?: string | null
}

export interface AvailabilityStatusThreshold {
  /** GREEN, YELLOW, RED */
  status?: string | null
  threshold?: number | string | null
}

export interface AvailableAction {
  id?: number | null
  name?: string | null
}

export interface Barcodes {
  lower_barcode?: string | null
  upper_barcode?: string | null
}

export interface Buyer {
  first_name: string
  last_name: string
  middle_name?: string | undefined
  phone: string
}

export interface CancelAvailability {
  is_cancel_available?: boolean | null
  reason?: string | null
}

export interface CancellationAllowability {
  /** UNSPECIFIED, INVALID_SUPPLY_STATE, SUPPLY_IS_VIRTUAL, SUPPLY_HAS_ACTIVE_UTD, SUPPLY_DOES_NOT_BELONG_TO_COMPANY, PICKUP_SUPPLY_IS_LOCKED_DOWN, UNDEFINED */
  can_not_set_reasons?: string[] | null
  can_set?: boolean | null
}

export interface Capacity {
  start?: string | null
  end?: string | null
  value?: number | null
}

export interface CargoCountPerType {
  count?: number | null
  /** BOX, PALLET */
  type?: string | null
}

export interface Cargoe {
  cargo_id?: string | number | bigint | undefined
}

export interface CargoesCreateErrors {
  /** INVALID_STATE, VALIDATION_FAILED, WAREHOUSE_LIMITS_EXCEED, SUPPLY_NOT_BELONG_CONTRACTOR, SUPPLY_NOT_BELONG_COMPANY, IS_FINALIZED, SKU_DISTRIBUTION_DISABLED, SUPPLY_IS_NOT_EMPTY, OPERATION_NOT_FOUND, OPERATION_FAILED */
  error_reasons?: string[] | null
  items_validation?: CargoesCreateItemsValidation[] | null
}

export interface CargoesCreateInfoCargoe {
  key?: string | null
  value?: CargoesCreateInfoValue | null
}

export interface CargoesCreateInfoErrors {
  /** ERROR_REASON_UNSPECIFIED, INVALID_STATE, VALIDATION_FAILED, WAREHOUSE_LIMITS_EXCEED, SUPPLY_NOT_BELONG_CONTRACTOR, SUPPLY_NOT_BELONG_COMPANY, IS_FINALIZED, SKU_DISTRIBUTION_DISABLED, SUPPLY_IS_NOT_EMPTY, OPERATION_NOT_FOUND, OPERATION_FAILED */
  error_reasons?: string[] | null
  items_validation?: CargoesCreateInfoItemsValidation[] | null
}

export interface CargoesCreateInfoItemsValidation {
  cargo_key?: string | null
  item?: string | null
  quant?: number | null
  /** SUPPLY_ITEM_NOT_FOUND, DUPLICATED_SUPPLY_ITEM, BEFORE_DEADLINE, SAME_BARCODES, SAME_ARTICLES, NOT_UNIQUE_SKU_BY_PRODUCT, QUANTITY_NOT_DIVISIBLE_BY_QUANT, NOT_SINGLE_PALLET_SKU_IN_PALLET_CARGO, NOT_ONE_QUANT_PALLET_SKU, NOT_ECONOM_SKU, QUANTITY_LESS_ONE, SUPPLY_ITEM_WITH_QUANT_NOT_FOUND */
  type?: string | null
}

export interface CargoesCreateInfoResult {
  cargoes?: CargoesCreateInfoCargoe[] | null
}

export interface CargoesCreateInfoValue {
  cargo_id?: number | string | null
}

export interface CargoesCreateItemsValidation {
  barcode?: string | null
  cargo_key?: string | null
  quant?: number | null
  /** SUPPLY_ITEM_NOT_FOUND, DUPLICATED_SUPPLY_ITEM, BEFORE_DEADLINE, SAME_BARCODES, SAME_ARTICLES, NOT_UNIQUE_SKU_BY_PRODUCT, QUANTITY_NOT_DIVISIBLE_BY_QUANT, NOT_SINGLE_PALLET_SKU_IN_PALLET_CARGO, NOT_ONE_QUANT_PALLET_SKU, NOT_ECONOM_SKU, QUANTITY_LESS_ONE, SUPPLY_ITEM_WITH_QUANT_NOT_FOUND */
  type?: string | null
}

export interface CargoesCreateValue {
  items?: readonly ValueItem[] | undefined
  type: 'BOX' | 'PALLET'
}

export interface CargoesDeleteCargoErrorReason {
  cargo_id?: number | string | null
  /** UNSPECIFIED, CARGO_NOT_FOUND */
  error_reasons?: string[] | null
}

export interface CargoesDeleteErrors {
  cargo_error_reasons?: CargoesDeleteCargoErrorReason[] | null
  /** UNSPECIFIED, SUPPLY_NOT_FOUND, CANT_DELETE_ALL_CARGOES, SUPPLY_DOES_NOT_BELONG_TO_THE_CONTRACTOR, SUPPLY_DOES_NOT_BELONG_TO_THE_COMPANY, SUPPLY_CARGOES_IS_FINALIZED, SUPPLY_CARGOES_LOCKED, OPERATION_NOT_FOUND, ETTN_IS_UPLOADED, CANT_DELETE_ALL_TRANSPORT_CARGOES, UNDEFINED */
  supply_error_reasons?: string[] | null
  transport_cargo_error_reasons?: TransportCargoErrorReason[] | null
}

export interface CargoesDeleteV1CargoErrorReason {
  cargo_id?: number | string | null
  error_reasons?: ('CARGO_NOT_FOUND' | (string & {}))[] | null
}

export interface CargoesDeleteV1Errors {
  cargo_error_reasons?: CargoesDeleteV1CargoErrorReason[] | null
  /** SUPPLY_NOT_FOUND, CANT_DELETE_ALL_CARGOES, SUPPLY_DOES_NOT_BELONG_TO_THE_CONTRACTOR, SUPPLY_DOES_NOT_BELONG_TO_THE_COMPANY, SUPPLY_CARGOES_IS_FINALIZED, SUPPLY_CARGOES_LOCKED, OPERATION_NOT_FOUND */
  supply_error_reasons?: string[] | null
}

export interface CargoesGetCargoe {
  bundle_id?: string | null
  cargo_id?: number | string | null
  /** UNSPECIFIED, MONO, MIX, NONE */
  content_type?: string | null
  /** UNSPECIFIED, UNDEFINED, TYPE_SINGLE, MULTI */
  placement_zone_type?: string | null
  tracking_info?: CargoesGetTrackingInfo | null
  transport_cargo_id?: number | string | null
  /** UNSPECIFIED, BOX, PALLET */
  type?: string | null
}

export interface CargoesGetSupplyCargoeTrackingInfoArrivalAt {
  date?: string | null
  timezone_info?: Timezone | null
}

export interface CargoesGetSupplyInput {
  cargo_ids: readonly (string | number | bigint)[]
  supply_id: string | number | bigint
}

export interface CargoesGetSupplyOutput {
  bundle_id?: string | null
  cargoes?: CargoesGetCargoe[] | null
  cargoes_bundle_id?: string | null
  limits?: Limits | null
  supply_id?: number | string | null
  transport_cargoes?: TransportCargoe[] | null
}

export interface CargoesGetSupplyTransportCargoeTrackingInfoArrivalAt {
  date?: string | null
  timezone?: Timezone | null
}

export interface CargoesGetTrackingInfo {
  arrival_at?: CargoesGetSupplyCargoeTrackingInfoArrivalAt | null
  /** UNSPECIFIED, READY_TO_SUPPLY, REFUSED, ON_WAREHOUSE, NOT_DELIVERED, ACCEPTING, PROCESSED, ON_POINT_SHIPMENT, ON_TRANSIT_WAREHOUSE, LOST, CREATED, DELETED, DECLARED_IN_TRANSPORT_CARGO */
  status?: string | null
  /** UNSPECIFIED, EXPECTED_ARRIVAL, ACTUAL_ARRIVAL */
  type?: string | null
}

export interface CargoesGetV1Cargoe {
  bundle_id?: string | null
  cargo_id?: number | string | null
  /** UNSPECIFIED, MONO, MIX, NONE */
  content_type?: string | null
  /** UNSPECIFIED, UNDEFINED, SINGLE, MULTI */
  placement_zone_type?: string | null
  tracking_info?: CargoesGetV1TrackingInfo | null
  /** UNSPECIFIED, BOX, PALLET */
  type?: string | null
}

export interface CargoesGetV1Supply {
  bundle_id?: string | null
  cargoes?: CargoesGetV1Cargoe[] | null
  supply_id?: number | string | null
}

export interface CargoesGetV1TrackingInfo {
  /** YYYY-MM-DD */
  date?: string | null
  /** UNSPECIFIED, READY_TO_SUPPLY, REFUSED, ON_WAREHOUSE, NOT_DELIVERED, ACCEPTING, PROCESSED, ON_POINT_SHIPMENT, ON_TRANSIT_WAREHOUSE, LOST, CREATED, DELETED */
  status?: string | null
  /** UNSPECIFIED, EXPECTED_ARRIVAL, ACTUAL_ARRIVAL */
  type?: string | null
}

export interface CargoesLabelGetErrors {
  /** INVALID_STATE, OPERATION_NOT_FOUND, OPERATION_FAILED, SUPPLY_NOT_BELONG_CONTRACTOR, SUPPLY_NOT_BELONG_COMPANY, SUPPLY_IS_EMPTY, CARGOES_NOT_FOUND */
  error_reasons?: string[] | null
}

export interface CargoesLabelGetResult {
  /** @deprecated by Ozon. */
  file_guid?: string | null
  file_url?: string | null
}

export interface CargoesPresentsRule {
  cargo_count_per_type?: CargoCountPerType[] | null
  count?: number | null
  satisfied?: boolean | null
}

export interface CarriageContainerGetPosting {
  available_actions?: string[] | null
  in_process_at?: string | null
  posting_number?: string | null
  products?: CarriageContainerGetProduct[] | null
  /** sort, non-sort */
  sort_type?: string | null
  weight?: number | string | null
}

export interface CarriageContainerGetProduct {
  sku?: number | string | null
  name?: string | null
  offer_id?: string | null
  quantity?: number | null
  picture_url?: string | null
  product_color?: string | null
  product_size_manufacturer?: string | null
  product_size_russian?: string | null
}

export interface CarriageContainerListContainer {
  /** approve, get_label_container, delete, place_box_into_pallet, remove_box_from_pallet, place_posting_into_container, remove_posting_from_container, get_documents */
  available_actions?: string[] | null
  cargo_type?: string | null
  container_id?: number | string | null
  container_number?: number | null
  count_of_postings?: number | null
  created_at?: string | null
  related_containers?: Record<string, unknown>[] | null
  /** sort, non-sort */
  sort_type?: string | null
  status?: string | null
  warehouse_date?: string | null
  warehouse_id?: number | string | null
  warehouse_name?: string | null
  weight?: number | string | null
}

export interface CarriageContainerListFilter {
  cargo_type?: 'box' | 'pallet' | (string & {}) | undefined
  created_from: string
  created_to: string
  sort_type: 'sort' | 'non-sort' | (string & {})
  statuses?: readonly ('new' | 'formed' | 'acceptance_in_progress' | 'cancelled' | 'finished' | 'approve_enqueued' | 'approve_in_process' | 'approved' | 'approve_failed' | 'added' | 'cancellation_enqueded' | (string & {}))[] | undefined
  warehouse_id?: string | number | bigint | undefined
}

export interface CarriageContainerStatusGetContainer {
  container_id?: number | string | null
  status?: string | null
}

export interface CarriageDeliveryListFilter {
  delivery_method_id?: string | number | bigint | undefined
  /** YYYY-MM-DD */
  departure_date?: string | undefined
}

export interface CarriagePassCreateArrivalPass {
  driver_name: string
  driver_phone: string
  vehicle_license_plate: string
  vehicle_model: string
  with_returns?: boolean | undefined
}

export interface CarriagePassUpdateArrivalPass {
  driver_name: string
  driver_phone: string
  id: string | number | bigint
  vehicle_license_plate: string
  vehicle_model: string
  with_returns?: boolean | undefined
}

export interface Chat {
  chat?: ChatChat | null
  first_unread_message_id?: number | string | null
  last_message_id?: number | string | null
  unread_count?: number | string | null
}

export interface ChatChat {
  created_at?: string | null
  chat_id?: string | null
  /** UNSPECIFIED, OPENED, CLOSED */
  chat_status?: string | null
  /** UNSPECIFIED, SELLER_SUPPORT, BUYER_SELLER, BUYER_SELLER_SELECT, SELLER_API_UPDATES, SELLER_API_NOTIFICATIONS, SELLER_NOTIFICATION_LOGISTICS, SELLER_NOTIFICATION_UPDATE_CONTENT, SELLER_PERSONAL_MANAGER_UNITY_CRM, SELLER_BUSINESS_DEVELOPMENT_GROUP */
  chat_type?: string | null
}

export interface ChatHistoryFilter {
  message_ids?: readonly (string | number | bigint)[] | undefined
}

export interface ChatListFilter {
  chat_status?: 'ALL' | 'OPENED' | 'CLOSED' | undefined
  unread_only?: boolean | undefined
}

export interface ChatStartResult {
  chat_id?: string | null
}

export interface ClusterInfoItem {
  quantity: number
  sku: string | number | bigint
}

export interface ClusterListResult {
  data?: Data | null
  macrolocal_cluster_id?: number | string | null
}

export interface ClusterListV1Cluster {
  id?: number | string | null
  logistic_clusters?: LogisticCluster[] | null
  macrolocal_cluster_id?: number | string | null
  name?: string | null
  /** CLUSTER_TYPE_OZON, CLUSTER_TYPE_CIS */
  type?: string | null
}

export interface ClusterViewport {
  left_bottom?: Coordinate | null
  right_top?: Coordinate | null
}

export interface ClusterWarehouse {
  availability_status?: AvailabilityStatus | null
  bundle_id?: string | null
  restricted_bundle_id?: string | null
  storage_warehouse?: OrderWarehouse | null
  /** UNSPECIFIED, TRACEABLE, ETTN_REQUIRED, EVSD_REQUIRED, MARKING_REQUIRED, MARKING_POSSIBLE, JEWELRY, FREEZE_STOCK_FOR_MARKING_AFTER_ACCEPTANCE, UTD_REQUIRED, UNDEFINED */
  supply_tags?: string[] | null
  total_rank?: number | null
  total_score?: number | string | null
}

export interface CodedMessage {
  code?: string | null
  message?: string | null
}

export interface CommissionAmount {
  amount?: number | string | null
  currency?: string | null
  percent?: number | string | null
}

export interface Company {
  country?: string | null
  /** RUB, EUR, USD, CNY, BYN, KZT, KGS */
  currency?: string | null
  inn?: string | null
  legal_name?: string | null
  name?: string | null
  ogrn?: string | null
  ownership_form?: string | null
  /** UNKNOWN, UNSPECIFIED, OSNO, USN, NPD, AUSN, PSN */
  tax_system?: string | null
}

export interface CompensationStatus {
  status?: CompensationStatusStatus | null
  change_moment?: string | null
}

export interface CompensationStatusStatus {
  id?: number | null
  display_name?: string | null
  /** Sent, Received, Canceled, DecompensationSent */
  sys_name?: string | null
}

export interface ConditionalCancellationListResult {
  approve_comment?: string | null
  approve_date?: string | null
  auto_approve_date?: string | null
  cancellation_id?: number | string | null
  /** OZON, SELLER, CLIENT, SYSTEM, DELIVERY */
  cancellation_initiator?: string | null
  cancellation_reason?: Reason | null
  cancellation_reason_message?: string | null
  cancelled_at?: string | null
  order_date?: string | null
  posting_number?: string | null
  source_id?: number | string | null
  state?: ConditionalCancellationListState | null
  tpl_integration_type?: string | null
}

export interface ConditionalCancellationListState {
  id?: number | string | null
  name?: string | null
  /** ON_APPROVAL, APPROVED, REJECTED */
  state?: string | null
}

export interface ConditionalCancellationListWith {
  counter?: boolean | undefined
}

export interface Contact {
  carriage_id?: number | string | null
  phone?: string | null
  wechat_nickname?: string | null
  comment?: string | null
  updated_at?: string | null
}

export interface Contacts {
  phone_numbers?: string[] | null
}

export interface ContainerFees {
  fees?: ContainerFeesFee[] | null
}

export interface ContainerFeesFee {
  accrued?: MoneyAmount | null
  type_id?: number | null
}

export interface Content {
  content_type?: string | null
  file_content?: string | null
  file_name?: string | null
}

export interface Context {
  order_number?: string | null
  sku?: string | null
}

export interface Coordinate {
  lat?: number | string | null
  long?: number | string | null
}

export interface Country {
  name?: string | null
  uid?: string | null
}

export interface CourierDetails {
  contact_days?: number | null
}

export interface CurrentValueStatus {
  danger?: boolean | null
  premium?: boolean | null
  warning?: boolean | null
}

export interface CustomerAddress {
  address_tail?: string | null
  city?: string | null
  comment?: string | null
  country?: string | null
  district?: string | null
  latitude?: number | string | null
  longitude?: number | string | null
  provider_pvz_code?: string | null
  pvz_code?: number | string | null
  region?: string | null
  zip_code?: string | null
}

export interface Data {
  fulfillments?: Fulfillment[] | null
  macrolocal_cluster?: MacrolocalCluster | null
}

export interface Day {
  date_in_timezone?: string | null
  timeslots?: DayTimeslot[] | null
}

export interface DayTimeslot {
  from_in_timezone?: string | null
  to_in_timezone?: string | null
}

export interface Defect {
  date?: string | null
  index_by_date?: number | string | null
  processing_costs_sum_by_date?: number | string | null
}

export interface Delivery {
  courier?: DeliveryCourier | undefined
  pick_up?: DeliveryPickUp | undefined
}

export interface DeliveryCheckoutCoordinates {
  latitude?: number | undefined
  longitude?: number | undefined
}

export interface DeliveryCheckoutDeliveryMethod {
  delivery_time_zone_offset?: number | string | null
  /** UNSPECIFIED, POSTAMAT, COURIER, PVZ */
  delivery_type?: string | null
  id?: number | string | null
  name?: string | null
  timeslots?: DeliveryMethodTimeslot[] | null
  /** UNSPECIFIED, UNKNOWN, OUT_OF_STOCK, BANNED_FOR_AREA, BANNED_FOR_LEGAL, BANNED, BANNED_FOR_NOT_PREMIUM, DELIVERY_UNAVAILABLE, BANNED_FOR_INDIVIDUAL, INVALID_WEIGHT, INVALID_MULTIPLICITY, NOT_FOUND_POINTS_DARK_STORES, INVALID_MULTI_WAREHOUSES, MIN_PRICE, OZONE_DELIVERY_UNAVAILABLE, RFBS_DELIVERY_UNAVAILABLE, HACK_COURIER_TAGS, NO_SLA, DELIVERY_VARIANT_IS_CLOSING, TPL_NOT_INTEGRATED, NOT_ALL_WAREHOUSES_ARE_SERVED, DELIVERY_SLOTS_NOT_FOUND, NO_ROUTE, CAPACITY_LIMIT, PACKAGE_MAX_VOLUME_WEIGHT_RESTRICTION, PACKAGE_MAX_WEIGHT_RESTRICTION, MAX_COST_RESTRICTION, MIN_PACKAGE_WEIGHT_RESTRICTION, MIN_COST_RESTRICTION, MAX_DIMENSIONS_RESTRICTION, PRODUCT_TYPES_RESTRICTION, PRODUCT_TAGS_RESTRICTION, SELECTED_DELIVERY_METHOD_UNAVAILABLE, SELECTED_DELIVERY_TIMESLOT_UNAVAILABLE, MARKETPLACE_UNAVAILABLE, INVALID_PVZ_FOR_KGT, LEGAL_USER_PREMIUM_SPLIT, USER_ALREADY_HAS_PREMIUM, WAIT_FOR_PAY_SUBSCRIPTION, ADDRESS_NOT_SET, PICKUP_POINT_DISABLED, LEGAL_PREORDER, DELIVERY_TYPE_FOR_PREORDER, CROSS_BORDER_PICKUP, ORDER_CUSTOMS_TYPES, PACKAGE_MAX_COST, SUPER_ECONOM, ECONOM_NOT_FULL_QUANT, EMPTY_DELIVERY_METHODS */
  unavailable_reason?: string | null
  warehouse_time_zone_offset?: number | string | null
}

export interface DeliveryCheckoutItem {
  offer_id?: string | undefined
  quantity?: string | number | bigint | undefined
  sku?: string | number | bigint | undefined
}

export interface DeliveryCheckoutSplit {
  commissions?: SplitCommissions | null
  delivery_method?: DeliveryCheckoutDeliveryMethod | null
  /** UNSPECIFIED, FBO, FBS */
  delivery_schema?: string | null
  items?: DeliveryCheckoutSplitItem[] | null
  /** UNSPECIFIED, UNKNOWN, OUT_OF_STOCK, BANNED_FOR_AREA, BANNED_FOR_LEGAL, BANNED, BANNED_FOR_NOT_PREMIUM, DELIVERY_UNAVAILABLE, BANNED_FOR_INDIVIDUAL, INVALID_WEIGHT, INVALID_MULTIPLICITY, NOT_FOUND_POINTS_DARK_STORES, INVALID_MULTI_WAREHOUSES, MIN_PRICE, OZONE_DELIVERY_UNAVAILABLE, RFBS_DELIVERY_UNAVAILABLE, HACK_COURIER_TAGS, NO_SLA, DELIVERY_VARIANT_IS_CLOSING, TPL_NOT_INTEGRATED, NOT_ALL_WAREHOUSES_ARE_SERVED, DELIVERY_SLOTS_NOT_FOUND, NO_ROUTE, CAPACITY_LIMIT, PACKAGE_MAX_VOLUME_WEIGHT_RESTRICTION, PACKAGE_MAX_WEIGHT_RESTRICTION, MAX_COST_RESTRICTION, MIN_PACKAGE_WEIGHT_RESTRICTION, MIN_COST_RESTRICTION, MAX_DIMENSIONS_RESTRICTION, PRODUCT_TYPES_RESTRICTION, PRODUCT_TAGS_RESTRICTION, SELECTED_DELIVERY_METHOD_UNAVAILABLE, SELECTED_DELIVERY_TIMESLOT_UNAVAILABLE, MARKETPLACE_UNAVAILABLE, INVALID_PVZ_FOR_KGT, LEGAL_USER_PREMIUM_SPLIT, USER_ALREADY_HAS_PREMIUM, WAIT_FOR_PAY_SUBSCRIPTION, ADDRESS_NOT_SET, PICKUP_POINT_DISABLED, LEGAL_PREORDER, DELIVERY_TYPE_FOR_PREORDER, CROSS_BORDER_PICKUP, ORDER_CUSTOMS_TYPES, PACKAGE_MAX_COST, SUPER_ECONOM, ECONOM_NOT_FULL_QUANT, EMPTY_DELIVERY_METHODS */
  unavailable_reason?: string | null
  warehouse_id?: number | string | null
}

export interface DeliveryCheckoutSplitItem {
  offer_id?: string | null
  quantity?: number | string | null
  sku?: number | string | null
}

export interface DeliveryCourier {
  apartment?: string | undefined
  city: string
  comment?: string | undefined
  coordinates: OrderCreateCoordinates
  country: string
  entrance?: string | undefined
  floor?: string | undefined
  house_number: string
  intercom?: string | undefined
  region?: string | undefined
  street?: string | undefined
  zip_code?: string | undefined
}

export interface DeliveryInfo {
  drop_off_warehouse?: DropOffWarehouse | undefined
  seller_warehouse_id?: string | number | bigint | undefined
  type: 'DROPOFF' | 'PICKUP'
}

export interface DeliveryMapCluster {
  coordinate?: Coordinate | null
  is_same_building?: boolean | null
  map_point_ids?: (number | string)[] | null
  points_count?: number | null
  viewport?: ClusterViewport | null
}

export interface DeliveryMethod {
  created_at?: string | null
  cutoff?: string | null
  id?: number | string | null
  is_express?: boolean | null
  name?: string | null
  provider_id?: number | string | null
  sla_cut_in?: number | string | null
  /** NEW, EDITED, ACTIVE, DISABLED, WAITING, BROKEN */
  status?: string | null
  template_id?: number | string | null
  tpl_dropoff_point?: TplDropoffPoint | null
  /** aggregator, 3pl_tracking, non_integrated, hybrid */
  tpl_integration_type?: string | null
  updated_at?: string | null
  warehouse_id?: number | string | null
}

export interface DeliveryMethodListFilter {
  delivery_method_ids?: readonly (string | number | bigint)[] | undefined
  provider_ids?: readonly (string | number | bigint)[] | undefined
  status?: readonly ('NEW' | 'EDITED' | 'ACTIVE' | 'DISABLED' | 'WAITING' | 'BROKEN')[] | undefined
  warehouse_ids?: readonly (string | number | bigint)[] | undefined
}

export interface DeliveryMethodPrice {
  currency_code?: string | undefined
  nanos?: number | undefined
  units?: string | number | bigint | undefined
}

export interface DeliveryMethodTimeslot {
  client_date_range?: TimeRange | null
  logistic_date_range?: TimeRange | null
  timeslot_id?: number | string | null
}

export interface DeliveryMethodWorkingHour {
  date?: string | null
  periods?: Period[] | null
}

export interface DeliveryPickUp {
  map_point_id: string | number | bigint
}

export interface DeliveryPointInfoPoint {
  delivery_method?: PointDeliveryMethod | null
  enabled?: boolean | null
}

export interface DeliveryPointListPoint {
  coordinate?: Coordinate | null
  map_point_id?: number | string | null
}

export interface DeliveryType {
  courier?: DeliveryTypeCourier | undefined
  pick_up?: DeliveryTypePickUp | undefined
}

export interface DeliveryTypeCourier {
  coordinates?: DeliveryCheckoutCoordinates | undefined
}

export interface DeliveryTypePickUp {
  map_point_id?: string | number | bigint | undefined
}

export interface Dimensions {
  height?: string | null
  length?: string | null
  weight?: string | null
  width?: string | null
}

export interface DraftCreateInfoCluster {
  cluster_name?: string | null
  macrolocal_cluster_id?: number | string | null
  /** CROSSDOCK, DIRECT, MULTI_CLUSTER */
  supply_type?: string | null
  warehouses?: ClusterWarehouse[] | null
}

export interface DraftCreateInfoError {
  /** UNSPECIFIED, EMPTY_ITEMS_LIST, ITEMS_COUNT_MORE_THAN_MAX, UNKNOWN_CLUSTER_IDS, ITEMS_VALIDATION, DROP_OFF_POINT_DOES_NOT_EXIST, DROP_OFF_POINT_HAS_NO_TIMESLOTS, TOTAL_VOLUME_IN_LITRES_INVALID, SKU_DISTRIBUTION_REQUIRED_BUT_NOT_POSSIBLE, CROSS_DOCK_IN_DELIVERY_POINT_DISABLED_FOR_SELLER, DUPLICATE_SKUS_IN_REQUEST, CAN_NOT_CREATE_DRAFT, DRAFT_TOTALS_INVALID_ERROR, CAN_NOT_START_CALCULATION, PICKUP_IS_NOT_AVAILABLE, DROP_OFF_NOT_COMPATIBLE_WITH_PICKUP, LIMIT_EXCEEDED_ACCORDING_TO_SHIPMENT_DISCIPLINE, BACKUP_SUPPLY_ALREADY_USED, UNDEFINED */
  error_message?: string | null
  /** UNSPECIFIED, ORDER_CREATION_NOT_AVAILABLE_FOR_SELLER, ALL_ITEMS_REJECTED, NOT_AVAILABLE_CLUSTERS, ALL_ITEMS_COUNT_INVALID, ALL_ITEMS_VOLUME_INVALID, ALL_BUNDLES_EMPTY, HAS_EMPTY_BUNDLE, DISABLED_FOR_SELLER, NO_ACTIVE_SELLER_WAREHOUSE, INVALID_SELLER_WAREHOUSE, MINIMUM_VOLUME_IN_LITRES_INVALID, UNDEFINED */
  error_reasons?: string[] | null
  items_validation?: DraftCreateInfoItemsValidation[] | null
  macrolocal_cluster_ids?: (number | string)[] | null
  message?: string | null
  skus?: (number | string)[] | null
}

export interface DraftCreateInfoItemsValidation {
  limit?: number | null
  macrolocal_cluster_id?: number | string | null
  supply_id?: number | string | null
  rejected_items?: ItemsValidationRejectedItem[] | null
}

export interface DraftDirectCreateError {
  /** UNSPECIFIED, EMPTY_ITEMS_LIST, ITEMS_COUNT_MORE_THAN_MAX, UNKNOWN_CLUSTER_IDS, ITEMS_VALIDATION, DROP_OFF_POINT_DOES_NOT_EXIST, DROP_OFF_POINT_HAS_NO_TIMESLOTS, TOTAL_VOLUME_IN_LITRES_INVALID, SKU_DISTRIBUTION_REQUIRED_BUT_NOT_POSSIBLE, CROSS_DOCK_IN_DELIVERY_POINT_DISABLED_FOR_SELLER, DUPLICATE_SKUS_IN_REQUEST, CAN_NOT_CREATE_DRAFT, DRAFT_TOTALS_INVALID_ERROR, CAN_NOT_START_CALCULATION, PICKUP_IS_NOT_AVAILABLE, DROP_OFF_NOT_COMPATIBLE_WITH_PICKUP, LIMIT_EXCEEDED_ACCORDING_TO_SHIPMENT_DISCIPLINE, BACKUP_SUPPLY_ALREADY_USED, UNDEFINED */
  error_message?: string | null
  /** UNSPECIFIED, ORDER_CREATION_NOT_AVAILABLE_FOR_SELLER, ALL_ITEMS_REJECTED, NOT_AVAILABLE_CLUSTERS, ALL_ITEMS_COUNT_INVALID, ALL_ITEMS_VOLUME_INVALID, ALL_BUNDLES_EMPTY, HAS_EMPTY_BUNDLE, DISABLED_FOR_SELLER, NO_ACTIVE_SELLER_WAREHOUSE, INVALID_SELLER_WAREHOUSE, UNDEFINED */
  error_reasons?: string[] | null
  items_validation?: DraftDirectCreateItemsValidation[] | null
  macrolocal_cluster_ids?: (number | string)[] | null
  message?: string | null
  skus?: (number | string)[] | null
}

export interface DraftDirectCreateItemsValidation {
  macrolocal_cluster_id?: number | string | null
  rejected_items?: ItemsValidationRejectedItem[] | null
}

export interface DraftSupplyCreateSelectedClusterWarehouse {
  macrolocal_cluster_id: string | number | bigint
  storage_warehouse_id: string | number | bigint
}

export interface DraftSupplyCreateTimeslot {
  from_in_timezone?: string | undefined
  to_in_timezone?: string | undefined
}

export interface DraftTimeslotInfoResult {
  drop_off_warehouse_timeslots?: DropOffWarehouseTimeslots | null
  requested_date_from?: string | null
  requested_date_to?: string | null
}

export interface DraftTimeslotInfoSelectedClusterWarehouse {
  macrolocal_cluster_id?: string | number | bigint | undefined
  storage_warehouse_id?: string | number | bigint | undefined
}

export interface DropOffPoint {
  address?: string | null
  box_count?: number | null
  id?: number | string | null
  name?: string | null
  pass_info?: PassInfo | null
  place_id?: number | string | null
  returns_count?: number | null
  utc_offset?: string | null
  warehouses_ids?: (number | string)[] | null
}

export interface DropOffWarehouse {
  warehouse_id: string | number | bigint
  warehouse_type: 'DELIVERY_POINT' | 'SORTING_CENTER' | 'CROSS_DOCK' | 'ORDERS_RECEIVING_POINT' | 'FULL_FILLMENT'
}

export interface DropOffWarehouseTimeslots {
  current_time_in_timezone?: string | null
  days?: Day[] | null
  warehouse_timezone?: string | null
}

export interface EditDeadlineExpireRule {
  is_applicable?: boolean | null
  is_required?: boolean | null
  satisfied?: boolean | null
}

export interface ErrorContainer {
  container_id?: number | string | null
  error_message?: string | null
}

export interface ErrorDetails {
  backup_supply_id?: number | string | null
  /** SHIPMENT_PLANNING_DISCIPLINE_CLUSTER_LIMIT_EXCEEDED, SHIPMENT_PLANNING_DISCIPLINE_CLUSTER_BACKUP_SUPPLY_ALREADY_USED */
  code?: string[] | null
  items_quantity_limit?: number | string | null
}

export interface ErrorPosting {
  error_message?: string | null
  posting_number?: string | null
}

export interface Etgb {
  number?: string | null
  date?: string | null
  url?: string | null
}

export interface EttnInfo {
  contains_valid?: boolean | null
  is_required?: boolean | null
  is_uploaded?: boolean | null
}

export interface ExpireDatesPresentedRule {
  count_sku_with_expiration?: number | null
  count_sku_with_expiration_filled?: number | null
  is_applicable?: boolean | null
  is_required?: boolean | null
  satisfied?: boolean | null
}

export interface ExternalOrder {
  is_external?: boolean | null
  platform_name?: string | null
}

export interface FailedExemplar {
  key?: string | null
  message?: string | null
}

export interface FbsPostingLastMileResult {
  error?: string | null
  posting_number?: string | null
  result?: boolean | null
}

export interface FbsPostingProductExemplarCreateOrGetExemplar {
  exemplar_id?: number | string | null
  gtd?: string | null
  is_gtd_absent?: boolean | null
  is_rnpt_absent?: boolean | null
  marks?: FbsPostingProductExemplarCreateOrGetMark[] | null
  rnpt?: string | null
  weight?: number | string | null
}

export interface FbsPostingProductExemplarCreateOrGetMark {
  mark?: string | null
  /** mandatory_mark, jw_uin, imei */
  mark_type?: string | null
}

export interface FbsPostingProductExemplarCreateOrGetProduct {
  exemplars?: FbsPostingProductExemplarCreateOrGetExemplar[] | null
  has_imei?: boolean | null
  is_gtd_needed?: boolean | null
  is_jw_uin_needed?: boolean | null
  is_mandatory_mark_needed?: boolean | null
  is_mandatory_mark_possible?: boolean | null
  is_rnpt_needed?: boolean | null
  product_id?: number | string | null
  quantity?: number | null
  is_weight_needed?: boolean | null
  weight_max?: number | string | null
  weight_min?: number | string | null
}

export interface FbsPostingProductExemplarSetExemplar {
  exemplar_id: string | number | bigint
  gtd?: string | undefined
  is_gtd_absent?: boolean | undefined
  is_rnpt_absent?: boolean | undefined
  marks?: readonly FbsPostingProductExemplarSetMark[] | undefined
  rnpt?: string | undefined
  weight?: number | undefined
}

export interface FbsPostingProductExemplarSetMark {
  mark?: string | undefined
  mark_type?: 'mandatory_mark' | 'jw_uin' | 'imei' | (string & {}) | undefined
}

export interface FbsPostingProductExemplarSetProduct {
  exemplars: readonly FbsPostingProductExemplarSetExemplar[]
  product_id: string | number | bigint
}

export interface FbsPostingProductExemplarStatusExemplar {
  exemplar_id?: number | string | null
  gtd?: string | null
  gtd_check_status?: string | null
  gtd_error_codes?: string[] | null
  is_gtd_absent?: boolean | null
  is_rnpt_absent?: boolean | null
  marks?: FbsPostingProductExemplarStatusMark[] | null
  rnpt?: string | null
  rnpt_check_status?: string | null
  rnpt_error_codes?: string[] | null
  weight?: number | string | null
  weight_check_status?: string | null
  weight_error_codes?: string[] | null
}

export interface FbsPostingProductExemplarStatusMark {
  /** processing, failed, passed */
  check_status?: string | null
  error_codes?: string[] | null
  mark?: string | null
  /** mandatory_mark, jw_uin, imei */
  mark_type?: string | null
}

export interface FbsPostingProductExemplarStatusProduct {
  exemplars?: FbsPostingProductExemplarStatusExemplar[] | null
  product_id?: number | string | null
}

export interface FbsPostingProductExemplarValidateMark {
  errors?: string[] | null
  mark?: string | null
  /** mandatory_mark, jw_uin, imei */
  mark_type?: string | null
  valid?: boolean | null
}

export interface FbsPostingProductExemplarValidateProductExemplarInput {
  gtd?: string | undefined
  marks?: readonly FbsPostingProductExemplarSetMark[] | undefined
  rnpt?: string | undefined
  weight?: number | undefined
}

export interface FbsPostingProductExemplarValidateProductExemplarOutput {
  errors?: string[] | null
  gtd?: string | null
  marks?: FbsPostingProductExemplarValidateMark[] | null
  rnpt?: string | null
  valid?: boolean | null
  weight?: number | string | null
}

export interface FbsPostingProductExemplarValidateProductInput {
  exemplars: readonly FbsPostingProductExemplarValidateProductExemplarInput[]
  product_id: string | number | bigint
}

export interface FbsPostingProductExemplarValidateProductOutput {
  error?: string | null
  exemplars?: FbsPostingProductExemplarValidateProductExemplarOutput[] | null
  product_id?: number | string | null
  valid?: boolean | null
}

export interface Filters {
  cancellation_initiator?: readonly ('OZON' | 'SELLER' | 'CLIENT' | 'SYSTEM' | 'DELIVERY')[] | undefined
  posting_number?: readonly string[] | undefined
  state?: 'ALL' | 'ON_APPROVAL' | 'APPROVED' | 'REJECTED' | undefined
}

export interface FinanceAccrualByDayCommission {
  bonus?: MoneyAmount | null
  coinvestment?: MoneyAmount | null
  commission?: MoneyAmount | null
  commission_ratio?: string | null
  sale_amount?: MoneyAmount | null
  sale_commission?: MoneyAmount | null
  sale_price?: MoneyAmount | null
  seller_price?: MoneyAmount | null
}

export interface FinanceAccrualByDayProduct {
  commission?: FinanceAccrualByDayCommission | null
  delivery?: ProductDelivery | null
  sku?: number | string | null
}

export interface FinanceRealizationResult {
  header?: Header | null
  rows?: FinanceRealizationRow[] | null
}

export interface FinanceRealizationRow {
  commission_ratio?: number | string | null
  delivery_commission?: RowCommission | null
  item?: RowItem | null
  return_commission?: RowCommission | null
  rowNumber?: number | null
  seller_price_per_instance?: number | string | null
}

export interface FirstMile {
  dropoff_point_id?: string | null
  first_mile_is_changing?: boolean | null
  timeslot_from?: string | null
  timeslot_id?: number | string | null
  timeslot_to?: string | null
  /** UNSPECIFIED, PICK_UP, DROP_OFF */
  type?: string | null
}

export interface Fulfillment {
  name?: string | null
  warehouse_id?: number | string | null
}

export interface Giveout {
  approved_articles_count?: number | null
  created_at?: string | null
  giveout_id?: number | string | null
  /** GIVEOUT_STATUS_UNSPECIFIED, GIVEOUT_STATUS_CREATED, GIVEOUT_STATUS_APPROVED, GIVEOUT_STATUS_COMPLETED, GIVEOUT_STATUS_CANCELLED */
  giveout_status?: string | null
  total_articles_count?: number | null
  warehouse_address?: string | null
  warehouse_id?: number | string | null
  warehouse_name?: string | null
}

export interface Header {
  contract_date?: string | null
  contract_number?: string | null
  currency_sys_name?: string | null
  doc_date?: string | null
  number?: string | null
  payer_inn?: string | null
  payer_kpp?: string | null
  payer_name?: string | null
  receiver_inn?: string | null
  receiver_kpp?: string | null
  receiver_name?: string | null
  start_date?: string | null
  stop_date?: string | null
}

export interface History {
  descriptions?: string[] | null
  updated_at?: string | null
  user_name?: string | null
}

export interface Holiday {
  begin?: string | null
  end?: string | null
}

export interface HumanText {
  text?: string | null
}

export interface Info {
  items: readonly ClusterInfoItem[]
  macrolocal_cluster_id: string | number | bigint
}

export interface IsValidDistributionRule {
  count_distributed_sku?: number | null
  count_sku_total?: number | null
  is_applicable?: boolean | null
  percents_int?: number | null
  satisfied?: boolean | null
}

export interface IssuedExemplar {
  exemplar_id?: number | string | null
  mandatory_marks?: string[] | null
  posting_number?: string | null
  sku?: number | string | null
}

export interface ItemFees {
  fees?: ItemFeesFee[] | null
}

export interface ItemFeesFee {
  fees?: ContainerFeesFee[] | null
  sku?: number | string | null
}

export interface ItemTagsCalculation {
  dropoff_warehouse_id: string
  storage_warehouse_ids: readonly string[]
}

export interface ItemsValidationRejectedItem {
  /** UNSPECIFIED, OUT_OF_ASSORTMENT, INVALID, INCOMPATIBLE_WAREHOUSE, EMPTY_BARCODE, EMPTY_PS_ATTRIBUTE, MULTIPLICITY, NO_PRICE, INVALID_ITEM_COUNT_MAX, INVALID_ITEM_COUNT_ZERO, SKU_REJECTED_BY_ACCEPTANCE_RESTRICTIONS, SKU_WITH_ETTN_REQUIRED_TAG_NOT_ALLOWED, SKU_WITHOUT_ETTN_REQUIRED_TAG_NOT_ALLOWED, SKU_WITH_TRACEABLE_TAG_NOT_ALLOWED, SKU_IS_RESTRICTED, EMPTY_CLUSTER, SKU_WITH_UTD_REQUIRED_TAG_NOT_ALLOWED, CORRUPTED_ASSORTMENT, STORAGE_BELARUS_SKU_HAS_NO_ANY_FEACN, STORAGE_BELARUS_SKU_HAS_NO_SELLER_FEACN, TRACEABLE_SKU_HAS_NO_GTIN_BARCODE, TRACEABLE_SKU_HAS_NO_MEASUREMENT_UNIT_QUANTITY, SKU_HAS_INVALID_HS_CODE, SKU_HAS_STORAGE_COUNTRY_RESTRICTIONS, UNDEFINED */
  reasons?: string[] | null
  sku?: number | string | null
}

export interface KeyValue {
  key?: string | null
  value?: string | null
}

export interface KeyValueInput {
  key: string
  value: CargoesCreateValue
}

export interface LegalEntityDocument {
  number?: string | null
  sale_date?: string | null
}

export interface LegalInfo {
  company_name?: string | null
  inn?: string | null
  kpp?: string | null
}

export interface LimitExceeded {
  changes_limit?: number | null
}

export interface Limitations {
  changes_count?: number | string | null
  changes_limit?: number | string | null
}

export interface Limits {
  max_box_count?: number | null
  max_box_sku_count?: number | null
  max_pallet_count?: number | null
  max_transport_pallet_count?: number | null
}

export interface Logistic {
  technical_return_moment?: string | null
  final_moment?: string | null
  cancelled_with_compensation_moment?: string | null
  return_date?: string | null
  barcode?: string | null
}

export interface LogisticCluster {
  warehouses?: LogisticClusterWarehouse[] | null
}

export interface LogisticClusterWarehouse {
  name?: string | null
  /** FULL_FILLMENT, EXPRESS_DARK_STORE, SORTING_CENTER, ORDERS_RECEIVING_POINT, CROSS_DOCK, DISTRIBUTION_CENTER */
  type?: string | null
  warehouse_id?: number | string | null
}

export interface LogisticReturnDate {
  time_from?: string | undefined
  time_to?: string | undefined
}

export interface MacrolocalCluster {
  country?: Country | null
  name?: string | null
}

export interface MarketingActions {
  actions?: MarketingActionsAction[] | null
  current_period_from?: string | null
  current_period_to?: string | null
  ozon_actions_exist?: boolean | null
}

export interface MarketingActionsAction {
  date_from?: string | null
  date_to?: string | null
  title?: string | null
  value?: number | null
}

export interface Max {
  hours?: number | null
  minutes?: number | null
}

export interface Message {
  context?: Context | null
  created_at?: string | null
  data?: string[] | null
  is_image?: boolean | null
  is_read?: boolean | null
  message_id?: number | string | null
  /** SUCCESS, MODERATION, FAILED */
  moderate_image_status?: string | null
  user?: User | null
}

export interface Method {
  carriage_postings_count?: number | null
  carriages?: MethodCarriage[] | null
  cut_in?: string | null
  cutoff_at?: string | null
  delivery_method_id?: number | string | null
  delivery_method_name?: string | null
  delivery_method_status?: string | null
  departure_date?: string | null
  dropoff_address?: string | null
  dropoff_change_availability?: string | null
  dropoff_point_id?: number | string | null
  dropoff_point_type?: string | null
  errors?: MethodError[] | null
  first_mile_changing?: boolean | null
  first_mile_type?: string | null
  has_entrusted_acceptance?: boolean | null
  integration_type?: string | null
  is_optional_carriage?: boolean | null
  is_presort?: boolean | null
  is_rfbs?: boolean | null
  mandatory_packaged_count?: number | null
  mandatory_postings_count?: number | null
  optional_packaged_count?: number | null
  recommended_time_local?: string | null
  recommended_time_utc_offset_in_minutes?: number | null
  timeslot_from?: string | null
  timeslot_to?: string | null
  tpl_provider_icon_url?: string | null
  tpl_provider_name?: string | null
  warehouse_city?: string | null
  warehouse_id?: number | string | null
  warehouse_name?: string | null
}

export interface MethodCarriage {
  all_blr_traceable?: boolean | null
  available_actions?: string[] | null
  carriage_volume?: number | string | null
  id?: number | string | null
  pickup_fee?: PickupFee | null
  postings_count?: number | null
  quantum_count?: number | null
  status?: string | null
}

export interface MethodError {
  code?: string | null
  description?: string | null
  status?: string | null
}

export interface ModelInfo {
  count?: number | string | null
  model_id?: number | string | null
}

export interface MoneyAmount {
  amount?: string | null
  currency?: string | null
}

export interface NonIssuedExemplar {
  exemplar_id?: number | string | null
  posting_number?: string | null
  sku?: number | string | null
}

export interface NotificationCheckError {
  description?: string | null
  /** REQUEST_ERROR, REQUEST_TIMEOUT, SERVER_FAULT, STATUS_CODE_NOT_OK, EMPTY_BODY, INVALID_BODY, INVALID_JSON, WRONG_RESULT_FIELD, WRONG_RESULT_TIME_FIELD */
  type?: string | null
}

export interface Optional {
  products_with_possible_mandatory_mark?: (number | string)[] | null
}

export interface Order {
  created_date?: string | null
  data_filling_deadline_utc?: string | null
  dropoff_warehouse?: OrderWarehouse | null
  order_id?: number | string | null
  order_number?: string | null
  order_tags?: OrderOrderTags | null
  /** UNSPECIFIED, DATA_FILLING, READY_TO_SUPPLY, ACCEPTED_AT_SUPPLY_WAREHOUSE, IN_TRANSIT, ACCEPTANCE_AT_STORAGE_WAREHOUSE, REPORTS_CONFIRMATION_AWAITING, REPORT_REJECTED, COMPLETED, REJECTED_AT_SUPPLY_WAREHOUSE, CANCELLED, OVERDUE */
  state?: string | null
  state_updated_date?: string | null
  supplies?: OrderSupply[] | null
  timeslot?: TimeslotValue | null
}

export interface OrderCancelCheckPosting {
  cancellable?: boolean | null
  posting_number?: string | null
  why_not_cancellable?: string | null
}

export interface OrderCreateCoordinates {
  latitude: number
  longitude: number
}

export interface OrderCreateDeliveryMethod {
  delivery_method_id: string | number | bigint
  delivery_type: 'COURIER' | 'PVZ' | 'POSTAMAT'
  logistic_date_range: PostingGlobalEtgbDate
  price?: DeliveryMethodPrice | undefined
  timeslot_id: string | number | bigint
}

export interface OrderCreateItem {
  offer_id?: string | undefined
  price: OrderCreatePrice
  quantity: string | number | bigint
  sku: string | number | bigint
}

export interface OrderCreatePrice {
  currency_code: string
  nanos?: number | undefined
  units: string | number | bigint
}

export interface OrderCreateSplit {
  delivery_method: OrderCreateDeliveryMethod
  items: readonly OrderCreateItem[]
  warehouse_id: string | number | bigint
}

export interface OrderOrderTags {
  is_econom?: boolean | null
  is_pickup?: boolean | null
  is_quant?: boolean | null
  is_super_fbo?: boolean | null
  is_virtual?: boolean | null
  original_supply_id?: number | string | null
  product_super_fbo?: boolean | null
  seller_warehouse_id?: number | string | null
}

export interface OrderSupply {
  is_crossdock?: boolean | null
  macrolocal_cluster_id?: number | string | null
  bundle_id?: string | null
  /** UNSPECIFIED, DATA_FILLING, READY_TO_SUPPLY, ACCEPTED_AT_SUPPLY_WAREHOUSE, IN_TRANSIT, ACCEPTANCE_AT_STORAGE_WAREHOUSE, REPORTS_CONFIRMATION_AWAITING, REPORT_REJECTED, COMPLETED, REJECTED_AT_SUPPLY_WAREHOUSE, CANCELLED, OVERDUE */
  state?: string | null
  storage_warehouse?: StorageWarehouse | null
  supply_id?: number | string | null
  supply_tags?: SupplyOrderGetSupplyTags | null
}

export interface OrderTags {
  is_econom?: boolean | null
  is_super_fbo?: boolean | null
  is_virtual?: boolean | null
  original_supply_id?: number | string | null
  product_super_fbo?: boolean | null
}

export interface OrderWarehouse {
  address?: string | null
  name?: string | null
  warehouse_id?: number | string | null
}

export interface Package {
  products: readonly PackageProduct[]
}

export interface PackageProduct {
  product_id: string | number | bigint
  quantity: number
}

export interface PackageUnitsWithDistributionRule {
  count_all?: number | null
  count_with_distribution?: number | null
  is_applicable?: boolean | null
  is_required?: boolean | null
  satisfied?: boolean | null
}

export interface Pagination {
  last_id?: string | number | bigint | undefined
  limit: number
}

export interface Param {
  name?: string | null
  value?: string | null
}

export interface ParentPostingProduct {
  product_id?: number | string | null
  quantity?: number | string | null
}

export interface PassInfo {
  count?: number | null
  is_required?: boolean | null
}

export interface PassListArrivalPass {
  arrival_pass_id?: number | string | null
  arrival_reasons?: string[] | null
  arrival_time?: string | null
  driver_name?: string | null
  driver_phone?: string | null
  dropoff_point_id?: number | string | null
  is_active?: boolean | null
  vehicle_license_plate?: string | null
  vehicle_model?: string | null
  warehouse_id?: number | string | null
}

export interface PassListFilter {
  arrival_pass_ids?: readonly (string | number | bigint)[] | undefined
  arrival_reason?: 'FBS_DELIVERY' | 'FBS_RETURN' | (string & {}) | undefined
  dropoff_point_ids?: readonly (string | number | bigint)[] | undefined
  only_active_passes?: boolean | undefined
  warehouse_ids?: readonly (string | number | bigint)[] | undefined
}

export interface Period {
  max?: Max | null
  min?: Max | null
}

export interface PickupFee {
  currency_code?: string | null
  value?: number | string | null
}

export interface Place {
  id?: number | string | null
  name?: string | null
  address?: string | null
}

export interface PlacementZonesRule {
  count_cargoes_all?: number | null
  count_cargoes_with_mono_placement_zone?: number | null
  is_applicable?: boolean | null
  satisfied?: boolean | null
}

export interface PointDeliveryMethod {
  address?: string | null
  address_details?: AddressDetails | null
  coordinates?: Coordinate | null
  delivery_type?: Reason | null
  description?: string | null
  fitting_rooms_count?: number | string | null
  holidays?: Holiday[] | null
  holidays_filled?: boolean | null
  images?: string[] | null
  location_id?: string | null
  map_point_id?: number | string | null
  name?: string | null
  properties?: Property[] | null
  pvz_rating?: number | string | null
  storage_period?: number | string | null
  working_hours?: DeliveryMethodWorkingHour[] | null
}

export interface PostingAccrual {
  accruals?: PostingAccrualAccrual[] | null
  posting_number?: string | null
}

export interface PostingAccrualAccrual {
  /** YYYY-MM-DD */
  accrual_date?: string | null
  accrued?: MoneyAmount | null
  quantity?: number | null
  seller_price?: MoneyAmount | null
  sku?: number | string | null
  type_id?: number | null
}

export interface PostingCustomer {
  address?: CustomerAddress | null
  customer_email?: string | null
  customer_id?: number | string | null
  name?: string | null
  phone?: string | null
}

export interface PostingDigitalCodesUploadExemplarsBySkuInput {
  exemplar_keys?: readonly string[] | undefined
  exemplar_qty: number
  not_available_exemplar_qty: number
  sku: string | number | bigint
}

export interface PostingDigitalCodesUploadExemplarsBySkuOutput {
  failed_exemplars?: FailedExemplar[] | null
  received_qty?: number | null
  rejected_qty?: number | null
  sku?: number | string | null
}

export interface PostingDigitalListAnalyticsData {
  city?: string | null
  delivery_type?: string | null
  is_legal?: boolean | null
  is_premium?: boolean | null
  /** картой онлайн, карта Ozon Банка, автосписание с карты Ozon Банка при выдаче, сохранённой картой при получении, Система Быстрых Платежей, Ozon Рассрочка, оплата на расчётный счёт, SberPay, предоплата на стороне внешнего продавца */
  payment_type_group_name?: string | null
  region?: string | null
  warehouse_id?: number | string | null
  warehouse_name?: string | null
}

export interface PostingDigitalListCancellation {
  /** Продавец, Клиент, Покупатель, Ozon, Система, Служба доставки */
  cancellation_initiator?: string | null
  /** seller, client, customer, ozon, system, delivery */
  cancellation_type?: string | null
}

export interface PostingDigitalListFilter {
  order_numbers?: readonly string[] | undefined
  posting_numbers?: readonly string[] | undefined
  since?: string | undefined
  to?: string | undefined
}

export interface PostingDigitalListPosting {
  additional_data?: KeyValue[] | null
  analytics_data?: PostingDigitalListAnalyticsData | null
  cancel_reason_id?: number | string | null
  cancellation?: PostingDigitalListCancellation | null
  created_at?: string | null
  external_order?: ExternalOrder | null
  financial_data?: PostingFboListFinancialData | null
  in_process_at?: string | null
  legal_info?: LegalInfo | null
  order_id?: number | string | null
  order_number?: string | null
  posting_number?: string | null
  products?: PostingDigitalListProduct[] | null
  status?: 'awaiting_packaging' | (string & {}) | null
  waiting_deadline_for_digital_code?: string | null
}

export interface PostingDigitalListProduct {
  name?: string | null
  offer_id?: string | null
  price?: MoneyAmount | null
  quantity?: number | string | null
  required_qty_for_digital_code?: number | null
  sku?: number | string | null
}

export interface PostingFboGetAnalyticsData {
  city?: string | null
  delivery_type?: string | null
  is_legal?: boolean | null
  is_premium?: boolean | null
  /** картой онлайн, карта Ozon Банка, автосписание с карты Ozon Банка при выдаче, сохранённой картой при получении, Система Быстрых Платежей, Ozon Рассрочка, оплата на расчётный счёт, SberPay, предоплата на стороне внешнего продавца */
  payment_type_group_name?: string | null
  warehouse_id?: number | string | null
  warehouse_name?: string | null
  client_delivery_date_begin?: string | null
  client_delivery_date_end?: string | null
}

export interface PostingFboGetFinancialData {
  cluster_from?: string | null
  cluster_to?: string | null
  products?: PostingFboGetFinancialDataProduct[] | null
}

export interface PostingFboGetFinancialDataProduct {
  actions?: string[] | null
  /** RUB, BYN, KZT, EUR, USD, CNY */
  currency_code?: string | null
  customer_currency_code?: string | null
  commission_amount?: number | string | null
  commission_percent?: number | string | null
  commissions_currency_code?: string | null
  old_price?: number | string | null
  payout?: number | string | null
  price?: number | string | null
  customer_price?: number | string | null
  product_id?: number | string | null
  quantity?: number | string | null
  total_discount_percent?: number | string | null
  total_discount_value?: number | string | null
}

export interface PostingFboGetProduct {
  digital_codes?: string[] | null
  name?: string | null
  offer_id?: string | null
  /** RUB, BYN, KZT, EUR, USD, CNY */
  currency_code?: string | null
  price?: string | null
  is_marketplace_buyout?: boolean | null
  quantity?: number | string | null
  sku?: number | string | null
}

export interface PostingFboGetResult {
  additional_data?: KeyValue[] | null
  analytics_data?: PostingFboGetAnalyticsData | null
  cancel_reason_id?: number | string | null
  created_at?: string | null
  external_order?: ExternalOrder | null
  fact_delivery_date?: string | null
  financial_data?: PostingFboGetFinancialData | null
  in_process_at?: string | null
  legal_info?: LegalInfo | null
  order_id?: number | string | null
  order_number?: string | null
  posting_number?: string | null
  products?: PostingFboGetProduct[] | null
  /** awaiting_packaging, awaiting_deliver, delivering, delivered, cancelled */
  status?: string | null
  /** posting_split_pending, posting_created, posting_packing, posting_transferring_to_delivery, posting_on_way_to_city, posting_returned_to_warehouse, posting_transferred_to_courier_service, posting_in_courier_service, posting_on_way_to_pickup_point, posting_in_pickup_point, posting_delivered, posting_received, posting_canceled */
  substatus?: string | null
}

export interface PostingFboGetWith {
  analytics_data?: boolean | undefined
  financial_data?: boolean | undefined
  legal_info?: boolean | undefined
}

export interface PostingFboListAnalyticsData {
  city?: string | null
  client_delivery_date_begin?: string | null
  client_delivery_date_end?: string | null
  delivery_type?: string | null
  is_legal?: boolean | null
  is_premium?: boolean | null
  /** картой онлайн, карта Ozon Банка, автосписание с карты Ozon Банка при выдаче, сохранённой картой при получении, Система Быстрых Платежей, Ozon Рассрочка, оплата на расчётный счёт, SberPay, предоплата на стороне внешнего продавца */
  payment_type_group_name?: string | null
  warehouse_id?: number | string | null
  warehouse_name?: string | null
}

export interface PostingFboListCancellation {
  cancel_reason?: string | null
  /** Продавец, Клиент, Покупатель, Ozon, Система, Служба доставки */
  cancellation_initiator?: string | null
  /** seller, client, customer, ozon, system, delivery */
  cancellation_type?: string | null
}

export interface PostingFboListFilter {
  order_numbers?: readonly string[] | undefined
  posting_numbers?: readonly string[] | undefined
  since?: string | undefined
  statuses?: readonly ('awaiting_packaging' | 'awaiting_deliver' | 'delivering' | 'delivered' | 'cancelled' | (string & {}))[] | undefined
  to?: string | undefined
}

export interface PostingFboListFinancialData {
  cluster_from?: string | null
  cluster_to?: string | null
  products?: PostingFboListFinancialDataProduct[] | null
}

export interface PostingFboListFinancialDataProduct {
  actions?: string[] | null
  commission?: CommissionAmount | null
  old_price?: number | string | null
  payout?: number | string | null
  price?: number | string | null
  product_id?: number | string | null
  total_discount_percent?: number | string | null
  total_discount_value?: number | string | null
}

export interface PostingFboListPosting {
  additional_data?: KeyValue[] | null
  analytics_data?: PostingFboListAnalyticsData | null
  cancel_reason_id?: number | string | null
  cancellation?: PostingFboListCancellation | null
  created_at?: string | null
  external_order?: ExternalOrder | null
  financial_data?: PostingFboListFinancialData | null
  in_process_at?: string | null
  legal_info?: LegalInfo | null
  order_id?: number | string | null
  order_number?: string | null
  posting_number?: string | null
  products?: PostingFboListPostingProduct[] | null
  /** awaiting_packaging, awaiting_deliver, delivering, delivered, cancelled */
  status?: string | null
  /** posting_split_pending, posting_created, posting_packing, posting_transferring_to_delivery, posting_on_way_to_city, posting_returned_to_warehouse, posting_transferred_to_courier_service, posting_in_courier_service, posting_on_way_to_pickup_point, posting_in_pickup_point, posting_delivered, posting_received, posting_canceled */
  substatus?: string | null
}

export interface PostingFboListPostingProduct {
  digital_codes?: string[] | null
  is_marketplace_buyout?: boolean | null
  name?: string | null
  offer_id?: string | null
  price?: MoneyAmount | string | null
  quantity?: number | string | null
  sku?: number | string | null
}

export interface PostingFbpGetAction {
  action_id?: number | string | null
  action_type?: string | null
  date_from?: string | null
  date_to?: string | null
  description?: string | null
  discount_percent?: number | string | null
  discount_value?: number | string | null
}

export interface PostingFbpGetAnalyticsData {
  city?: string | null
  delivery_date_begin?: string | null
  delivery_date_end?: string | null
  delivery_type?: string | null
  region?: string | null
  warehouse_id?: number | string | null
}

export interface PostingFbpGetCancellation {
  cancel_reason?: string | null
  cancel_reason_id?: number | string | null
  cancellation_initiator?: string | null
  cancellation_type?: string | null
}

export interface PostingFbpGetCommission {
  amount?: number | string | null
  payout?: number | string | null
  percent?: number | string | null
}

export interface PostingFbpGetFinancialData {
  cluster_from?: string | null
  cluster_to?: string | null
  delivery_amount?: number | string | null
  products?: PostingFbpGetFinancialDataProduct[] | null
}

export interface PostingFbpGetFinancialDataProduct {
  actions?: PostingFbpGetAction[] | null
  commissions_price?: MoneyAmount | null
  customer_price?: MoneyAmount | null
  old_price?: number | string | null
  posting_commission?: PostingFbpGetCommission | null
  quantity?: number | string | null
  return_commission?: PostingFbpGetCommission | null
  seller_price?: MoneyAmount | null
  sku?: number | string | null
  total_discount_percent?: number | string | null
  total_discount_value?: number | string | null
}

export interface PostingFbpGetPosting {
  analytics_data?: PostingFbpGetAnalyticsData | null
  cancellation?: PostingFbpGetCancellation | null
  financial_data?: PostingFbpGetFinancialData | null
  in_process_at?: string | null
  order_date?: string | null
  order_id?: number | string | null
  order_number?: string | null
  posting_number?: string | null
  products?: PostingFbpGetPostingProduct[] | null
  status?: number | string | null
  substatus?: string | null
  tpl_provider_id?: number | string | null
}

export interface PostingFbpGetPostingProduct {
  has_imei?: boolean | null
  marketplace_seller_price?: MoneyAmount | null
  name?: string | null
  offer_id?: string | null
  quantity?: number | null
  sku?: number | string | null
  weight_max?: number | string | null
}

export interface PostingFbpListAction {
  action_id?: string | null
  date_from?: string | null
  date_to?: string | null
  discount_percent?: number | string | null
  discount_value?: number | string | null
  is_from_seller?: boolean | null
  description?: string | null
}

export interface PostingFbpListFilter {
  name?: string | undefined
  offer_id?: string | undefined
  posting_numbers?: readonly string[] | undefined
  since?: string | undefined
  statuses?: readonly string[] | undefined
  to?: string | undefined
}

export interface PostingFbpListFinancialData {
  cluster_from?: string | null
  cluster_to?: string | null
  delivery_amount?: number | string | null
  products?: PostingFbpListFinancialDataProduct[] | null
}

export interface PostingFbpListFinancialDataProduct {
  actions?: PostingFbpListAction[] | null
  commissions_currency_code?: string | null
  old_price?: number | string | null
  price?: number | string | null
  product_id?: number | string | null
  quantity?: number | string | null
  total_discount_percent?: number | string | null
  posting_commission?: PostingFbpGetCommission | null
  return_commission?: PostingFbpGetCommission | null
  total_discount_value?: number | string | null
}

export interface PostingFbpListPosting {
  financial_data?: PostingFbpListFinancialData | null
  in_process_at?: string | null
  order_date?: string | null
  order_id?: number | string | null
  order_number?: string | null
  posting_number?: string | null
  products?: PostingFbpListPostingProduct[] | null
  provider_id?: number | string | null
  status?: string | null
}

export interface PostingFbpListPostingProduct {
  customer_price?: MoneyAmount | null
  name?: string | null
  offer_id?: string | null
  price?: MoneyAmount | null
  quantity?: number | null
  seller_price?: MoneyAmount | null
  sku?: number | string | null
}

export interface PostingFbsActCheckStatusResult {
  act_type?: string | null
  added_to_act?: string[] | null
  removed_from_act?: string[] | null
  /** in_process, ready, error, cancelled */
  status?: string | null
  is_partial?: boolean | null
  has_postings_for_next_carriage?: boolean | null
  partial_num?: number | string | null
}

export interface PostingFbsActCreateResult {
  id?: number | string | null
}

export interface PostingFbsActGetPostingsProduct {
  name?: string | null
  offer_id?: string | null
  price?: string | null
  quantity?: number | null
  sku?: number | string | null
}

export interface PostingFbsActGetPostingsResult {
  id?: number | string | null
  multi_box_qty?: number | null
  posting_number?: string | null
  status?: string | null
  seller_error?: string | null
  updated_at?: string | null
  created_at?: string | null
  products?: PostingFbsActGetPostingsProduct[] | null
}

export interface PostingFbsActListFilter {
  date_from: string
  date_to: string
  integration_type?: 'ozon' | 'aggregator' | '3pl_tracking' | 'non_integrated' | (string & {}) | undefined
  status?: readonly ('new' | 'awaiting_retry' | 'in_process' | 'success' | 'error' | 'sended' | 'received' | 'formed' | 'cancelled' | 'pending' | 'completion_enqueued' | 'completion_processing' | 'completion_failed' | 'cancelation_enqueued' | 'cancelation_processing' | 'cancelation_failed' | 'completed' | 'closed' | (string & {}))[] | undefined
}

export interface PostingFbsActListResult {
  id?: number | string | null
  delivery_method_id?: number | string | null
  delivery_method_name?: string | null
  /** ozon, 3pl */
  integration_type?: string | null
  containers_count?: number | null
  status?: string | null
  departure_date?: string | null
  created_at?: string | null
  updated_at?: string | null
  act_type?: string | null
  is_partial?: boolean | null
  has_postings_for_next_carriage?: boolean | null
  partial_num?: number | string | null
  related_docs?: RelatedDocs | null
}

export interface PostingFbsCancelReasonListResult {
  id?: number | string | null
  is_available_for_cancellation?: boolean | null
  title?: string | null
  /** buyer, seller */
  type_id?: string | null
}

export interface PostingFbsCancelReasonReason {
  id?: number | string | null
  title?: string | null
  /** buyer, seller */
  type_id?: string | null
}

export interface PostingFbsCancelReasonResult {
  posting_number?: string | null
  reasons?: PostingFbsCancelReasonReason[] | null
}

export interface PostingFbsGetAddressee {
  name?: string | null
  /** +7(XXX)XXX-XX-XX */
  phone?: string | null
  pin?: string | null
}

export interface PostingFbsGetAnalyticsData {
  city?: string | null
  delivery_date_begin?: string | null
  delivery_date_end?: string | null
  delivery_type?: string | null
  is_legal?: boolean | null
  is_premium?: boolean | null
  /** картой онлайн, карта Ozon Банка, автосписание с карты Ozon Банка при выдаче, сохранённой картой при получении, Система Быстрых Платежей, Ozon Рассрочка, оплата на расчётный счёт, SberPay, предоплата на стороне внешнего продавца */
  payment_type_group_name?: string | null
  region?: string | null
  tpl_provider?: string | null
  tpl_provider_id?: number | string | null
  warehouse?: string | null
  warehouse_id?: number | string | null
  client_delivery_date_begin?: string | null
  client_delivery_date_end?: string | null
}

export interface PostingFbsGetByBarcodeProduct {
  name?: string | null
  offer_id?: string | null
  price?: string | null
  quantity?: number | string | null
  sku?: number | string | null
}

export interface PostingFbsGetByBarcodeResult {
  barcodes?: Barcodes | null
  cancel_reason_id?: number | string | null
  created_at?: string | null
  in_process_at?: string | null
  order_id?: number | string | null
  order_number?: string | null
  posting_number?: string | null
  products?: PostingFbsGetByBarcodeProduct[] | null
  shipment_date?: string | null
  status?: string | null
}

export interface PostingFbsGetCancellation {
  affect_cancellation_rating?: boolean | null
  cancel_reason?: string | null
  cancel_reason_id?: number | string | null
  /** Продавец, Клиент, покупатель, Ozon, Система, Служба доставки */
  cancellation_initiator?: string | null
  /** seller, client, customer, ozon, delivery, system */
  cancellation_type?: string | null
  cancelled_after_ship?: boolean | null
}

export interface PostingFbsGetContainer {
  /** BOX, PALLET */
  cargo_type?: string | null
  container_date?: string | null
  container_id?: number | string | null
  container_number?: number | null
}

export interface PostingFbsGetCourier {
  car_model?: string | null
  car_number?: string | null
  name?: string | null
  phone?: string | null
}

export interface PostingFbsGetCustomer {
  address?: CustomerAddress | null
  customer_id?: number | string | null
  name?: string | null
  phone?: string | null
}

export interface PostingFbsGetDeliveryMethod {
  id?: number | string | null
  name?: string | null
  tpl_provider?: string | null
  tpl_provider_id?: number | string | null
  warehouse?: string | null
  warehouse_id?: number | string | null
}

export interface PostingFbsGetExemplar {
  exemplar_id?: number | string | null
  mandatory_mark?: string | null
  gtd?: string | null
  is_gtd_absent?: boolean | null
  rnpt?: string | null
  is_rnpt_absent?: boolean | null
  weight?: number | string | null
  imei?: string[] | null
}

export interface PostingFbsGetProduct {
  dimensions?: Dimensions | null
  /** @deprecated by Ozon. */
  mandatory_mark?: string[] | null
  name?: string | null
  offer_id?: string | null
  price?: string | null
  jw_uin?: string[] | null
  /** RUB, BYN, KZT, EUR, USD, CNY */
  currency_code?: string | null
  is_blr_traceable?: boolean | null
  is_marketplace_buyout?: boolean | null
  quantity?: number | null
  sku?: number | string | null
  is_weight_needed?: boolean | null
  weight_max?: number | string | null
  weight_min?: number | string | null
  has_imei?: boolean | null
}

export interface PostingFbsGetRequirements {
  products_requiring_change_country?: (number | string)[] | null
  products_requiring_gtd?: (number | string)[] | null
  products_requiring_country?: (number | string)[] | null
  products_requiring_mandatory_mark?: (number | string)[] | null
  products_requiring_jw_uin?: (number | string)[] | null
  products_requiring_rnpt?: (number | string)[] | null
  products_requiring_weight?: (number | string)[] | null
  products_requiring_imei?: (number | string)[] | null
}

export interface PostingFbsGetResult {
  additional_data?: KeyValue[] | null
  addressee?: PostingFbsGetAddressee | null
  analytics_data?: PostingFbsGetAnalyticsData | null
  /** arbitration, awaiting_delivery, can_create_chat, cancel, click_track_number, customer_phone_available, has_weight_products, hide_region_and_city, invoice_get, invoice_send, invoice_update, label_download_big, label_download_small, label_download, non_int_delivered, non_int_delivering, non_int_last_mile, product_cancel, set_cutoff, set_timeslot, set_track_number, ship_async_in_process, ship_async_retry, ship_async, ship_with_additional_info, ship, update_cis */
  available_actions?: string[] | null
  barcodes?: Barcodes | null
  cancellation?: PostingFbsGetCancellation | null
  courier?: PostingFbsGetCourier | null
  customer?: PostingFbsGetCustomer | null
  container?: PostingFbsGetContainer | null
  /** SORT, NON-SORT */
  container_sort_type?: string | null
  delivering_date?: string | null
  delivery_method?: PostingFbsGetDeliveryMethod | null
  delivery_price?: string | null
  external_order?: ExternalOrder | null
  fact_delivery_date?: string | null
  financial_data?: PostingFboGetFinancialData | null
  in_process_at?: string | null
  /** ozon, aggregator, non_integrated, 3pl_tracking, hybrid, hybrid_aggregator, hybrid_non_integrated, hybrid_3pl_tracking, click_and_collect */
  integration_type_flow?: string | null
  is_express?: boolean | null
  is_multibox?: boolean | null
  legal_info?: LegalInfo | null
  multi_box_qty?: number | null
  optional?: Optional | null
  order_id?: number | string | null
  order_number?: string | null
  parent_posting_number?: string | null
  pickup_code_verified_at?: string | null
  posting_number?: string | null
  product_exemplars?: ProductExemplars | null
  products?: PostingFbsGetProduct[] | null
  provider_status?: string | null
  prr_option?: PrrOption | null
  related_postings?: RelatedPostings | null
  related_weight_postings?: string[] | null
  require_blr_traceable_attrs?: boolean | null
  requirements?: PostingFbsGetRequirements | null
  scanit?: string | null
  shipment_date?: string | null
  shipment_date_without_delay?: string | null
  sorting_center?: SortingCenter | null
  /** acceptance_in_progress, arbitration, awaiting_approve, awaiting_deliver, awaiting_packaging, awaiting_registration, awaiting_verification, cancelled, cancelled_from_split_pending, client_arbitration, delivered, delivering, driver_pickup, not_accepted */
  status?: string | null
  /** posting_acceptance_in_progress, posting_in_arbitration, posting_created, posting_in_carriage, posting_not_in_carriage, posting_registered, posting_awaiting_passport_data, posting_awaiting_registration, posting_registration_error, posting_split_pending, posting_canceled, posting_in_client_arbitration, posting_delivered, posting_received, posting_conditionally_delivered, posting_in_courier_service, posting_in_pickup_point, posting_on_way_to_city, posting_on_way_to_pickup_point, posting_returned_to_warehouse, posting_transferred_to_courier_service, posting_driver_pick_up, posting_not_in_sort_center, ship_failed, posting_transferring_to_delivery */
  substatus?: string | null
  /** posting_acceptance_in_progress, posting_in_arbitration, posting_created, posting_in_carriage, posting_not_in_carriage, posting_registered, posting_awaiting_passport_data, posting_awaiting_registration, posting_registration_error, posting_split_pending, posting_canceled, posting_in_client_arbitration, posting_delivered, posting_received, posting_conditionally_delivered, posting_in_courier_service, posting_in_pickup_point, posting_on_way_to_city, posting_on_way_to_pickup_point, posting_returned_to_warehouse, posting_transferred_to_courier_service, posting_driver_pick_up, posting_not_in_sort_center, posting_transferring_to_delivery */
  previous_substatus?: string | null
  /** ozon, aggregator, 3pl_tracking, non_integrated */
  tpl_integration_type?: string | null
  tracking_number?: string | null
  tariffication?: PostingFbsGetTariffication | PostingFbsGetTariffication[] | null
  tariffication_steps?: TarifficationStep[] | null
}

export interface PostingFbsGetTariffication {
  current_tariff_rate?: number | string | null
  current_tariff_type?: string | null
  current_tariff_charge?: string | null
  current_tariff_charge_currency_code?: string | null
  next_tariff_rate?: number | string | null
  next_tariff_type?: string | null
  next_tariff_charge?: string | null
  next_tariff_starts_at?: string | null
  next_tariff_charge_currency_code?: string | null
}

export interface PostingFbsGetWith {
  analytics_data?: boolean | undefined
  barcodes?: boolean | undefined
  financial_data?: boolean | undefined
  legal_info?: boolean | undefined
  product_exemplars?: boolean | undefined
  related_postings?: boolean | undefined
  translit?: boolean | undefined
}

export interface PostingFbsListAddressee {
  name?: string | null
}

export interface PostingFbsListAnalyticsData {
  city?: string | null
  client_delivery_date_begin?: string | null
  client_delivery_date_end?: string | null
  delivery_date_begin?: string | null
  delivery_date_end?: string | null
  delivery_type?: string | null
  is_legal?: boolean | null
  is_premium?: boolean | null
  /** картой онлайн, карта Ozon Банка, автосписание с карты Ozon Банка при выдаче, сохранённой картой при получении, Система Быстрых Платежей, Ozon Рассрочка, оплата на расчётный счёт, SberPay, предоплата на стороне внешнего продавца */
  payment_type_group_name?: string | null
  region?: string | null
  tpl_provider?: string | null
  tpl_provider_id?: number | string | null
  warehouse?: string | null
  warehouse_id?: number | string | null
}

export interface PostingFbsListCancellation {
  affect_cancellation_rating?: boolean | null
  cancel_reason?: string | null
  cancel_reason_id?: number | string | null
  /** Продавец, Клиент, Покупатель, Ozon, Система, Служба доставки */
  cancellation_initiator?: string | null
  /** seller, client, customer, ozon, system, delivery */
  cancellation_type?: string | null
  cancelled_after_ship?: boolean | null
}

export interface PostingFbsListFilter {
  delivery_method_ids?: readonly (string | number | bigint)[] | undefined
  integration_type_flow?: readonly ('ozon' | 'aggregator' | 'non_integrated' | '3pl_tracking' | 'hybrid' | 'hybrid_aggregator' | 'hybrid_non_integrated' | 'hybrid_3pl_tracking' | 'click_and_collect' | (string & {}))[] | undefined
  is_blr_traceable?: boolean | undefined
  last_changed_status_date?: TimeRangeInput | undefined
  order_id?: string | number | bigint | undefined
  order_numbers?: readonly string[] | undefined
  provider_ids?: readonly (string | number | bigint)[] | undefined
  /** YYYY-MM-DDThh:mm:ssZ */
  since: string
  statuses?: readonly ('awaiting_registration' | 'acceptance_in_progress' | 'awaiting_approve' | 'awaiting_packaging' | 'awaiting_deliver' | 'arbitration' | 'client_arbitration' | 'delivering' | 'driver_pickup' | 'delivered' | 'cancelled' | 'not_accepted' | 'sent_by_seller' | (string & {}))[] | undefined
  /** YYYY-MM-DDThh:mm:ssZ */
  to: string
  warehouse_ids?: readonly (string | number | bigint)[] | undefined
}

export interface PostingFbsListFinancialData {
  cluster_from?: string | null
  cluster_to?: string | null
  products?: PostingFbsListFinancialDataProduct[] | null
}

export interface PostingFbsListFinancialDataProduct {
  actions?: string[] | null
  commission?: CommissionAmount | null
  customer_price?: MoneyAmount | null
  old_price?: number | string | null
  payout?: number | string | null
  price?: number | string | null
  product_id?: number | string | null
  quantity?: number | string | null
  total_discount_percent?: number | string | null
  total_discount_value?: number | string | null
}

export interface PostingFbsListPosting {
  addressee?: PostingFbsListAddressee | null
  analytics_data?: PostingFbsListAnalyticsData | null
  /** arbitration, awaiting_delivery, can_create_chat, cancel, click_track_number, customer_phone_available, has_weight_products, hide_region_and_city, invoice_get, invoice_send, invoice_update, label_download_big, label_download_small, label_download, non_int_delivered, non_int_delivering, non_int_last_mile, product_cancel, set_cutoff, set_timeslot, set_track_number, ship_async_in_process, ship_async_retry, ship_async, ship_with_additional_info, ship, update_cis */
  available_actions?: string[] | null
  barcodes?: Barcodes | null
  cancellation?: PostingFbsListCancellation | null
  customer?: PostingCustomer | null
  container?: PostingFbsGetContainer | null
  /** SORT, NON-SORT */
  container_sort_type?: string | null
  delivering_date?: string | null
  delivery_method?: PostingFbsGetDeliveryMethod | null
  /** SDS, FBO, FBS, Crossborder */
  delivery_schema?: string | null
  destination_place_id?: number | string | null
  destination_place_name?: string | null
  external_order?: ExternalOrder | null
  financial_data?: PostingFbsListFinancialData | null
  in_process_at?: string | null
  is_click_and_collect?: boolean | null
  is_express?: boolean | null
  is_multibox?: boolean | null
  is_presortable?: boolean | null
  /** ozon, aggregator, non_integrated, 3pl_tracking, hybrid, hybrid_aggregator, hybrid_non_integrated, hybrid_3pl_tracking, click_and_collect */
  integration_type_flow?: string | null
  legal_info?: LegalInfo | null
  multi_box_qty?: number | null
  optional?: Optional | null
  order_id?: number | string | null
  order_number?: string | null
  parent_posting_number?: string | null
  pickup_code_verified_at?: string | null
  posting_number?: string | null
  products?: PostingFbsListPostingProduct[] | null
  /** lift, stairs, none, delivery_default */
  prr_option?: string | null
  quantum_id?: number | string | null
  require_blr_traceable_attrs?: boolean | null
  requirements?: PostingRequirements | null
  scanit?: string | null
  shipment_date?: string | null
  shipment_date_without_delay?: string | null
  sorting_center?: SortingCenter | null
  /** acceptance_in_progress, arbitration, awaiting_approve, awaiting_deliver, awaiting_packaging, awaiting_registration, awaiting_verification, cancelled, cancelled_from_split_pending, client_arbitration, delivering, driver_pickup, not_accepted */
  status?: string | null
  /** posting_in_arbitration, posting_created, posting_in_carriage, posting_not_in_carriage, posting_registered, posting_transferring_to_delivery, posting_awaiting_passport_data, posting_awaiting_registration, posting_registration_error, posting_split_pending, posting_canceled, posting_in_client_arbitration, posting_delivered, posting_received, posting_conditionally_delivered, posting_in_courier_service, posting_in_pickup_point, posting_on_way_to_city, posting_on_way_to_pickup_point, posting_returned_to_warehouse, posting_transferred_to_courier_service, posting_driver_pick_up, posting_not_in_sort_center, ship_failed, posting_acceptance_in_progress */
  substatus?: string | null
  tariffication?: PostingTariffication | null
  tariffication_steps?: TarifficationStep[] | null
  /** ozon, 3pl_tracking, non_integrated, aggregator, hybryd */
  tpl_integration_type?: string | null
  tracking_number?: string | null
  volume_weight?: number | string | null
}

export interface PostingFbsListPostingProduct {
  imei?: string[] | null
  is_blr_traceable?: boolean | null
  is_marketplace_buyout?: boolean | null
  name?: string | null
  offer_id?: string | null
  price?: MoneyAmount | null
  product_color?: string | null
  quantity?: number | null
  sku?: number | string | null
  weight?: number | string | null
}

export interface PostingFbsListWith {
  analytics_data?: boolean | undefined
  barcodes?: boolean | undefined
  financial_data?: boolean | undefined
  legal_info?: boolean | undefined
}

export interface PostingFbsPackageLabelGetStatus {
  /** pending, in_progress, completed, error */
  code?: string | null
  postings_count?: number | null
  printed_postings_count?: number | null
  unprinted_postings?: StatusUnprintedPosting[] | null
}

export interface PostingFbsProductCountryListResult {
  name?: string | null
  country_iso_code?: string | null
}

export interface PostingFbsProductTraceableAttributeProduct {
  required_attributes?: string[] | null
  sku?: number | string | null
}

export interface PostingFbsRestrictionsResult {
  posting_number?: string | null
  max_posting_weight?: number | string | null
  min_posting_weight?: number | string | null
  width?: number | string | null
  length?: number | string | null
  height?: number | string | null
  max_posting_price?: number | string | null
  min_posting_price?: number | string | null
}

export interface PostingFbsShipPackageProduct {
  exemplarsIds?: readonly (string | number | bigint)[] | undefined
  product_id: string | number | bigint
  quantity: number
}

export interface PostingFbsShipWith {
  additional_data?: boolean | undefined
}

export interface PostingFbsSplitPostingInput {
  products: readonly PostingFbsSplitProduct[]
}

export interface PostingFbsSplitPostingOutput {
  posting_number?: string | null
  products?: ParentPostingProduct[] | null
}

export interface PostingFbsSplitProduct {
  product_id: string | number | bigint
  quantity: string | number | bigint
}

export interface PostingFbsTraceableSplitPosting {
  posting_number?: string | null
  potential_blr_traceable?: boolean | null
  products?: PostingFbsTraceableSplitProduct[] | null
}

export interface PostingFbsTraceableSplitProduct {
  quantity?: number | null
  sku?: number | string | null
}

export interface PostingFbsUnfulfilledListFilter {
  /** YYYY-MM-DDThh:mm:ss.mcsZ */
  cutoff_from?: string | undefined
  /** YYYY-MM-DDThh:mm:ss.mcsZ */
  cutoff_to?: string | undefined
  delivering_date_from?: string | undefined
  delivering_date_to?: string | undefined
  delivery_method_ids?: readonly (string | number | bigint)[] | undefined
  last_changed_status_date?: TimeRangeInput | undefined
  provider_ids?: readonly (string | number | bigint)[] | undefined
  statuses?: readonly ('acceptance_in_progress' | 'awaiting_approve' | 'awaiting_packaging' | 'awaiting_registration' | 'awaiting_deliver' | 'arbitration' | 'client_arbitration' | 'delivering' | 'driver_pickup' | 'not_accepted' | (string & {}))[] | undefined
  warehouse_ids?: readonly (string | number | bigint)[] | undefined
}

export interface PostingFbsUnfulfilledListPosting {
  addressee?: PostingFbsListAddressee | null
  analytics_data?: PostingFbsListAnalyticsData | null
  /** arbitration, awaiting_delivery, can_create_chat, cancel, click_track_number, customer_phone_available, has_weight_products, hide_region_and_city, invoice_get, invoice_send, invoice_update, label_download_big, label_download_small, label_download, non_int_delivered, non_int_delivering, non_int_last_mile, product_cancel, set_cutoff, set_timeslot, set_track_number, ship_async_in_process, ship_async_retry, ship_async, ship_with_additional_info, ship, update_cis */
  available_actions?: string[] | null
  barcodes?: Barcodes | null
  cancellation?: PostingFbsListCancellation | null
  customer?: PostingCustomer | null
  container?: PostingFbsGetContainer | null
  /** SORT, NON-SORT */
  container_sort_type?: string | null
  delivering_date?: string | null
  delivery_method?: PostingFbsGetDeliveryMethod | null
  /** SDS, FBO, FBS, Crossborder */
  delivery_schema?: string | null
  destination_place_id?: number | string | null
  destination_place_name?: string | null
  external_order?: ExternalOrder | null
  financial_data?: PostingFbsListFinancialData | null
  in_process_at?: string | null
  /** ozon, aggregator, non_integrated, 3pl_tracking, hybrid, hybrid_aggregator, hybrid_non_integrated, hybrid_3pl_tracking, click_and_collect */
  integration_type_flow?: string | null
  is_click_and_collect?: boolean | null
  is_express?: boolean | null
  is_multibox?: boolean | null
  is_presortable?: boolean | null
  legal_info?: LegalInfo | null
  multi_box_qty?: number | null
  optional?: Optional | null
  order_id?: number | string | null
  order_number?: string | null
  parent_posting_number?: string | null
  pickup_code_verified_at?: string | null
  posting_number?: string | null
  products?: PostingFbsListPostingProduct[] | null
  /** lift, stairs, none, delivery_default */
  prr_option?: string | null
  quantum_id?: number | string | null
  require_blr_traceable_attrs?: boolean | null
  requirements?: PostingRequirements | null
  scanit?: string | null
  shipment_date?: string | null
  shipment_date_without_delay?: string | null
  sorting_center?: SortingCenter | null
  /** acceptance_in_progress, arbitration, awaiting_approve, awaiting_deliver, awaiting_packaging, awaiting_registration, awaiting_verification, cancelled, cancelled_from_split_pending, client_arbitration, delivering, driver_pickup, not_accepted */
  status?: string | null
  /** posting_in_arbitration, posting_created, posting_in_carriage, posting_not_in_carriage, posting_registered, posting_transferring_to_delivery, posting_awaiting_passport_data, posting_awaiting_registration, posting_registration_error, posting_split_pending, posting_canceled, posting_in_client_arbitration, posting_delivered, posting_received, posting_conditionally_delivered, posting_in_courier_service, posting_in_pickup_point, posting_on_way_to_city, posting_on_way_to_pickup_point, posting_returned_to_warehouse, posting_transferred_to_courier_service, posting_driver_pick_up, posting_not_in_sort_center, ship_failed, posting_acceptance_in_progress */
  substatus?: string | null
  tariffication?: PostingTariffication | null
  tariffication_steps?: TarifficationStep[] | null
  /** ozon, 3pl_tracking, non_integrated, aggregator, hybryd */
  tpl_integration_type?: string | null
  tracking_number?: string | null
  volume_weight?: number | string | null
}

export interface PostingGlobalEtgbDate {
  from: string
  to: string
}

export interface PostingGlobalEtgbResult {
  posting_number?: string | null
  etgb?: Etgb | null
}

export interface PostingGroup {
  posting_numbers?: string[] | null
}

export interface PostingMultiboxqtySetResult {
  result?: boolean | null
}

export interface PostingRequirements {
  products_requiring_change_country?: (number | string)[] | null
  products_requiring_country?: (number | string)[] | null
  products_requiring_gtd?: (number | string)[] | null
  products_requiring_imei?: (number | string)[] | null
  products_requiring_jw_uin?: (number | string)[] | null
  products_requiring_mandatory_mark?: (number | string)[] | null
  products_requiring_rnpt?: (number | string)[] | null
  products_requiring_weight?: (number | string)[] | null
}

export interface PostingTariffication {
  current_tariff_charge?: MoneyAmount | null
  current_tariff_min_charge?: MoneyAmount | null
  current_tariff_rate?: number | string | null
  current_tariff_type?: string | null
  next_tariff_charge?: MoneyAmount | null
  next_tariff_min_charge?: MoneyAmount | null
  next_tariff_rate?: number | string | null
  /** YYYY-MM-DDThh:mm:ss.mcsZ */
  next_tariff_starts_at?: string | null
  next_tariff_type?: string | null
}

export interface PostingUnpaidLegalProductListProduct {
  product_id?: number | string | null
  offer_id?: string | null
  quantity?: number | null
  name?: string | null
  image_url?: string | null
}

export interface PriceAmount {
  currency_code?: string | null
  price?: number | string | null
}

export interface ProductDelivery {
  services?: ContainerFeesFee[] | null
  total_accrued?: MoneyAmount | null
}

export interface ProductDigitalStocksImportStatus {
  errors?: CodedMessage[] | null
  offer_id?: string | null
  product_id?: number | string | null
  sku?: number | string | null
  updated?: boolean | null
}

export interface ProductDigitalStocksImportStock {
  offer_id: string
  stock: string | number | bigint
}

export interface ProductExemplars {
  products?: ProductExemplarsProduct[] | null
}

export interface ProductExemplarsProduct {
  exemplars?: PostingFbsGetExemplar[] | null
  sku?: number | string | null
}

export interface ProductInfoListCommission {
  delivery_amount?: number | string | null
  percent?: number | string | null
  return_amount?: number | string | null
  sale_schema?: string | null
  value?: number | string | null
}

export interface ProductInfoListError {
  attribute_id?: number | string | null
  code?: string | null
  field?: string | null
  /** ERROR_LEVEL_UNSPECIFIED, ERROR_LEVEL_ERROR, ERROR_LEVEL_WARNING, ERROR_LEVEL_INTERNAL */
  level?: string | null
  state?: string | null
  texts?: Texts | null
}

export interface ProductInfoListIndexData {
  minimal_price?: string | null
  minimal_price_currency?: string | null
  price_index_value?: number | string | null
}

export interface ProductInfoListItem {
  availabilities?: Availability[] | null
  barcodes?: string[] | null
  color_image?: string[] | null
  commissions?: ProductInfoListCommission[] | null
  created_at?: string | null
  currency_code?: string | null
  declared_price?: string | null
  description_category_id?: number | string | null
  discounted_fbo_stocks?: number | null
  errors?: ProductInfoListError[] | null
  has_discounted_fbo_item?: boolean | null
  id?: number | string | null
  images?: string[] | null
  is_archived?: boolean | null
  is_autoarchived?: boolean | null
  is_discounted?: boolean | null
  is_kgt?: boolean | null
  /** @deprecated by Ozon. */
  is_prepayment_allowed?: boolean | null
  is_super?: boolean | null
  min_price?: string | null
  model_info?: ModelInfo | null
  name?: string | null
  offer_id?: string | null
  old_price?: string | null
  price?: string | null
  price_indexes?: ProductInfoListPriceIndexes | null
  primary_image?: string[] | null
  promotions?: Promotion[] | null
  sku?: number | string | null
  sources?: Source[] | null
  statuses?: Statuses | null
  stocks?: Stocks | null
  type_id?: number | string | null
  updated_at?: string | null
  vat?: string | null
  visibility_details?: VisibilityDetails | null
  volume_weight?: number | string | null
}

export interface ProductInfoListPriceIndexes {
  /** COLOR_INDEX_UNSPECIFIED, COLOR_INDEX_WITHOUT_INDEX, COLOR_INDEX_SUPER, COLOR_INDEX_GREEN, COLOR_INDEX_YELLOW, COLOR_INDEX_RED */
  color_index?: string | null
  external_index_data?: ProductInfoListIndexData | null
  ozon_index_data?: ProductInfoListIndexData | null
  self_marketplaces_index_data?: ProductInfoListIndexData | null
}

export interface ProductInfoPricesCommissions {
  fbo_deliv_to_customer_amount?: number | string | null
  fbo_direct_flow_trans_max_amount?: number | string | null
  fbo_direct_flow_trans_min_amount?: number | string | null
  fbo_return_flow_amount?: number | string | null
  fbs_deliv_to_customer_amount?: number | string | null
  fbs_direct_flow_trans_max_amount?: number | string | null
  fbs_direct_flow_trans_min_amount?: number | string | null
  fbs_first_mile_max_amount?: number | string | null
  fbs_first_mile_min_amount?: number | string | null
  fbs_return_flow_amount?: number | string | null
  sales_percent_fbo?: number | string | null
  sales_percent_fbp?: number | string | null
  sales_percent_fbs?: number | string | null
  sales_percent_rfbs?: number | string | null
}

export interface ProductInfoPricesFilter {
  offer_id?: readonly string[] | undefined
  product_id?: readonly (string | number | bigint)[] | undefined
  visibility?: 'ALL' | 'VISIBLE' | 'INVISIBLE' | 'EMPTY_STOCK' | 'NOT_MODERATED' | 'MODERATED' | 'DISABLED' | 'STATE_FAILED' | 'READY_TO_SUPPLY' | 'VALIDATION_STATE_PENDING' | 'VALIDATION_STATE_FAIL' | 'VALIDATION_STATE_SUCCESS' | 'TO_SUPPLY' | 'IN_SALE' | 'REMOVED_FROM_SALE' | 'OVERPRICED' | 'CRITICALLY_OVERPRICED' | 'EMPTY_BARCODE' | 'BARCODE_EXISTS' | 'QUARANTINE' | 'ARCHIVED' | 'OVERPRICED_WITH_STOCK' | 'PARTIAL_APPROVED' | 'AUTO_ARCHIVED' | 'MANUAL_ARCHIVED' | 'SEASONAL_AUTO_ARCHIVED' | 'VISIBLE_WITH_FBO_STOCK' | undefined
}

export interface ProductInfoPricesIndexData {
  min_price?: number | string | null
  min_price_currency?: string | null
  price_index_value?: number | string | null
}

export interface ProductInfoPricesItem {
  acquiring?: number | string | null
  commissions?: ProductInfoPricesCommissions | null
  marketing_actions?: MarketingActions | null
  offer_id?: string | null
  price?: ProductInfoPricesPrice | null
  price_indexes?: ProductInfoPricesPriceIndexes | null
  product_id?: number | string | null
  volume_weight?: number | string | null
}

export interface ProductInfoPricesPrice {
  auto_action_enabled?: boolean | null
  auto_add_to_ozon_actions_list_enabled?: boolean | null
  currency_code?: string | null
  declared_price?: number | string | null
  marketing_seller_price?: number | string | null
  min_price?: number | string | null
  net_price?: number | string | null
  old_price?: number | string | null
  price?: number | string | null
  retail_price?: number | string | null
  vat?: number | string | null
}

export interface ProductInfoPricesPriceIndexes {
  /** WITHOUT_INDEX, GREEN, YELLOW, RED, SUPER */
  color_index?: string | null
  external_index_data?: ProductInfoPricesIndexData | null
  ozon_index_data?: ProductInfoPricesIndexData | null
  self_marketplaces_index_data?: ProductInfoPricesIndexData | null
}

export interface ProductInfoStocksByWarehouseFboProduct {
  offer_id?: string | null
  present?: number | string | null
  product_id?: number | string | null
  reserved?: number | string | null
  sku?: number | string | null
  warehouse_id?: number | string | null
}

export interface ProductInfoStocksByWarehouseFbsProduct {
  free_stock?: number | string | null
  offer_id?: string | null
  present?: number | string | null
  product_id?: number | string | null
  reserved?: number | string | null
  sku?: number | string | null
  warehouse_id?: number | string | null
  warehouse_name?: string | null
}

export interface ProductInfoStocksFilter {
  offer_id?: readonly string[] | undefined
  product_id?: readonly (string | number | bigint)[] | undefined
  visibility?: 'ALL' | 'VISIBLE' | 'INVISIBLE' | 'EMPTY_STOCK' | 'NOT_MODERATED' | 'MODERATED' | 'DISABLED' | 'STATE_FAILED' | 'READY_TO_SUPPLY' | 'VALIDATION_STATE_PENDING' | 'VALIDATION_STATE_FAIL' | 'VALIDATION_STATE_SUCCESS' | 'TO_SUPPLY' | 'IN_SALE' | 'REMOVED_FROM_SALE' | 'BANNED' | 'OVERPRICED' | 'CRITICALLY_OVERPRICED' | 'EMPTY_BARCODE' | 'BARCODE_EXISTS' | 'QUARANTINE' | 'ARCHIVED' | 'OVERPRICED_WITH_STOCK' | 'PARTIAL_APPROVED' | 'AUTO_ARCHIVED' | 'MANUAL_ARCHIVED' | 'SEASONAL_AUTO_ARCHIVED' | 'VISIBLE_WITH_FBO_STOCK' | undefined
  with_quant?: WithQuant | undefined
}

export interface ProductInfoStocksItem {
  offer_id?: string | null
  product_id?: number | string | null
  stocks?: ProductInfoStocksStock[] | null
}

export interface ProductInfoStocksStock {
  present?: number | null
  reserved?: number | null
  /** SHIPMENT_TYPE_GENERAL, SHIPMENT_TYPE_BOX, SHIPMENT_TYPE_PALLET */
  shipment_type?: string | null
  sku?: number | string | null
  /** fbs, rfbs, fbo, fbp */
  type?: string | null
  /** @deprecated by Ozon. */
  warehouse_ids?: (number | string)[] | null
}

export interface ProductInfoWarehouseStocksStock {
  free_stock?: number | string | null
  offer_id?: string | null
  present?: number | string | null
  product_id?: number | string | null
  reserved?: number | string | null
  sku?: number | string | null
  updated_at?: string | null
  warehouse_id?: number | string | null
}

export interface ProductPosting {
  posting_number?: string | null
  quantity?: number | null
}

export interface ProductsStocksResult {
  errors?: CodedMessage[] | null
  offer_id?: string | null
  product_id?: number | string | null
  updated?: boolean | null
  warehouse_id?: number | string | null
}

export interface ProductsStocksStock {
  offer_id?: string | undefined
  product_id?: string | number | bigint | undefined
  stock: string | number | bigint
  warehouse_id: string | number | bigint
}

export interface Promotion {
  is_enabled?: boolean | null
  /** UNSPECIFIED, REVIEWS_PROMO */
  type?: string | null
}

export interface Property {
  enabled?: boolean | null
  name?: string | null
}

export interface PrrOption {
  /** lift, stairs, none, delivery_default */
  code?: string | null
  price?: string | null
  currency_code?: string | null
  floor?: string | null
}

export interface Rating {
  current_value?: RatingValue | null
  name?: string | null
  past_value?: RatingValue | null
  rating?: string | null
  /** UNKNOWN, OK, WARNING, CRITICAL */
  status?: string | null
  /** UNKNOWN, INDEX, PERCENT, TIME, RATIO, REVIEW_SCORE, COUNT */
  value_type?: string | null
}

export interface RatingIndexFbsPostingListError {
  charge_percent?: number | string | null
  charge_price?: number | string | null
  /** RUB, BYN, KZT, EUR, USD, CNY */
  charge_price_currency_code?: string | null
  /** FBS, rFBS, erFBS */
  delivery_schema?: string | null
  error_at?: string | null
  has_grace_status?: boolean | null
  index?: number | string | null
  /** UNSPECIFIED, SELLER_CANCELLATION, SELLER_DELAY */
  posting_error_type?: string | null
  posting_number?: string | null
  product_price?: number | string | null
  /** RUB, BYN, KZT, EUR, USD, CNY */
  product_price_currency_code?: string | null
}

export interface RatingIndexFbsPostingListFilter {
  date_from: string
  date_to: string
  posting_numbers?: readonly string[] | undefined
}

export interface RatingValue {
  date_from?: string | null
  date_to?: string | null
  formatted?: string | null
  status?: CurrentValueStatus | null
  value?: number | string | null
}

export interface Reason {
  id?: number | string | null
  name?: string | null
}

export interface Recipient {
  recipient_first_name: string
  recipient_last_name: string
  recipient_middle_name?: string | undefined
  recipient_phone: string
}

export interface RejectionReason {
  hint?: string | null
  id?: number | null
  is_comment_required?: boolean | null
  name?: string | null
}

export interface RelatedDocs {
  act_of_acceptance?: ActOfAcceptance | null
  act_of_mismatch?: ActOfMismatch | null
  act_of_excess?: ActOfExcess | null
}

export interface RelatedPostings {
  related_posting_numbers?: string[] | null
}

export interface Report {
  additional_data?: KeyValue[] | null
  code?: string | null
  created_at?: string | null
  error?: string | null
  expires_at?: string | null
  file?: string | null
  params?: Record<string, string> | null
  /** SELLER_PRODUCTS, SELLER_STOCK, SELLER_RETURNS, SELLER_POSTINGS, SELLER_DISCOUNTED, MUTUAL_SETTLEMENT, DOCUMENT_B2B_SALES, COMPENSATION_REPORT, DECOMPENSATION_REPORT, MARKED_PRODUCTS_SALES, SELLER_PLACEMENT_BY_PRODUCTS, SELLER_PLACEMENT_BY_SUPPLIES */
  report_type?: string | null
  /** waiting, processing, success, failed */
  status?: string | null
}

export interface ReportListResult {
  reports?: Report[] | null
  total?: number | null
}

export interface ReportPostingsCreateFilter {
  cancel_reason_id?: readonly (string | number | bigint)[] | undefined
  delivery_schema: readonly ('fbo' | 'fbs' | (string & {}))[]
  offer_id?: string | undefined
  processed_at_from: string
  processed_at_to: string
  sku?: readonly (string | number | bigint)[] | undefined
  status_alias?: readonly string[] | undefined
  statuses?: readonly (string | number | bigint)[] | undefined
  title?: string | undefined
  warehouse_id?: readonly (string | number | bigint)[] | undefined
  delivery_method_id?: readonly (string | number | bigint)[] | undefined
  is_express?: boolean | undefined
}

export interface ReportPostingsCreateWith {
  additional_data?: boolean | undefined
  analytics_data?: boolean | undefined
  customer_data?: boolean | undefined
  jewelry_codes?: boolean | undefined
}

export interface ReportReturnsCreateFilter {
  delivery_schema?: 'FBS' | 'FBO' | 'ALL' | undefined
  date_from: string
  date_to: string
  status: 'DisputeOpened' | 'OnSellerApproval' | 'ArrivedAtReturnPlace' | 'OnSellerClarification' | 'OnSellerClarificationAfterPartialCompensation' | 'OfferedPartialCompensation' | 'ReturnMoneyApproved' | 'PartialCompensationReturned' | 'CancelledDisputeNotOpen' | 'Rejected' | 'CrmRejected' | 'Cancelled' | 'Approved' | 'ApprovedByOzon' | 'ReceivedBySeller' | 'MovingToSeller' | 'ReturnCompensated' | 'ReturningToSellerByCourier' | 'Utilizing' | 'Utilized' | 'MoneyReturned' | 'PartialCompensationInProcess' | 'DisputeYouOpened' | 'CompensationRejected' | 'DisputeOpening' | 'CompensationOffered' | 'WaitingCompensation' | 'SendingError' | 'CompensationRejectedBySla' | 'CompensationRejectedBySeller' | 'MovingToOzon' | 'ReturnedToOzon' | 'MoneyReturnedBySystem' | 'WaitingShipment'
}

export interface ReportReturnsCreateResult {
  code?: string | null
}

export interface Restrictions {
  /** UNKNOWN, SKU_HAS_NO_SALES, SKU_HAS_QUANTITY_LIMIT */
  reasons_restrictions?: string[] | null
  sku_has_no_sales_in_days?: number | null
  sku_quantity_limit?: number | null
}

export interface Return {
  exemplars?: PostingFbsActCreateResult[] | null
  id?: number | string | null
  company_id?: number | string | null
  return_reason_name?: string | null
  /** Cancellation, FullReturn, PartialReturn, ClientReturn, Unknown */
  type?: string | null
  /** FBS, FBO */
  schema?: string | null
  order_id?: number | string | null
  order_number?: string | null
  place?: Place | null
  target_place?: Place | null
  storage?: Storage | null
  product?: ReturnProduct | null
  logistic?: Logistic | null
  visual?: Visual | null
  additional_info?: AdditionalInfo | null
  source_id?: number | string | null
  posting_number?: string | null
  clearing_id?: number | string | null
  return_clearing_id?: number | string | null
  compensation_status?: CompensationStatus | null
}

export interface ReturnPassCreateArrivalPass {
  arrival_time: string
  driver_name: string
  driver_phone: string
  dropoff_point_id: string | number | bigint
  vehicle_license_plate: string
  vehicle_model: string
  warehouse_id: string | number | bigint
}

export interface ReturnPassUpdateArrivalPass {
  arrival_pass_id: string | number | bigint
  arrival_time: string
  driver_name: string
  driver_phone: string
  vehicle_license_plate: string
  vehicle_model: string
}

export interface ReturnPoint {
  address?: string | null
  address_coordinates?: AddressCoordinates | null
  id?: number | string | null
  /** UNSPECIFIED, PVZ, PPZ */
  type?: string | null
  working_days?: ReturnPointWorkingDay[] | null
}

export interface ReturnPointWorkingDay {
  /** UNSPECIFIED, MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY */
  day?: string | null
  /** HH:MM */
  from?: string | null
  /** HH:MM */
  to?: string | null
}

export interface ReturnProduct {
  sku?: number | string | null
  offer_id?: string | null
  name?: string | null
  price?: PriceAmount | null
  price_without_commission?: PriceAmount | null
  commission_percent?: number | string | null
  commission?: PriceAmount | null
  quantity?: number | null
}

export interface ReturnReason {
  id?: number | null
  is_defect?: boolean | null
  name?: string | null
}

export interface ReturnsCompanyFbsInfoFilter {
  place_id?: string | number | bigint | undefined
}

export interface ReturnsListFilter {
  logistic_return_date?: LogisticReturnDate | undefined
  storage_tariffication_start_date?: LogisticReturnDate | undefined
  visual_status_change_moment?: LogisticReturnDate | undefined
  order_id?: string | number | bigint | undefined
  posting_numbers?: readonly string[] | undefined
  product_name?: string | undefined
  offer_id?: string | undefined
  visual_status_name?: 'DisputeOpened' | 'OnSellerApproval' | 'ArrivedAtReturnPlace' | 'OnSellerClarification' | 'OnSellerClarificationAfterPartialCompensation' | 'OfferedPartialCompensation' | 'ReturnMoneyApproved' | 'PartialCompensationReturned' | 'CancelledDisputeNotOpen' | 'Rejected' | 'CrmRejected' | 'Cancelled' | 'Approved' | 'ApprovedByOzon' | 'ReceivedBySeller' | 'MovingToSeller' | 'ReturningToSellerByCourier' | 'Utilizing' | 'Utilized' | 'MoneyReturned' | 'PartialCompensationInProcess' | 'DisputeYouOpened' | 'CompensationRejected' | 'DisputeOpening' | 'CompensationOffered' | 'WaitingCompensation' | 'SendingError' | 'CompensationRejectedBySla' | 'CompensationRejectedBySeller' | 'MovingToOzon' | 'ReturnedToOzon' | 'MoneyReturnedBySystem' | 'WaitingShipment' | (string & {}) | undefined
  warehouse_id?: string | number | bigint | undefined
  barcode?: string | undefined
  return_schema?: string | undefined
  compensation_status_id?: number | undefined
}

export interface ReturnsProduct {
  name?: string | null
  offer_id?: string | null
  /** RUB, BYN, KZT, EUR, USD, CNY */
  currency_code?: string | null
  price?: number | null
  sku?: number | string | null
}

export interface ReturnsRfbsGetReturns {
  available_actions?: AvailableAction[] | null
  /** @deprecated by Ozon. */
  client_name?: string | null
  client_photo?: string[] | null
  client_return_method_type?: AvailableAction | null
  comment?: string | null
  created_at?: string | null
  order_number?: string | null
  posting_number?: string | null
  product?: ReturnsProduct | null
  rejection_comment?: string | null
  rejection_reason?: RejectionReason[] | null
  /** @deprecated by Ozon. */
  return_method_description?: string | null
  return_number?: string | null
  return_reason?: ReturnReason | null
  ru_post_tracking_number?: string | null
  state?: ReturnsRfbsGetState | null
  warehouse_id?: number | string | null
}

export interface ReturnsRfbsGetState {
  state?: string | null
  state_name?: string | null
}

export interface ReturnsRfbsListFilter {
  offer_id?: string | undefined
  posting_number?: string | undefined
  group_state?: readonly ('All' | 'New' | 'Delivering' | 'Checkout' | 'Arbitration' | 'Approved' | 'Rejected' | (string & {}))[] | undefined
  created_at?: TimeRangeInput | undefined
}

export interface ReturnsRfbsListReturns {
  /** @deprecated by Ozon. */
  client_name?: string | null
  created_at?: string | null
  order_number?: string | null
  posting_number?: string | null
  product?: ReturnsProduct | null
  return_id?: number | string | null
  return_number?: string | null
  state?: ReturnsRfbsListState | null
}

export interface ReturnsRfbsListState {
  group_state?: string | null
  money_return_state_name?: string | null
  state?: string | null
  state_name?: string | null
}

export interface RightTop {
  lat?: number | undefined
  long?: number | undefined
}

export interface Role {
  name?: string | null
  methods?: string[] | null
}

export interface Row {
  commission_ratio?: number | string | null
  delivery_commission?: RowCommission | null
  item?: RowItem | null
  return_commission?: RowCommission | null
  row_number?: number | null
  seller_price_per_instance?: number | string | null
  order?: RowOrder | null
  legal_entity_document?: LegalEntityDocument | null
}

export interface RowCommission {
  amount?: number | string | null
  bonus?: number | string | null
  commission?: number | string | null
  compensation?: number | string | null
  price_per_instance?: number | string | null
  quantity?: number | null
  standard_fee?: number | string | null
  bank_coinvestment?: number | string | null
  stars?: number | string | null
  pick_up_point_coinvestment?: number | string | null
  total?: number | string | null
}

export interface RowItem {
  barcode?: string | null
  name?: string | null
  offer_id?: string | null
  sku?: number | string | null
}

export interface RowOrder {
  posting_number?: string | null
  created_date?: string | null
}

export interface Schedule {
  capacity?: Capacity[] | null
  date?: string | null
}

export interface Search {
  address?: string | null
  coordinates?: SearchCoordinates | null
  name?: string | null
  warehouse_id?: number | string | null
  /** WAREHOUSE_TYPE_DELIVERY_POINT, WAREHOUSE_TYPE_ORDERS_RECEIVING_POINT, WAREHOUSE_TYPE_SORTING_CENTER, WAREHOUSE_TYPE_FULL_FILLMENT, WAREHOUSE_TYPE_CROSS_DOCK */
  warehouse_type?: string | null
}

export interface SearchCoordinates {
  latitude?: number | string | null
  longitude?: number | string | null
}

export interface SellerEndpoint {
  id?: number | string | null
  url?: string | null
}

export interface Settings {
  courier_details?: CourierDetails | null
  post_office_zipcode?: string | null
  transport_company_details?: TransportCompanyDetails | null
  return_point?: ReturnPoint | null
}

export interface SkuInfo {
  barcode?: string | null
  image_link?: string | null
  name?: string | null
  offer_id?: string | null
  price_without_vat?: MoneyAmount | null
  sku?: number | string | null
  vat?: number | string | null
}

export interface SkusDefect {
  defect_reasons?: string[] | null
  sku?: number | string | null
}

export interface SortingCenter {
  code?: string | null
  name?: string | null
}

export interface Source {
  created_at?: string | null
  quant_code?: string | null
  /** SHIPMENT_TYPE_UNSPECIFIED, SHIPMENT_TYPE_GENERAL, SHIPMENT_TYPE_BOX, SHIPMENT_TYPE_PALLET */
  shipment_type?: string | null
  sku?: number | string | null
  source?: string | null
}

export interface SplitCommissions {
  total?: MoneyAmount | null
}

export interface StatusUnprintedPosting {
  message?: string | null
  posting_number?: string | null
}

export interface Statuses {
  is_created?: boolean | null
  moderate_status?: string | null
  status?: string | null
  status_description?: string | null
  status_failed?: string | null
  status_name?: string | null
  status_tooltip?: string | null
  status_updated_at?: string | null
  validation_status?: string | null
}

export interface Stocks {
  has_stock?: boolean | null
  stocks?: StocksStock[] | null
}

export interface StocksStock {
  present?: number | null
  reserved?: number | null
  sku?: number | string | null
  source?: string | null
}

export interface Storage {
  sum?: PriceAmount | null
  tariffication_first_date?: string | null
  tariffication_start_date?: string | null
  arrived_moment?: string | null
  days?: number | string | null
  utilization_sum?: PriceAmount | null
  utilization_forecast_date?: string | null
}

export interface StorageWarehouse {
  address?: string | null
  /** @deprecated by Ozon. */
  arrival_date?: string | null
  name?: string | null
  warehouse_id?: number | string | null
}

export interface Subscription {
  is_premium?: boolean | null
  /** UNKNOWN, UNSPECIFIED, PREMIUM, PREMIUM_LITE, PREMIUM_PLUS, PREMIUM_PRO */
  type?: string | null
}

export interface Summary {
  approved_amount?: Amount | null
  approved_quantity?: number | null
  declared_quantity?: number | null
  fact_amount?: Amount | null
  fact_quantity?: number | null
  sku_quantity?: number | null
  unidentified_quantity?: number | null
}

export interface SupplierAvailableWarehousesResult {
  schedule?: Schedule | null
  warehouse?: SupplierAvailableWarehousesWarehouse | null
}

export interface SupplierAvailableWarehousesWarehouse {
  id?: string | null
  name?: string | null
}

export interface SuppliesAct {
  is_agreement_completed?: boolean | null
  supply_acts?: SuppliesActSupplyAct[] | null
  supply_id?: number | string | null
}

export interface SuppliesActSupplyAct {
  act_id?: number | string | null
  act_number?: string | null
  /** UNSPECIFIED, AWAITING_APPROVAL_BY_SELLER, REJECT_BY_SELLER, AGREEMENT_WITH_SELLER, ACCEPTED */
  act_state?: string | null
  /** YYYY-MM-DD */
  created_date?: string | null
  deadline_utc?: string | null
  summary?: Summary | null
  /** UNSPECIFIED, ACCEPTANCE, DEFECT, SURPLUS, SHORTCOMING */
  type?: string | null
}

export interface SupplyAct {
  act_id?: number | string | null
  items?: SupplyActItem[] | null
  /** UNSPECIFIED, ACCEPTANCE, DEFECT, SURPLUS, SHORTCOMING */
  type?: string | null
  unidentified_quantity?: number | null
}

export interface SupplyActItem {
  approved_amount?: Amount | null
  approved_quantity?: number | null
  declared_quantity?: number | null
  fact_amount?: Amount | null
  fact_quantity?: number | null
  sku_info?: SkuInfo | null
}

export interface SupplyCheckList {
  cargoes_presents_rule?: CargoesPresentsRule | null
  edit_deadline_expire_rule?: EditDeadlineExpireRule | null
  expire_dates_presented_rule?: ExpireDatesPresentedRule | null
  is_valid_distribution_rule?: IsValidDistributionRule | null
  package_units_with_distribution_rule?: PackageUnitsWithDistributionRule | null
  placement_zones_rule?: PlacementZonesRule | null
  supply_id?: number | string | null
}

export interface SupplyContent {
  bundle_id?: string | null
  /** UNSPECIFIED, INCORRECT_SUPPLY_STATE, DEADLINE, UTD_IS_UPLOADED, STORAGE_WAREHOUSE_IS_NOT_WMS, CONTRACT_IS_NOT_VALID_FOR_HANDLING_ORDERS, SUPPLY_IS_VIRTUAL, SUPPLY_DOES_NOT_BELONG_TO_COMPANY, UNDEFINED */
  can_not_set_reasons?: string[] | null
  can_set?: boolean | null
}

export interface SupplyOrderBundleItem {
  icon_path?: string | null
  sku?: number | string | null
  name?: string | null
  offer_id?: string | null
  quantity?: number | null
  barcode?: string | null
  product_id?: number | string | null
  quant?: number | null
  is_quant_editable?: boolean | null
  volume_in_litres?: number | string | null
  total_volume_in_litres?: number | string | null
  contractor_item_code?: string | null
  /** ITEM_SFBO_ATTRIBUTE_NONE, ITEM_SFBO_ATTRIBUTE_SUPER_FBO, ITEM_SFBO_ATTRIBUTE_ANTI_FBO */
  sfbo_attribute?: string | null
  /** BUNDLE_ITEM_SHIPMENT_TYPE_GENERAL, BUNDLE_ITEM_SHIPMENT_TYPE_BOX, BUNDLE_ITEM_SHIPMENT_TYPE_PALLET */
  shipment_type?: string | null
  /** EVSD_REQUIRED, MARKING_REQUIRED, MARKING_POSSIBLE, JEWELRY, TRACEABLE, ETTN_REQUIRED, UNDEFINED */
  tags?: string[] | null
  /** UNSPECIFIED, CLOSED_ZONE, DANGEROUS_GOODS, PRODUCTS, SORT, NON_SORT, OVERSIZE, JEWELRY, UNRESOLVED */
  placement_zone?: string | null
}

export interface SupplyOrderCancelStatusResult {
  is_order_cancelled?: boolean | null
  supplies?: SupplyOrderCancelStatusSupply[] | null
}

export interface SupplyOrderCancelStatusSupply {
  /** INVALID_SUPPLY_STATE, SUPPLY_DOES_NOT_BELONG_TO_CONTRACTOR, SUPPLY_DOES_NOT_BELONG_TO_COMPANY, SUPPLY_DOES_NOT_BELONG_TO_ORDER, SUPPLY_BELONGS_TO_VIRTUAL_ORDER, OTHER_ASYNCHRONOUS_OPERATION_IN_PROGRESS */
  error_reasons?: string[] | null
  is_supply_cancelled?: boolean | null
  supply_id?: number | string | null
}

export interface SupplyOrderContentUpdateItem {
  quant: number
  quantity: number
  sku: string | number | bigint
}

export interface SupplyOrderDetailsSupply {
  cancellation_allowability?: CancellationAllowability | null
  content?: SupplyContent | null
  ettn_info?: EttnInfo | null
  is_crossdock?: boolean | null
  /** UNSPECIFIED, ORDER_TIMESLOT_EXPIRED, ORDER_TIMESLOT_NOT_SELECTED, NOT_READY_FOR_PICKUP, PICKUP_FAILED, UNDEFINED */
  overdue_reason?: string | null
  storage_warehouse?: StorageWarehouse | null
  macrolocal_cluster_id?: number | string | null
  supply_id?: number | string | null
  /** UNSPECIFIED, DATA_FILLING, READY_TO_SUPPLY, ACCEPTED_AT_SUPPLY_WAREHOUSE, REJECTED_AT_SUPPLY_WAREHOUSE, IN_TRANSIT, ACCEPTED_AT_STORAGE_WAREHOUSE, REPORTS_CONFIRMATION_AWAITING, REPORT_REJECTED, COMPLETED, CANCELLED, OVERDUE */
  supply_state?: string | null
  supply_tags?: SupplyOrderDetailsSupplyTags | null
}

export interface SupplyOrderDetailsSupplyTags {
  is_ettn_required?: boolean | null
  is_evsd_required?: boolean | null
  is_jewelry?: boolean | null
  is_marking_possible?: boolean | null
  is_marking_required?: boolean | null
  is_utd?: boolean | null
}

export interface SupplyOrderDetailsTimeslot {
  /** UNSPECIFIED, INVALID_ORDER_STATE, ORDER_IS_VIRTUAL, SET_TIMESLOT_DEADLINE_EXCEED, ORDER_DOES_NOT_BELONG_TO_COMPANY, UNDEFINED */
  can_not_set_reasons?: string[] | null
  can_set?: boolean | null
  value?: TimeslotValue | null
}

export interface SupplyOrderDetailsVehicle {
  /** UNSPECIFIED, INVALID_ORDER_STATE, VEHICLE_NOT_REQUIRED, ORDER_DOES_NOT_BELONG_TO_COMPANY, UNDEFINED */
  can_not_set_reasons?: string[] | null
  can_set?: boolean | null
  value?: VehicleValue | null
}

export interface SupplyOrderGetSupplyTags {
  freeze_stock_for_marking?: boolean | null
  is_ettn_required?: boolean | null
  is_evsd_required?: boolean | null
  is_jewelry?: boolean | null
  is_marking_possible?: boolean | null
  is_marking_required?: boolean | null
  is_utd?: boolean | null
}

export interface SupplyOrderListFilter {
  dropoff_warehouse_ids?: readonly (string | number | bigint)[] | undefined
  order_number_search?: string | undefined
  states: readonly ('DATA_FILLING' | 'READY_TO_SUPPLY' | 'ACCEPTED_AT_SUPPLY_WAREHOUSE' | 'IN_TRANSIT' | 'ACCEPTANCE_AT_STORAGE_WAREHOUSE' | 'REPORTS_CONFIRMATION_AWAITING' | 'REPORT_REJECTED' | 'COMPLETED' | 'REJECTED_AT_SUPPLY_WAREHOUSE' | 'CANCELLED' | 'OVERDUE')[]
  timeslot_from_range?: TimeslotFromRange | undefined
}

export interface SupplyOrderPassCreateVehicle {
  driver_name: string
  driver_phone: string
  vehicle_model: string
  vehicle_number: string
}

export interface SupplyOrderStatusCounterItem {
  count?: number | null
  /** ORDER_STATE_UNSPECIFIED, ORDER_STATE_DATA_FILLING, ORDER_STATE_READY_TO_SUPPLY, ORDER_STATE_ACCEPTED_AT_SUPPLY_WAREHOUSE, ORDER_STATE_IN_TRANSIT, ORDER_STATE_ACCEPTANCE_AT_STORAGE_WAREHOUSE, ORDER_STATE_REPORTS_CONFIRMATION_AWAITING, ORDER_STATE_REPORT_REJECTED, ORDER_STATE_COMPLETED, ORDER_STATE_REJECTED_AT_SUPPLY_WAREHOUSE, ORDER_STATE_CANCELLED */
  order_state?: string | null
}

export interface TarifficationStep {
  min_charge?: MoneyAmount | null
  tariff_charge?: MoneyAmount | null
  tariff_deadline_at?: string | null
  tariff_rate?: number | string | null
  tariff_type?: string | null
}

export interface Task {
  task_id?: number | string | null
  /** big_label, small_label */
  task_type?: string | null
}

export interface Texts {
  attribute_name?: string | null
  description?: string | null
  hint_code?: string | null
  message?: string | null
  params?: Param[] | null
  short_description?: string | null
}

export interface TimeRange {
  from?: string | null
  to?: string | null
}

export interface TimeRangeInput {
  from?: string | undefined
  to?: string | undefined
}

export interface TimeslotChangeForbidden {
  /** INVALID_ORDER_STATE, IS_VIRTUAL, SET_TIMESLOT_DEADLINE_EXCEED, ORDER_DOES_NOT_BELONG_TO_COMPANY */
  error_reasons?: string[] | null
}

export interface TimeslotFromRange {
  from?: string | undefined
  timeslot_filter_type?: 'BY_LOCAL_TIME' | 'BY_UTC_TIME' | undefined
  to?: string | undefined
}

export interface TimeslotValue {
  timeslot?: TimeRange | null
  timezone_info?: TimezoneInfo | null
}

export interface TimeslotsInfo {
  limitations?: Limitations | null
  timeslots?: TimeRange[] | null
  timezone?: Timezone | null
}

export interface Timetable {
  timetable_from?: string | null
  timetable_to?: string | null
  working_hours?: TimetableWorkingHour[] | null
}

export interface TimetableWorkingHour {
  time_from?: string | null
  time_to?: string | null
}

export interface Timezone {
  iana_name?: string | null
  offset?: number | string | null
}

export interface TimezoneInfo {
  iana_name?: string | null
  offset?: string | null
}

export interface TplDropoffPoint {
  address?: string | null
  address_coordinates?: SearchCoordinates | null
  code?: string | null
  name?: string | null
}

export interface TrackingNumber {
  posting_number: string
  tracking_number: string
}

export interface TransportCargoErrorReason {
  /** UNSPECIFIED, CARGO_NOT_FOUND */
  error_reasons?: string[] | null
  transport_cargo_id?: number | string | null
}

export interface TransportCargoe {
  box_count?: number | null
  summary_bundle_id?: string | null
  tracking_info?: TransportCargoeTrackingInfo | null
  transport_cargo_id?: number | string | null
  /** UNSPECIFIED, PALLET */
  type?: string | null
}

export interface TransportCargoeTrackingInfo {
  arrival_at?: CargoesGetSupplyTransportCargoeTrackingInfoArrivalAt | null
  /** UNSPECIFIED, READY_TO_SUPPLY, REFUSED, ON_WAREHOUSE, NOT_DELIVERED, ON_POINT_SHIPMENT, ON_TRANSIT_WAREHOUSE, LOST, CREATED, CARGO_DISASSEMBLED */
  status?: string | null
  /** UNSPECIFIED, EXPECTED_ARRIVAL, ACTUAL_ARRIVAL */
  type?: string | null
}

export interface TransportCompanyDetails {
  transport_company_names?: string[] | null
  zipcode?: string | null
}

export interface Type {
  description?: string | null
  seller_endpoint?: SellerEndpoint | null
  /** TYPE_NEW_MESSAGE, TYPE_UPDATE_MESSAGE, TYPE_MESSAGE_READ, TYPE_CHAT_CLOSED, TYPE_NEW_POSTING, TYPE_POSTING_CANCELLED, TYPE_STATE_CHANGED, TYPE_DELIVERY_DATE_CHANGED, TYPE_CUTOFF_DATE_CHANGED, TYPE_CREATE_ITEM, TYPE_UPDATE_ITEM, TYPE_CREATE_OR_UPDATE_ITEM, TYPE_STOCKS_CHANGED, TYPE_FBO_POSTING_NEW, TYPE_FBO_POSTING_CANCELLED, TYPE_FBO_POSTING_STATE_CHANGED, TYPE_FBO_POSTING_DELIVERY_DATE_CHANGED, TYPE_FBO_STOCKS_CHANGED, TYPE_ORDER_NEW, TYPE_ORDER_CANCELLED, TYPE_ORDER_STATE_CHANGED */
  type?: string | null
}

export interface Url {
  /** GREEN, YELLOW, RED */
  availability_status?: string | null
  availability_status_date?: string | null
  created_at?: string | null
  /** SELLER, AVAILABILITY, ADMIN */
  disable_reason?: string | null
  enable?: boolean | null
  id?: number | string | null
  problematic_type?: string | null
  reason_details?: string | null
  types?: UrlType[] | null
  url?: string | null
}

export interface UrlType {
  description?: string | null
  /** TYPE_NEW_MESSAGE, TYPE_UPDATE_MESSAGE, TYPE_MESSAGE_READ, TYPE_CHAT_CLOSED, TYPE_NEW_POSTING, TYPE_POSTING_CANCELLED, TYPE_STATE_CHANGED, TYPE_DELIVERY_DATE_CHANGED, TYPE_CUTOFF_DATE_CHANGED, TYPE_CREATE_ITEM, TYPE_UPDATE_ITEM, TYPE_CREATE_OR_UPDATE_ITEM, TYPE_STOCKS_CHANGED, TYPE_FBO_POSTING_NEW, TYPE_FBO_POSTING_CANCELLED, TYPE_FBO_POSTING_STATE_CHANGED, TYPE_FBO_POSTING_DELIVERY_DATE_CHANGED, TYPE_FBO_STOCKS_CHANGED, TYPE_ORDER_NEW, TYPE_ORDER_CANCELLED, TYPE_ORDER_STATE_CHANGED */
  type?: string | null
}

export interface User {
  id?: string | null
  /** Customer, Seller, Crm, Courier, Support, NotificationUser */
  type?: string | null
}

export interface UtilizationPrice {
  enabled: boolean
  value?: string | number | bigint | undefined
}

export interface UtilizationSettings {
  utilization_price?: MoneyAmount | null
  utilization_price_defects?: MoneyAmount | null
}

export interface ValidatedAssortment {
  approved_items?: ApprovedItem[] | null
  rejected_items?: ValidatedAssortmentRejectedItem[] | null
  total_approved_item_count?: number | null
  total_approved_quantity?: number | null
  total_approved_volume_in_litres?: number | string | null
  total_rejected_item_count?: number | null
  total_restricted_item_count?: number | null
}

export interface ValidatedAssortmentRejectedItem {
  barcode?: string | null
  name?: string | null
  offer_id?: string | null
  origin_quantity?: number | null
  origin_total_volume_in_litres?: number | string | null
  quantity?: number | null
  /** UNSPECIFIED, UNKNOWN, OUT_OF_ASSORTMENT, INVALID, INCOMPATIBLE_WAREHOUSE, EMPTY_BARCODE, EMPTY_PS_ATTRIBUTE, MULTIPLICITY, NO_PRICE, INVALID_ITEM_COUNT_MAX, INVALID_ITEM_COUNT_ZERO, INCOMPATIBLE_SHIPMENT_TYPE, ECONOM_QUANT_IS_NOT_FROZEN, QUANTITY_NOT_MULTIPLE_BY_QUANT, INVALID_QUANT_VALUE, JEWELRY_FORBIDDEN_FOR_ECONOM, NON_UNIQUE_ECONOM_ITEM_IN_REQUEST, NON_UNIQUE_ECONOM_ITEM_IN_DESTINATION_BUNDLE, SKU_REJECTED_BY_ACCEPTANCE_RESTRICTIONS, SKU_WITH_ETTN_REQUIRED_TAG_NOT_ALLOWED, SKU_WITHOUT_ETTN_REQUIRED_TAG_NOT_ALLOWED, SKU_WITH_TRACEABLE_TAG_NOT_ALLOWED, EMPTY_CLUSTER, SKU_IS_RESTRICTED, SKU_WITH_UTD_REQUIRED_TAG_NOT_ALLOWED */
  rejection_reason?: string[] | null
  restrictions?: Restrictions | null
  sku?: number | string | null
  total_volume_in_litres?: number | string | null
}

export interface ValueItem {
  barcode?: string | undefined
  expires_at?: string | undefined
  offer_id?: string | undefined
  quant?: number | undefined
  quantity?: number | undefined
}

export interface VehicleValue {
  driver_is_deleted?: boolean | null
  driver_name?: string | null
  driver_phone?: string | null
  vehicle_is_deleted?: boolean | null
  vehicle_model?: string | null
  vehicle_number?: string | null
}

export interface Viewport {
  left_bottom?: RightTop | undefined
  right_top?: RightTop | undefined
}

export interface VisibilityDetails {
  has_price?: boolean | null
  has_stock?: boolean | null
}

export interface Visual {
  status?: VisualStatus | null
  change_moment?: string | null
}

export interface VisualStatus {
  id?: number | null
  display_name?: string | null
  sys_name?: string | null
}

export interface WarehouseAddress {
  address?: string | null
  city?: string | null
  coordinates?: SearchCoordinates | null
  country_code?: string | null
  macrolocal_cluster_id?: number | string | null
  region?: string | null
  timezone?: string | null
}

export interface WarehouseFboSellerListWarehouse {
  address?: WarehouseAddress | null
  contacts?: Contacts | null
  courier_comment?: string | null
  is_active?: boolean | null
  is_pickup?: boolean | null
  seller_warehouse_id?: number | string | null
  seller_warehouse_name?: string | null
  working_days?: WarehouseWorkingDay[] | null
}

export interface WarehouseListWarehouse {
  address_info?: AddressInfo | null
  /** UNSPECIFIED, BIG, SMALL */
  carriage_label_type?: string | null
  courier_comment?: string | null
  courier_phones?: string[] | null
  created_at?: string | null
  cut_in_time?: number | string | null
  first_mile?: FirstMile | null
  has_entrusted_acceptance?: boolean | null
  has_postings_limit?: boolean | null
  is_auto_assembly?: boolean | null
  is_comfort?: boolean | null
  is_express?: boolean | null
  is_kgt?: boolean | null
  is_rfbs?: boolean | null
  is_waybill_enabled?: boolean | null
  min_postings_limit?: number | null
  name?: string | null
  pause_at?: string | null
  phone?: string | null
  postings_limit?: number | null
  sla_cut_in?: number | string | null
  status?: string | null
  timetable?: Timetable | null
  updated_at?: string | null
  warehouse_id?: number | string | null
  warehouse_type?: string | null
  with_item_list?: boolean | null
  /** UNSPECIFIED, MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY */
  working_days?: string[] | null
}

export interface WarehouseOperationStatusResult {
  entity_id?: number | string | null
}

export interface WarehouseOzonListWarehouse {
  warehouse_id?: number | string | null
  name?: string | null
  short_name?: string | null
  address?: string | null
  timezone?: string | null
  is_active?: boolean | null
  /** UNSPECIFIED, FULL_FILLMENT, FULL_FILLMENT_RETURNS, FULL_FILLMENT_DEFECT, EXPRESS_DARK_STORE, CROSS_DOCK, SORTING_CENTER, PHARMACY, DISTRIBUTION_CENTER, ORDERS_RECEIVING_POINT, OUTSOURCE_FF, B2B, EXTERNAL_FF */
  warehouse_type?: string | null
  country_iso_numeric?: number | null
  is_cross_dock?: boolean | null
  is_distribution_center?: boolean | null
  is_edo?: boolean | null
  is_express?: boolean | null
  is_for_supply?: boolean | null
}

export interface WarehouseWorkingDay {
  /** UNSPECIFIED, MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY */
  day?: string | null
  time_from_local?: string | null
  time_to_local?: string | null
}

export interface WithQuant {
  created?: boolean | undefined
  exists?: boolean | undefined
}

/** Request and answer of each operation, by its path. */
export interface Operations {
  '/v4/posting/fbs/list': { request: PostingFbsListRequest; answer: PostingFbsListAnswer }
  '/v4/posting/fbs/unfulfilled/list': { request: PostingFbsUnfulfilledListRequest; answer: PostingFbsUnfulfilledListAnswer }
  '/v3/posting/fbs/get': { request: PostingFbsGetRequest; answer: PostingFbsGetAnswer }
  '/v2/posting/fbs/get-by-barcode': { request: PostingFbsGetByBarcodeRequest; answer: PostingFbsGetByBarcodeAnswer }
  '/v3/posting/multiboxqty/set': { request: PostingMultiboxqtySetRequest; answer: PostingMultiboxqtySetAnswer }
  '/v2/posting/fbs/product/country/list': { request: PostingFbsProductCountryListRequest; answer: PostingFbsProductCountryListAnswer }
  '/v2/posting/fbs/product/country/set': { request: PostingFbsProductCountrySetRequest; answer: PostingFbsProductCountrySetAnswer }
  '/v1/posting/fbs/restrictions': { request: PostingFbsRestrictionsRequest; answer: PostingFbsRestrictionsAnswer }
  '/v3/posting/fbs/package-label/create': { request: PostingFbsPackageLabelCreateRequest; answer: PostingFbsPackageLabelCreateAnswer }
  '/v2/posting/fbs/package-label/get': { request: PostingFbsPackageLabelGetRequest; answer: PostingFbsPackageLabelGetAnswer }
  '/v1/posting/fbs/cancel-reason': { request: PostingFbsCancelReasonRequest; answer: PostingFbsCancelReasonAnswer }
  '/v2/posting/fbs/cancel-reason/list': { request: PostingFbsCancelReasonListRequest; answer: PostingFbsCancelReasonListAnswer }
  '/v2/posting/fbs/product/cancel': { request: PostingFbsProductCancelRequest; answer: PostingFbsProductCancelAnswer }
  '/v2/posting/fbs/cancel': { request: PostingFbsCancelRequest; answer: PostingFbsCancelAnswer }
  '/v2/posting/fbs/arbitration': { request: PostingFbsArbitrationRequest; answer: PostingFbsArbitrationAnswer }
  '/v2/posting/fbs/awaiting-delivery': { request: PostingFbsAwaitingDeliveryRequest; answer: PostingFbsAwaitingDeliveryAnswer }
  '/v1/posting/fbs/pick-up-code/verify': { request: PostingFbsPickUpCodeVerifyRequest; answer: PostingFbsPickUpCodeVerifyAnswer }
  '/v1/posting/global/etgb': { request: PostingGlobalEtgbRequest; answer: PostingGlobalEtgbAnswer }
  '/v1/posting/unpaid-legal/product/list': { request: PostingUnpaidLegalProductListRequest; answer: PostingUnpaidLegalProductListAnswer }
  '/v4/posting/fbs/ship': { request: PostingFbsShipRequest; answer: PostingFbsShipAnswer }
  '/v4/posting/fbs/ship/package': { request: PostingFbsShipPackageRequest; answer: PostingFbsShipPackageAnswer }
  '/v6/fbs/posting/product/exemplar/set': { request: FbsPostingProductExemplarSetRequest; answer: undefined }
  '/v6/fbs/posting/product/exemplar/create-or-get': { request: FbsPostingProductExemplarCreateOrGetRequest; answer: FbsPostingProductExemplarCreateOrGetAnswer }
  '/v5/fbs/posting/product/exemplar/status': { request: FbsPostingProductExemplarStatusRequest; answer: FbsPostingProductExemplarStatusAnswer }
  '/v5/fbs/posting/product/exemplar/validate': { request: FbsPostingProductExemplarValidateRequest; answer: FbsPostingProductExemplarValidateAnswer }
  '/v1/fbs/posting/product/exemplar/update': { request: FbsPostingProductExemplarUpdateRequest; answer: undefined }
  '/v1/carriage/create': { request: CarriageCreateRequest; answer: CarriageCreateAnswer }
  '/v1/carriage/approve': { request: CarriageApproveRequest; answer: CarriageApproveAnswer }
  '/v1/carriage/set-postings': { request: CarriageSetPostingsRequest; answer: CarriageSetPostingsAnswer }
  '/v1/carriage/cancel': { request: CarriageCancelRequest; answer: CarriageCancelAnswer }
  '/v1/carriage/get': { request: CarriageGetRequest; answer: CarriageGetAnswer }
  '/v2/carriage/delivery/list': { request: CarriageDeliveryListRequest; answer: CarriageDeliveryListAnswer }
  '/v1/posting/fbs/split': { request: PostingFbsSplitRequest; answer: PostingFbsSplitAnswer }
  '/v2/posting/fbs/act/get-postings': { request: PostingFbsActGetPostingsRequest; answer: PostingFbsActGetPostingsAnswer }
  '/v2/posting/fbs/act/get-container-labels': { request: PostingFbsActGetContainerLabelsRequest; answer: FileAnswer }
  '/v2/posting/fbs/act/get-barcode': { request: PostingFbsActGetBarcodeRequest; answer: FileAnswer }
  '/v2/posting/fbs/act/get-barcode/text': { request: PostingFbsActGetBarcodeTextRequest; answer: PostingFbsActGetBarcodeTextAnswer }
  '/v2/posting/fbs/act/get-pdf': { request: PostingFbsActGetPdfRequest; answer: FileAnswer }
  '/v2/posting/fbs/act/list': { request: PostingFbsActListRequest; answer: PostingFbsActListAnswer }
  '/v2/posting/fbs/act/check-status': { request: PostingFbsActCheckStatusRequest; answer: PostingFbsActCheckStatusAnswer }
  '/v1/posting/fbs/traceable/split': { request: PostingFbsTraceableSplitRequest; answer: PostingFbsTraceableSplitAnswer }
  '/v1/posting/fbs/product/traceable/attribute': { request: PostingFbsProductTraceableAttributeRequest; answer: PostingFbsProductTraceableAttributeAnswer }
  '/v1/carriage/ettn/status': { request: CarriageEttnStatusRequest; answer: CarriageEttnStatusAnswer }
  '/v1/assembly/carriage/posting/list': { request: AssemblyCarriagePostingListRequest; answer: AssemblyCarriagePostingListAnswer }
  '/v1/assembly/carriage/product/list': { request: AssemblyCarriageProductListRequest; answer: AssemblyCarriageProductListAnswer }
  '/v1/assembly/fbs/posting/list': { request: AssemblyFbsPostingListRequest; answer: AssemblyFbsPostingListAnswer }
  '/v1/assembly/fbs/product/list': { request: AssemblyFbsProductListRequest; answer: AssemblyFbsProductListAnswer }
  '/v1/carriage/act-discrepancy/pdf': { request: CarriageActDiscrepancyPdfRequest; answer: FileAnswer }
  '/v1/carriage/courier-contact/get': { request: CarriageCourierContactGetRequest; answer: CarriageCourierContactGetAnswer }
  '/v1/carriage/courier-contact/set': { request: CarriageCourierContactSetRequest; answer: undefined }
  '/v1/carriage/container/create': { request: CarriageContainerCreateRequest; answer: CarriageContainerCreateAnswer }
  '/v1/carriage/container/fill': { request: CarriageContainerFillRequest; answer: CarriageContainerFillAnswer }
  '/v1/carriage/container/get': { request: CarriageContainerGetRequest; answer: CarriageContainerGetAnswer }
  '/v1/carriage/container/list': { request: CarriageContainerListRequest; answer: CarriageContainerListAnswer }
  '/v1/carriage/container/task/info': { request: CarriageContainerTaskInfoRequest; answer: CarriageContainerTaskInfoAnswer }
  '/v1/carriage/container/label/get': { request: CarriageContainerLabelGetRequest; answer: CarriageContainerLabelGetAnswer }
  '/v1/carriage/container/document/get': { request: CarriageContainerDocumentGetRequest; answer: FileAnswer }
  '/v1/carriage/container/status/get': { request: CarriageContainerStatusGetRequest; answer: CarriageContainerStatusGetAnswer }
  '/v1/carriage/container/approve': { request: CarriageContainerApproveRequest; answer: CarriageContainerApproveAnswer }
  '/v1/carriage/container/cancel': { request: CarriageContainerCancelRequest; answer: CarriageContainerCancelAnswer }
  '/v1/carriage/container/place-into': { request: CarriageContainerPlaceIntoRequest; answer: CarriageContainerPlaceIntoAnswer }
  '/v1/carriage/container/remove-from': { request: CarriageContainerRemoveFromRequest; answer: CarriageContainerRemoveFromAnswer }
  '/v1/carriage/container/remove-postings': { request: CarriageContainerRemovePostingsRequest; answer: CarriageContainerRemovePostingsAnswer }
  '/v2/fbs/posting/tracking-number/set': { request: FbsPostingTrackingNumberSetRequest; answer: FbsPostingTrackingNumberSetAnswer }
  '/v2/fbs/posting/delivering': { request: FbsPostingDeliveringRequest; answer: FbsPostingDeliveringAnswer }
  '/v2/fbs/posting/last-mile': { request: FbsPostingLastMileRequest; answer: FbsPostingLastMileAnswer }
  '/v2/fbs/posting/delivered': { request: FbsPostingDeliveredRequest; answer: FbsPostingDeliveredAnswer }
  '/v1/posting/fbs/timeslot/change-restrictions': { request: PostingFbsTimeslotChangeRestrictionsRequest; answer: PostingFbsTimeslotChangeRestrictionsAnswer }
  '/v1/posting/fbs/timeslot/set': { request: PostingFbsTimeslotSetRequest; answer: PostingFbsTimeslotSetAnswer }
  '/v1/posting/cutoff/set': { request: PostingCutoffSetRequest; answer: PostingCutoffSetAnswer }
  '/v3/posting/fbo/list': { request: PostingFboListRequest; answer: PostingFboListAnswer }
  '/v2/posting/fbo/get': { request: PostingFboGetRequest; answer: PostingFboGetAnswer }
  '/v1/posting/fbo/cancel-reason/list': { request: PostingFboCancelReasonListRequest; answer: PostingFboCancelReasonListAnswer }
  '/v1/posting/fbp/list': { request: PostingFbpListRequest; answer: PostingFbpListAnswer }
  '/v1/posting/fbp/get': { request: PostingFbpGetRequest; answer: PostingFbpGetAnswer }
  '/v2/conditional-cancellation/list': { request: ConditionalCancellationListRequest; answer: ConditionalCancellationListAnswer }
  '/v2/conditional-cancellation/approve': { request: ConditionalCancellationApproveRequest; answer: undefined }
  '/v2/conditional-cancellation/reject': { request: ConditionalCancellationRejectRequest; answer: undefined }
  '/v1/returns/list': { request: ReturnsListRequest; answer: ReturnsListAnswer }
  '/v1/returns/rfbs/action/set': { request: ReturnsRfbsActionSetRequest; answer: undefined }
  '/v2/returns/rfbs/get': { request: ReturnsRfbsGetRequest; answer: ReturnsRfbsGetAnswer }
  '/v2/returns/rfbs/list': { request: ReturnsRfbsListRequest; answer: ReturnsRfbsListAnswer }
  '/v1/returns/company/fbs/info': { request: ReturnsCompanyFbsInfoRequest; answer: ReturnsCompanyFbsInfoAnswer }
  '/v1/return/giveout/is-enabled': { request: ReturnGiveoutIsEnabledRequest; answer: ReturnGiveoutIsEnabledAnswer }
  '/v1/return/giveout/list': { request: ReturnGiveoutListRequest; answer: ReturnGiveoutListAnswer }
  '/v1/return/giveout/info': { request: ReturnGiveoutInfoRequest; answer: ReturnGiveoutInfoAnswer }
  '/v1/return/giveout/barcode': { request: ReturnGiveoutBarcodeRequest; answer: ReturnGiveoutBarcodeAnswer }
  '/v1/return/giveout/barcode-reset': { request: ReturnGiveoutBarcodeResetRequest; answer: FileAnswer }
  '/v1/return/giveout/get-pdf': { request: ReturnGiveoutGetPdfRequest; answer: FileAnswer }
  '/v1/return/giveout/get-png': { request: ReturnGiveoutGetPngRequest; answer: FileAnswer }
  '/v1/pass/list': { request: PassListRequest; answer: PassListAnswer }
  '/v2/warehouse/list': { request: WarehouseListRequest; answer: WarehouseListAnswer }
  '/v2/delivery-method/list': { request: DeliveryMethodListRequest; answer: DeliveryMethodListAnswer }
  '/v4/product/info/stocks': { request: ProductInfoStocksRequest; answer: ProductInfoStocksAnswer }
  '/v1/product/info/warehouse/stocks': { request: ProductInfoWarehouseStocksRequest; answer: ProductInfoWarehouseStocksAnswer }
  '/v2/product/info/stocks-by-warehouse/fbs': { request: ProductInfoStocksByWarehouseFbsRequest; answer: ProductInfoStocksByWarehouseFbsAnswer }
  '/v1/product/info/stocks-by-warehouse/fbo': { request: ProductInfoStocksByWarehouseFboRequest; answer: ProductInfoStocksByWarehouseFboAnswer }
  '/v2/products/stocks': { request: ProductsStocksRequest; answer: ProductsStocksAnswer }
  '/v3/chat/list': { request: ChatListRequest; answer: ChatListAnswer }
  '/v3/chat/history': { request: ChatHistoryRequest; answer: ChatHistoryAnswer }
  '/v1/chat/send/file': { request: ChatSendFileRequest; answer: ChatSendFileAnswer }
  '/v1/chat/send/message': { request: ChatSendMessageRequest; answer: ChatSendMessageAnswer }
  '/v1/chat/start': { request: ChatStartRequest; answer: ChatStartAnswer }
  '/v2/chat/read': { request: ChatReadRequest; answer: ChatReadAnswer }
  '/v1/report/postings/create': { request: ReportPostingsCreateRequest; answer: ReportPostingsCreateAnswer }
  '/v1/report/info': { request: ReportInfoRequest; answer: ReportInfoAnswer }
  '/v1/report/list': { request: ReportListRequest; answer: ReportListAnswer }
  '/v2/posting/digital/list': { request: PostingDigitalListRequest; answer: PostingDigitalListAnswer }
  '/v1/posting/digital/codes/upload': { request: PostingDigitalCodesUploadRequest; answer: PostingDigitalCodesUploadAnswer }
  '/v1/product/digital/stocks/import': { request: ProductDigitalStocksImportRequest; answer: ProductDigitalStocksImportAnswer }
  '/v1/notification/set': { request: NotificationSetRequest; answer: undefined }
  '/v1/notification/update': { request: NotificationUpdateRequest; answer: undefined }
  '/v1/notification/delete': { request: NotificationDeleteRequest; answer: undefined }
  '/v1/notification/check': { request: NotificationCheckRequest; answer: NotificationCheckAnswer }
  '/v1/notification/enable': { request: NotificationEnableRequest; answer: undefined }
  '/v1/notification/list': { request: NotificationListRequest; answer: NotificationListAnswer }
  '/v1/notification/push-type/list': { request: NotificationPushTypeListRequest; answer: NotificationPushTypeListAnswer }
  '/v1/rating/index/fbs/info': { request: RatingIndexFbsInfoRequest; answer: RatingIndexFbsInfoAnswer }
  '/v1/rating/index/fbs/posting/list': { request: RatingIndexFbsPostingListRequest; answer: RatingIndexFbsPostingListAnswer }
  '/v1/finance/realization/posting': { request: FinanceRealizationPostingRequest; answer: FinanceRealizationPostingAnswer }
  '/v2/finance/realization': { request: FinanceRealizationRequest; answer: FinanceRealizationAnswer }
  '/v1/finance/realization/by-day': { request: FinanceRealizationByDayRequest; answer: FinanceRealizationByDayAnswer }
  '/v1/report/realization/posting/create': { request: ReportRealizationPostingCreateRequest; answer: ReportRealizationPostingCreateAnswer }
  '/v1/finance/accrual/by-day': { request: FinanceAccrualByDayRequest; answer: FinanceAccrualByDayAnswer }
  '/v1/finance/accrual/postings': { request: FinanceAccrualPostingsRequest; answer: FinanceAccrualPostingsAnswer }
  '/v1/finance/accrual/types': { request: FinanceAccrualTypesRequest; answer: FinanceAccrualTypesAnswer }
  '/v1/roles': { request: RolesRequest; answer: RolesAnswer }
  '/v1/seller/info': { request: SellerInfoRequest; answer: SellerInfoAnswer }
  '/v2/order/create': { request: OrderCreateRequest; answer: OrderCreateAnswer }
  '/v1/order/cancel': { request: OrderCancelRequest; answer: OrderCancelAnswer }
  '/v1/order/cancel/check': { request: OrderCancelCheckRequest; answer: OrderCancelCheckAnswer }
  '/v1/order/cancel/status': { request: OrderCancelStatusRequest; answer: OrderCancelStatusAnswer }
  '/v1/posting/cancel': { request: PostingCancelRequest; answer: PostingCancelAnswer }
  '/v1/posting/cancel/status': { request: PostingCancelStatusRequest; answer: PostingCancelStatusAnswer }
  '/v1/posting/marks': { request: PostingMarksRequest; answer: PostingMarksAnswer }
  '/v1/cancel-reason/list': { request: CancelReasonListRequest; answer: CancelReasonListAnswer }
  '/v1/cancel-reason/list-by-order': { request: CancelReasonListByOrderRequest; answer: CancelReasonListByOrderAnswer }
  '/v1/cancel-reason/list-by-posting': { request: CancelReasonListByPostingRequest; answer: CancelReasonListByPostingAnswer }
  '/v1/delivery/check': { request: DeliveryCheckRequest; answer: DeliveryCheckAnswer }
  '/v2/delivery/checkout': { request: DeliveryCheckoutRequest; answer: DeliveryCheckoutAnswer }
  '/v1/delivery/map': { request: DeliveryMapRequest; answer: DeliveryMapAnswer }
  '/v1/delivery/point/info': { request: DeliveryPointInfoRequest; answer: DeliveryPointInfoAnswer }
  '/v1/delivery/point/list': { request: DeliveryPointListRequest; answer: DeliveryPointListAnswer }
  '/v1/seller/ozon-logistics/info': { request: SellerOzonLogisticsInfoRequest; answer: SellerOzonLogisticsInfoAnswer }
  '/v1/carriage/pass/create': { request: CarriagePassCreateRequest; answer: CarriagePassCreateAnswer }
  '/v1/carriage/pass/update': { request: CarriagePassUpdateRequest; answer: undefined }
  '/v1/carriage/pass/delete': { request: CarriagePassDeleteRequest; answer: undefined }
  '/v1/return/pass/create': { request: ReturnPassCreateRequest; answer: ReturnPassCreateAnswer }
  '/v1/return/pass/update': { request: ReturnPassUpdateRequest; answer: undefined }
  '/v1/return/pass/delete': { request: ReturnPassDeleteRequest; answer: undefined }
  '/v1/delivery-method/return/settings/get': { request: DeliveryMethodReturnSettingsGetRequest; answer: DeliveryMethodReturnSettingsGetAnswer }
  '/v1/warehouse/operation/status': { request: WarehouseOperationStatusRequest; answer: WarehouseOperationStatusAnswer }
  '/v1/returns/settings/utilization/history': { request: ReturnsSettingsUtilizationHistoryRequest; answer: ReturnsSettingsUtilizationHistoryAnswer }
  '/v1/returns/settings/utilization/info': { request: ReturnsSettingsUtilizationInfoRequest; answer: ReturnsSettingsUtilizationInfoAnswer }
  '/v1/returns/settings/utilization/update': { request: ReturnsSettingsUtilizationUpdateRequest; answer: undefined }
  '/v2/report/returns/create': { request: ReportReturnsCreateRequest; answer: ReportReturnsCreateAnswer }
  '/v1/report/warehouse/stock': { request: ReportWarehouseStockRequest; answer: ReportWarehouseStockAnswer }
  '/v3/supply-order/list': { request: SupplyOrderListRequest; answer: SupplyOrderListAnswer }
  '/v3/supply-order/get': { request: SupplyOrderGetRequest; answer: SupplyOrderGetAnswer }
  '/v1/supply-order/status/counter': { request: SupplyOrderStatusCounterRequest; answer: SupplyOrderStatusCounterAnswer }
  '/v1/supply-order/bundle': { request: SupplyOrderBundleRequest; answer: SupplyOrderBundleAnswer }
  '/v1/supply-order/details': { request: SupplyOrderDetailsRequest; answer: SupplyOrderDetailsAnswer }
  '/v2/supply-order/timeslot/list': { request: SupplyOrderTimeslotListRequest; answer: SupplyOrderTimeslotListAnswer }
  '/v1/supply-order/timeslot/update': { request: SupplyOrderTimeslotUpdateRequest; answer: SupplyOrderTimeslotUpdateAnswer }
  '/v1/supply-order/timeslot/status': { request: SupplyOrderTimeslotStatusRequest; answer: SupplyOrderTimeslotStatusAnswer }
  '/v1/supply-order/pass/create': { request: SupplyOrderPassCreateRequest; answer: SupplyOrderPassCreateAnswer }
  '/v1/supply-order/pass/status': { request: SupplyOrderPassStatusRequest; answer: SupplyOrderPassStatusAnswer }
  '/v1/supply-order/cancel': { request: SupplyOrderCancelRequest; answer: SupplyOrderCancelAnswer }
  '/v1/supply-order/cancel/status': { request: SupplyOrderCancelStatusRequest; answer: SupplyOrderCancelStatusAnswer }
  '/v1/supply-order/content/update': { request: SupplyOrderContentUpdateRequest; answer: SupplyOrderContentUpdateAnswer }
  '/v1/supply-order/content/update/status': { request: SupplyOrderContentUpdateStatusRequest; answer: SupplyOrderContentUpdateStatusAnswer }
  '/v1/supply-order/content/update/validation': { request: SupplyOrderContentUpdateValidationRequest; answer: SupplyOrderContentUpdateValidationAnswer }
  '/v1/supply-order/act/accept': { request: SupplyOrderActAcceptRequest; answer: SupplyOrderActAcceptAnswer }
  '/v1/supply-order/act/accept/status': { request: SupplyOrderActAcceptStatusRequest; answer: SupplyOrderActAcceptStatusAnswer }
  '/v1/supply-order/act/product/get': { request: SupplyOrderActProductGetRequest; answer: SupplyOrderActProductGetAnswer }
  '/v1/supply-order/act/summary/get': { request: SupplyOrderActSummaryGetRequest; answer: SupplyOrderActSummaryGetAnswer }
  '/v1/supplier/available_warehouses': { request: SupplierAvailableWarehousesRequest; answer: SupplierAvailableWarehousesAnswer }
  '/v1/draft/crossdock/create': { request: DraftCrossdockCreateRequest; answer: DraftCrossdockCreateAnswer }
  '/v1/draft/direct/create': { request: DraftDirectCreateRequest; answer: DraftDirectCreateAnswer }
  '/v1/draft/multi-cluster/create': { request: DraftMultiClusterCreateRequest; answer: DraftMultiClusterCreateAnswer }
  '/v2/draft/create/info': { request: DraftCreateInfoRequest; answer: DraftCreateInfoAnswer }
  '/v2/draft/timeslot/info': { request: DraftTimeslotInfoRequest; answer: DraftTimeslotInfoAnswer }
  '/v2/draft/supply/create': { request: DraftSupplyCreateRequest; answer: DraftSupplyCreateAnswer }
  '/v2/draft/supply/create/status': { request: DraftSupplyCreateStatusRequest; answer: DraftSupplyCreateStatusAnswer }
  '/v1/cargoes-label/create': { request: CargoesLabelCreateRequest; answer: CargoesLabelCreateAnswer }
  '/v1/cargoes-label/get': { request: CargoesLabelGetRequest; answer: CargoesLabelGetAnswer }
  '/v1/cargoes/create': { request: CargoesCreateRequest; answer: CargoesCreateAnswer }
  '/v2/cargoes/create/info': { request: CargoesCreateInfoRequest; answer: CargoesCreateInfoAnswer }
  '/v1/cargoes/get': { request: CargoesGetV1Request; answer: CargoesGetV1Answer }
  '/v2/cargoes/get': { request: CargoesGetRequest; answer: CargoesGetAnswer }
  '/v1/cargoes/delete': { request: CargoesDeleteV1Request; answer: CargoesDeleteV1Answer }
  '/v1/cargoes/delete/status': { request: CargoesDeleteStatusV1Request; answer: CargoesDeleteStatusV1Answer }
  '/v2/cargoes/delete': { request: CargoesDeleteRequest; answer: CargoesDeleteAnswer }
  '/v2/cargoes/delete/status': { request: CargoesDeleteStatusRequest; answer: CargoesDeleteStatusAnswer }
  '/v1/cargoes/rules/get': { request: CargoesRulesGetRequest; answer: CargoesRulesGetAnswer }
  '/v1/cluster/list': { request: ClusterListV1Request; answer: ClusterListV1Answer }
  '/v2/cluster/list': { request: ClusterListRequest; answer: ClusterListAnswer }
  '/v1/warehouse/fbo/list': { request: WarehouseFboListRequest; answer: WarehouseFboListAnswer }
  '/v1/warehouse/fbo/seller/list': { request: WarehouseFboSellerListRequest; answer: WarehouseFboSellerListAnswer }
  '/v1/warehouse/ozon/list': { request: WarehouseOzonListRequest; answer: WarehouseOzonListAnswer }
  '/v3/product/info/list': { request: ProductInfoListRequest; answer: ProductInfoListAnswer }
  '/v5/product/info/prices': { request: ProductInfoPricesRequest; answer: ProductInfoPricesAnswer }
}
