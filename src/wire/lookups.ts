// Generated from spec/ by `npm run generate`. Do not edit.

/** One thing that must hold of what was read; the other sides of `sameAs` were noted when the write was sent. */
export type LookupCondition =
  | { readonly field: string; readonly in: readonly (string | number | boolean)[] }
  | { readonly field: string; readonly notIn: readonly (string | number | boolean)[] }
  | { readonly field: string; readonly includes: string }
  | { readonly field: string; readonly sameAs: string }
  | { readonly field: string; readonly notSameAs: string }
  | { readonly field: string; readonly told: boolean }

/** All conditions of a rule together; of several rules one is enough. */
export type LookupRules = readonly (readonly LookupCondition[])[]

/** How to find out whether a write whose answer was lost was carried out. Why so stands in `spec/lookups.json`. */
export interface LookupRow {
  readonly operation: string
  readonly read?: string
  readonly done?: LookupRules
  /** What a state that matches `done` proves. */
  readonly proves?: 'ours' | 'state'
  /** What the caller wants: the state, or to have acted. */
  readonly wants?: 'state' | 'act'
  readonly pending?: LookupRules
  readonly notDone?: LookupRules
  readonly repeat: 'refused' | 'harmless' | 'doubles' | 'overwrites'
  readonly settleMs: number
  readonly doneCodes?: readonly string[]
  readonly lookCodes?: readonly string[]
}

