const DEFAULT = 'A field with a default counts as required in their types: an artefact of the tool that made them.'
const ODD_TYPE = 'The document names a type that JSON Schema does not have, and their tool makes an empty object of it.'

/** Where our requests differ from the types of artefactby-ozon-seller-api 0.12.0, and why we are believed. */
export const knownDifferences = {
  '/v4/posting/fbs/unfulfilled/list': {
    filter: 'The schema requires nothing, and without one of its two dates Ozon refuses the request.',
  },
  '/v2/posting/fbs/act/get-postings': { id: `${ODD_TYPE} It says "int".` },
  '/v1/report/postings/create': { 'filter.is_express': `${ODD_TYPE} It says "bool".` },
  '/v2/delivery-method/list': { 'filter.status': DEFAULT },
  '/v1/notification/list': { limit: DEFAULT },
  '/v2/products/stocks': {
    'stocks[].product_id':
      "Ozon's schema requires it, and its prose asks for one of offer_id and product_id: either is enough (spec/corrections.json has the sample with both).",
  },
} as const
