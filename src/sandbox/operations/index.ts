import { account } from './account.ts'
import { acts } from './acts.ts'
import { assembly } from './assembly.ts'
import { cancelling } from './cancelling.ts'
import { carriages } from './carriages.ts'
import { chats } from './chats.ts'
import { conditionalCancellations } from './conditional-cancellations.ts'
import { containers } from './containers.ts'
import { digital } from './digital.ts'
import { disputes } from './disputes.ts'
import { fbo } from './fbo.ts'
import { fbp } from './fbp.ts'
import { fbsExtras } from './fbs-extras.ts'
import { fbsReads } from './fbs-reads.ts'
import { finance } from './finance.ts'
import { giveouts } from './giveouts.ts'
import { labels } from './labels.ts'
import { marks } from './marks.ts'
import { notifications } from './notifications.ts'
import type { OperationTable } from './operation.ts'
import { packing } from './packing.ts'
import { passes } from './passes.ts'
import { products } from './products.ts'
import { ratings } from './ratings.ts'
import { reports } from './reports.ts'
import { returns } from './returns.ts'
import { rfbsDelivery } from './rfbs-delivery.ts'
import { rfbsReturns } from './rfbs-returns.ts'
import { splitting } from './splitting.ts'
import { stocks } from './stocks.ts'
import { warehouses } from './warehouses.ts'

/** Everything that the sandbox plays. */
export const operationTable: OperationTable = {
  ...fbsReads,
  ...packing,
  ...marks,
  ...labels,
  ...fbsExtras,
  ...splitting,
  ...carriages,
  ...acts,
  ...assembly,
  ...containers,
  ...passes,
  ...cancelling,
  ...disputes,
  ...rfbsDelivery,
  ...conditionalCancellations,
  ...returns,
  ...rfbsReturns,
  ...giveouts,
  ...fbo,
  ...fbp,
  ...digital,
  ...warehouses,
  ...stocks,
  ...products,
  ...chats,
  ...reports,
  ...notifications,
  ...ratings,
  ...finance,
  ...account,
}