export const lookupRows: readonly LookupRow[] = [
  {"operation":"/v4/posting/fbs/ship","read":"/v3/posting/fbs/get","done":[[{"field":"status","in":["awaiting_registration","awaiting_deliver","acceptance_in_progress","driver_pickup","not_accepted","arbitration","client_arbitration","delivering","delivered"]}]],"proves":"state","wants":"state","pending":[[{"field":"status","in":["ship_in_process"]}],[{"field":"actions","includes":"ship_async_in_process"}]],"notDone":[[{"field":"status","in":["awaiting_packaging","cancelled"]}]],"repeat":"refused","settleMs":60000,"doneCodes":["POSTING_ALREADY_SHIPPED"],"lookCodes":["HAS_INCORRECT_STATUS"]},
  {"operation":"/v4/posting/fbs/ship/package","read":"/v3/posting/fbs/get","done":[[{"field":"quantities","sameAs":"quantitiesAfter"}]],"proves":"state","wants":"state","pending":[[{"field":"status","in":["ship_in_process"]}],[{"field":"actions","includes":"ship_async_in_process"}]],"notDone":[[{"field":"quantities","sameAs":"quantitiesBefore"}]],"repeat":"doubles","settleMs":660000},
  {"operation":"/v1/posting/fbs/split","read":"/v3/posting/fbs/get","done":[[{"field":"composition","sameAs":"compositionAfter"}]],"proves":"state","wants":"state","notDone":[[{"field":"status","notIn":["cancelled_from_split_pending"]},{"field":"composition","sameAs":"compositionBefore"}]],"repeat":"doubles","settleMs":660000},
  {"operation":"/v1/posting/fbs/traceable/split","read":"/v3/posting/fbs/get","done":[[{"field":"status","in":["cancelled_from_split_pending"]}],[{"field":"quantities","notSameAs":"quantitiesBefore"}]],"proves":"state","wants":"state","notDone":[[{"field":"quantities","sameAs":"quantitiesBefore"}]],"repeat":"doubles","settleMs":660000},
  {"operation":"/v2/posting/fbs/cancel","read":"/v3/posting/fbs/get","done":[[{"field":"status","in":["cancelled"]}]],"proves":"state","wants":"state","notDone":[[{"field":"status","notIn":["cancelled"]}]],"repeat":"refused","settleMs":30000,"doneCodes":["POSTING_ALREADY_CANCELLED"]},
  {"operation":"/v2/posting/fbs/product/cancel","read":"/v3/posting/fbs/get","done":[[{"field":"quantities","sameAs":"quantitiesAfter"}],[{"field":"status","sameAs":"statusAfter"}]],"proves":"state","wants":"state","notDone":[[{"field":"quantities","sameAs":"quantitiesBefore"}]],"repeat":"doubles","settleMs":660000},
  {"operation":"/v1/carriage/create","read":"/v2/carriage/delivery/list","done":[[{"field":"carriageIds","notSameAs":"carriageIdsBefore"}]],"proves":"state","wants":"state","notDone":[[{"field":"carriageIds","sameAs":"carriageIdsBefore"}]],"repeat":"refused","settleMs":60000},
  {"operation":"/v1/carriage/set-postings","read":"/v2/posting/fbs/act/get-postings","done":[[{"field":"postingNumbers","sameAs":"postingNumbers"}]],"proves":"state","wants":"state","notDone":[[{"field":"postingNumbers","notSameAs":"postingNumbers"}]],"repeat":"harmless","settleMs":0},
  {"operation":"/v1/carriage/approve","read":"/v1/carriage/get","done":[[{"field":"status","notIn":["new","error","cancelled"]},{"field":"status","told":true}]],"proves":"state","wants":"state","notDone":[[{"field":"status","in":["new","error"]}]],"repeat":"refused","settleMs":30000},
  {"operation":"/v1/carriage/cancel","read":"/v1/carriage/get","done":[[{"field":"status","in":["cancelled"]}]],"proves":"state","wants":"state","notDone":[[{"field":"status","notIn":["cancelled"]},{"field":"status","told":true}]],"repeat":"refused","settleMs":30000},
  {"operation":"/v3/posting/fbs/package-label/create","repeat":"harmless","settleMs":0},
  {"operation":"/v2/fbs/posting/tracking-number/set","read":"/v3/posting/fbs/get","done":[[{"field":"trackingNumber","sameAs":"trackingNumber"}]],"proves":"state","wants":"state","notDone":[[{"field":"trackingNumber","notSameAs":"trackingNumber"}],[{"field":"trackingNumber","told":false}]],"repeat":"harmless","settleMs":0},
  {"operation":"/v2/fbs/posting/delivering","read":"/v3/posting/fbs/get","done":[[{"field":"status","in":["delivering","delivered"]}]],"proves":"state","wants":"state","notDone":[[{"field":"status","in":["awaiting_deliver"]}]],"repeat":"refused","settleMs":120000},
  {"operation":"/v2/fbs/posting/last-mile","read":"/v3/posting/fbs/get","done":[[{"field":"substatus","in":["posting_in_courier_service","posting_conditionally_delivered","posting_delivered","posting_received"]}],[{"field":"status","in":["delivered"]}]],"proves":"state","wants":"state","notDone":[[{"field":"status","in":["awaiting_deliver"]}],[{"field":"status","in":["delivering"]},{"field":"substatus","notIn":["posting_in_courier_service","posting_conditionally_delivered"]}]],"repeat":"refused","settleMs":120000},
  {"operation":"/v2/fbs/posting/delivered","read":"/v3/posting/fbs/get","done":[[{"field":"status","in":["delivered"]}],[{"field":"substatus","in":["posting_conditionally_delivered"]}]],"proves":"state","wants":"state","notDone":[[{"field":"status","in":["awaiting_deliver"]}],[{"field":"status","in":["delivering"]},{"field":"substatus","notIn":["posting_conditionally_delivered"]}]],"repeat":"refused","settleMs":120000},
  {"operation":"/v2/posting/fbs/arbitration","read":"/v3/posting/fbs/get","done":[[{"field":"status","in":["arbitration"]}]],"proves":"state","wants":"state","notDone":[[{"field":"status","in":["awaiting_deliver","not_accepted"]}]],"repeat":"doubles","settleMs":660000},
  {"operation":"/v2/posting/fbs/awaiting-delivery","read":"/v3/posting/fbs/get","done":[[{"field":"status","in":["awaiting_deliver"]}]],"proves":"state","wants":"state","notDone":[[{"field":"status","in":["arbitration","not_accepted"]}]],"repeat":"refused","settleMs":30000},
  {"operation":"/v2/products/stocks","read":"/v2/product/info/stocks-by-warehouse/fbs","done":[[{"field":"free","sameAs":"stock"}]],"proves":"state","wants":"state","notDone":[[{"field":"free","sameAs":"freeBefore"}]],"repeat":"overwrites","settleMs":660000},
  {"operation":"/v2/conditional-cancellation/approve","read":"/v2/conditional-cancellation/list","done":[[{"field":"state","in":["APPROVED"]}]],"proves":"state","wants":"state","notDone":[[{"field":"state","in":["ON_APPROVAL","REJECTED"]}]],"repeat":"refused","settleMs":30000},
  {"operation":"/v2/conditional-cancellation/reject","read":"/v2/conditional-cancellation/list","done":[[{"field":"state","in":["REJECTED"]}]],"proves":"state","wants":"state","notDone":[[{"field":"state","in":["ON_APPROVAL","APPROVED"]}]],"repeat":"refused","settleMs":30000},
  {"operation":"/v1/returns/rfbs/action/set","read":"/v2/returns/rfbs/get","done":[[{"field":"rejectionComment","sameAs":"comment"}]],"proves":"ours","wants":"act","notDone":[[{"field":"state","sameAs":"stateBefore"},{"field":"actions","sameAs":"actionsBefore"}]],"repeat":"doubles","settleMs":660000},
  {"operation":"/v6/fbs/posting/product/exemplar/set","read":"/v5/fbs/posting/product/exemplar/status","done":[[{"field":"marks","sameAs":"marks"}]],"proves":"state","wants":"state","notDone":[[{"field":"marks","notSameAs":"marks"}]],"repeat":"harmless","settleMs":0},
  {"operation":"/v1/fbs/posting/product/exemplar/update","repeat":"harmless","settleMs":0},
  {"operation":"/v3/posting/multiboxqty/set","read":"/v3/posting/fbs/get","done":[[{"field":"boxes","sameAs":"boxes"}]],"proves":"state","wants":"state","notDone":[[{"field":"boxes","notSameAs":"boxes"}]],"repeat":"harmless","settleMs":0},
  {"operation":"/v2/posting/fbs/product/country/set","read":"/v3/posting/fbs/get","done":[[{"field":"needsCountry","in":[false]}]],"proves":"state","wants":"state","notDone":[[{"field":"needsCountry","in":[true]}]],"repeat":"harmless","settleMs":0},
  {"operation":"/v1/posting/cutoff/set","read":"/v3/posting/fbs/get","done":[[{"field":"shipBy","sameAs":"cutoff"}]],"proves":"state","wants":"state","notDone":[[{"field":"shipBy","notSameAs":"cutoff"}]],"repeat":"harmless","settleMs":0},
  {"operation":"/v1/posting/fbs/timeslot/set","read":"/v1/posting/fbs/timeslot/change-restrictions","done":[[{"field":"slotFrom","sameAs":"from"},{"field":"slotTo","sameAs":"to"}]],"proves":"state","wants":"state","notDone":[[{"field":"changesLeft","sameAs":"changesLeftBefore"}]],"repeat":"doubles","settleMs":660000},
  {"operation":"/v1/posting/fbs/pick-up-code/verify","read":"/v3/posting/fbs/get","done":[[{"field":"pickupCodeVerified","in":[true]}]],"proves":"state","wants":"state","notDone":[[{"field":"pickupCodeVerified","in":[false]}]],"repeat":"harmless","settleMs":0},
  {"operation":"/v1/carriage/pass/create","read":"/v1/carriage/get","done":[[{"field":"haveAll","in":[true]}]],"proves":"state","wants":"state","notDone":[[{"field":"haveNone","in":[true]}]],"repeat":"doubles","settleMs":660000},
  {"operation":"/v1/carriage/container/create","read":"/v1/carriage/container/list","done":[[{"field":"containerIds","notSameAs":"containerIdsBefore"}]],"proves":"state","wants":"act","notDone":[[{"field":"containerIds","sameAs":"containerIdsBefore"}]],"repeat":"doubles","settleMs":660000},
  {"operation":"/v1/carriage/container/fill","read":"/v1/carriage/container/get","done":[[{"field":"holdsAll","in":[true]}]],"proves":"state","wants":"state","notDone":[[{"field":"holdsAll","in":[false]}]],"repeat":"harmless","settleMs":30000},
  {"operation":"/v1/carriage/container/approve","read":"/v1/carriage/container/status/get","done":[[{"field":"status","in":["approved","added","formed","acceptance_in_progress","finished"]}]],"proves":"state","wants":"state","pending":[[{"field":"status","in":["approve_enqueued","approve_in_process"]}]],"notDone":[[{"field":"status","in":["new","approve_failed"]}]],"repeat":"refused","settleMs":30000},
]
