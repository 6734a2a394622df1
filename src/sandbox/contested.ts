/**
 * What Ozon may do in more than one way: its documents contradict themselves or are silent, and programs that work with it
 * do not agree. The first word of each is what the sandbox does unless told otherwise, and every workflow of this package
 * works with all of them. The facts about practice in the repository tell who does what.
 */
export const CONTESTED = {
  /** A field that no document has: refused, or ignored as some gateways do. */
  unknownFields: ['refuse', 'ignore'],
  /** An empty text where one of a list of words is wanted: refused, or taken for nothing given. */
  emptyWords: ['refuse', 'ignore'],
  /** How a wrong type of JSON is refused: in the words of Ozon's parser, which tell line and column, or with the field. */
  wrongTypeWords: ['parser', 'field'],
  /** What the sandbox answers where it plays nothing: some clients repeat every 5xx. */
  notPlayedStatus: [501, 404],
  /** `error` of a posting that went well, in bulk calls of deliveries: the schema has text, the examples a list. */
  emptyErrors: ['text', 'list'],
  /** Where the reasons to cancel FBO postings stand: under `reasons` by the schema, `result` in the example. */
  fboReasonsField: ['reasons', 'result'],
  /** Ids of chat messages: text as in the examples, or the numbers of the schema, which many parsers round. */
  chatMessageIds: ['text', 'number'],
  /** How many products there are, in stocks by product: one document ends `total` on 2026-11-23, most programs know no other. */
  stockTotals: ['both', 'total_items', 'total'],
  /**
   * What a split makes of the number: the first part keeps it (three programs say so), or every part gets a new one and the
   * posting ends as `cancelled_from_split_pending` (another stand-in for Ozon does so, by a guess of its own).
   */
  splitNumbers: ['first-keeps', 'all-new'],
  /**
   * HTTP status and code of refusals by state, and whether the code is the word itself. All of these were told by public
   * programs, and code 9 was captured only for methods that have ended; what Ozon has where is not known.
   */
  refusals: ['400/9', '400/3', '409/9', '400/text'],
  /**
   * What a posting that is packed already answers to ship: six programs meet one of the two. While a parcel waits for its
   * carrier it is HAS_INCORRECT_STATUS in any case.
   */
  repeatedShip: ['POSTING_ALREADY_SHIPPED', 'HAS_INCORRECT_STATUS'],
  /**
   * How it is told that labels asked for too early are not ready: the first word was captured with 400 and code 3; others
   * expect the second, 409, or an error in an answer of 200. `task` makes a task that then prints nothing.
   */
  earlyLabels: ['NO_POSTINGS_FOR_BATCH_DOWNLOAD', 'INVALID_ARGUMENT', 'conflict', 'answer', 'task'],
  /** What `product_id` means when a country is set: two programs send the SKU, the documents call it the product's id. */
  countryProducts: ['sku', 'product-id'],
  /** What pieces of a packed posting are: the documents and another stand-in say the one, an earlier reading the other. */
  packedPieces: ['update_available', 'update_not_available'],
  /**
   * Which numbers a ship of several packages tells: that of the posting among them, or only the others, as a live test and a
   * fixture have it. The posting keeps its number either way.
   */
  shipAnswer: ['every-number', 'other-numbers'],
  /** A carriage without a delivery method: one is picked, or it is refused. */
  carriageWithoutMethod: ['pick', 'refuse'],
  /** A carriage of which there is nothing to make, or one there already: 404, 400 with code 3, or 409. */
  nothingToCarry: ['not-found', 'invalid', 'conflict'],
  /** A carriage is formed some time after its approval, with its documents, or at once, and the documents follow. */
  carriageForms: ['later', 'at-once'],
  /** Unknown postings alone as those of a carriage: told one by one, and the list is kept, or refused. */
  onlyUnknownPostings: ['keep', 'refuse'],
  /** Postings that are due on another day than their carriage: taken, or refused one by one. */
  otherDayPostings: ['take', 'refuse'],
  /** A posting that is cancelled before its carriage is approved leaves it, or stays and keeps it from being approved. */
  cancelledInCarriage: ['leaves', 'stays'],
  /** A parcel that the hand-over misses: `not_accepted`, or back among those that wait for a carriage. */
  missingParcel: ['not-accepted', 'awaiting-deliver'],
  /** `not_accepted` goes on once the parcel is found or given up, or is where it ends, as two programs count it. */
  notAccepted: ['goes-on', 'final'],
  /** "Ship again" for what waits for its hand-over already: refused, or nothing happens. */
  awaitingDeliveryAgain: ['refuse', 'accept'],
  /** Pieces that a set of marks leaves out: emptied, or the set is refused. */
  omittedPieces: ['empty', 'refuse'],
  /** `is_mandatory_mark_absent`, a field of older documents: refused, or taken and ignored. */
  markAbsentField: ['refuse', 'accept'],
  /** A label after the hand-over: refused, or given where it was made before. */
  labelAfterHandOver: ['refuse', 'once-made'],
} as const satisfies Readonly<Record<string, readonly [Word, Word, ...Word[]]>>

type Word = string | number

/** One way for each. */
export type Contested = { readonly [Fact in keyof typeof CONTESTED]: (typeof CONTESTED)[Fact][number] }

/** The first way of each. */
export const USUAL: Contested = usual(CONTESTED)

function usual(ways: typeof CONTESTED): Contested {
  // Object.fromEntries forgets which name has which value.
  return Object.fromEntries(Object.entries(ways).map(([fact, [first]]) => [fact, first])) as unknown as Contested
}
