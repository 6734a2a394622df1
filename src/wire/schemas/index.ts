// Generated from spec/ by `npm run generate`. Do not edit.

/** One mistake in a body: where it stands and which rule it breaks. */
export interface WireIssue {
  readonly code?: string | undefined
  readonly path: readonly PropertyKey[]
  readonly message: string
  /** For `unrecognized_keys`: the fields that Ozon does not know. */
  readonly keys?: readonly string[]
}

export type WireResult =
  | { readonly success: true; readonly data: unknown }
  | { readonly success: false; readonly error: { readonly issues: readonly WireIssue[] } }

/** A schema of zod's, told without its types. A request comes out as it is to be sent. */
export interface WireSchema {
  safeParse(body: unknown): WireResult
}

/** Schemas of one operation, built when first called. Without an answer Ozon sends nothing or a file. */
export interface OperationSchemas {
  readonly request: () => WireSchema
  readonly answer?: () => WireSchema
}

/** Loads the schemas of one section (`OperationFacts.section`), by path; zod comes with them. Sections without schemas are empty. */
export async function loadSchemas(section: string): Promise<Readonly<Record<string, OperationSchemas>>> {
  switch (section) {
    case 'Access':
      return (await import('./access.ts')).schemas
    case 'CancellationAPI':
      return (await import('./cancellation-api.ts')).schemas
    case 'CarriageAPI':
      return (await import('./carriage-api.ts')).schemas
    case 'Chat':
      return (await import('./chat.ts')).schemas
    case 'DeliveryFBS':
      return (await import('./delivery-fbs.ts')).schemas
    case 'DeliveryrFBS':
      return (await import('./delivery-rfbs.ts')).schemas
    case 'Digital':
      return (await import('./digital.ts')).schemas
    case 'FBO':
      return (await import('./fbo.ts')).schemas
    case 'FBOSupply':
      return (await import('./fbo-supply.ts')).schemas
    case 'FBP':
      return (await import('./fbp.ts')).schemas
    case 'FBS':
      return (await import('./fbs.ts')).schemas
    case 'FBSMarks':
      return (await import('./fbs-marks.ts')).schemas
    case 'Finance':
      return (await import('./finance.ts')).schemas
    case 'Notification':
      return (await import('./notification.ts')).schemas
    case 'OzonDelivery':
      return (await import('./ozon-delivery.ts')).schemas
    case 'Pass':
      return (await import('./pass.ts')).schemas
    case 'PassOther':
      return (await import('./pass-other.ts')).schemas
    case 'Products':
      return (await import('./products.ts')).schemas
    case 'Report':
      return (await import('./report.ts')).schemas
    case 'ReportOther':
      return (await import('./report-other.ts')).schemas
    case 'Returns':
      return (await import('./returns.ts')).schemas
    case 'ReturnsOther':
      return (await import('./returns-other.ts')).schemas
    case 'SellerRating':
      return (await import('./seller-rating.ts')).schemas
    case 'Stocks':
      return (await import('./stocks.ts')).schemas
    case 'Warehouse':
      return (await import('./warehouse.ts')).schemas
    case 'WarehouseOther':
      return (await import('./warehouse-other.ts')).schemas
    default:
      return {}
  }
}
