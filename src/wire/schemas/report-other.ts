// Generated from spec/ by `npm run generate`. Do not edit.
import { once } from '../once.ts'
import {
  anyCase,
  idText,
  list,
  loose,
  maybe,
  maybeText,
  moment,
  optional,
  type Schema,
  strict,
  text,
  word,
} from './kit.ts'

const resultSchema = once((): Schema => loose({
  code: maybeText,
}))

export const schemas = {
  '/v2/report/returns/create': {
    request: once((): Schema => strict({
      filter: strict({
        delivery_schema: optional(anyCase('FBS', 'FBO', 'ALL')),
        date_from: moment,
        date_to: moment,
        status: word('DisputeOpened', 'OnSellerApproval', 'ArrivedAtReturnPlace', 'OnSellerClarification', 'OnSellerClarificationAfterPartialCompensation', 'OfferedPartialCompensation', 'ReturnMoneyApproved', 'PartialCompensationReturned', 'CancelledDisputeNotOpen', 'Rejected', 'CrmRejected', 'Cancelled', 'Approved', 'ApprovedByOzon', 'ReceivedBySeller', 'MovingToSeller', 'ReturnCompensated', 'ReturningToSellerByCourier', 'Utilizing', 'Utilized', 'MoneyReturned', 'PartialCompensationInProcess', 'DisputeYouOpened', 'CompensationRejected', 'DisputeOpening', 'CompensationOffered', 'WaitingCompensation', 'SendingError', 'CompensationRejectedBySla', 'CompensationRejectedBySeller', 'MovingToOzon', 'ReturnedToOzon', 'MoneyReturnedBySystem', 'WaitingShipment'),
      }),
      language: optional(text),
    })),
    answer: once((): Schema => loose({
      result: maybe(resultSchema()),
    })),
  },
  '/v1/report/warehouse/stock': {
    request: once((): Schema => strict({
      language: optional(text),
      warehouseId: list(idText(), { max: 50 }),
    })),
    answer: once((): Schema => loose({
      result: maybe(resultSchema()),
    })),
  },
}
