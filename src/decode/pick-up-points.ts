import type { GeoArea, GeoPoint } from '../model/geo.ts'
import type {
  ClockTime,
  Holiday,
  PickUpAddress,
  PickUpCluster,
  PickUpDay,
  PickUpPlace,
  PickUpPoint,
  PickUpProperty,
  WorkingPeriod,
} from '../model/pick-up-point.ts'
import type { DriftNotes } from './drift.ts'
import { type Into, isSource, object, objects, part, type Read, readInto, type Source } from './part.ts'
import { count, flag, id, instant, number, text, texts } from './readers.ts'
import { rowsOf } from './rows.ts'

/** Half a place is none. */
const placeAt = (path: string): Read<GeoPoint> =>
  object(
    part<GeoPoint>(path, undefined, [
      ['lat', 'latitude', number],
      ['long', 'longitude', number],
    ]),
    ({ latitude, longitude }) => latitude !== undefined && longitude !== undefined,
  )

const areaAt = (path: string): Read<GeoArea> =>
  object(
    part<GeoArea>(path, undefined, [
      ['left_bottom', 'leftBottom', placeAt(`${path}.left_bottom`)],
      ['right_top', 'rightTop', placeAt(`${path}.right_top`)],
    ]),
    ({ leftBottom, rightTop }) => leftBottom !== undefined && rightTop !== undefined,
  )

const PLACES = rowsOf<PickUpPlace>('points', {
  part: part<PickUpPlace>('points[]', undefined, [
    ['map_point_id', 'mapPointId', id],
    ['coordinate', 'place', placeAt('points[].coordinate')],
  ]),
  start: () => ({ mapPointId: '' }),
  key: ['map_point_id', 'mapPointId'],
})

/** The answer of /v1/delivery/point/list. */
export const decodePickUpPlaces = (answer: Source, notes: DriftNotes): readonly PickUpPlace[] =>
  PLACES(answer, notes).rows

const CLUSTERS = rowsOf<PickUpCluster>('clusters', {
  part: part<PickUpCluster>('clusters[]', undefined, [
    ['coordinate', 'place', placeAt('clusters[].coordinate')],
    ['map_point_ids', 'mapPointIds', texts],
    ['points_count', 'pointsCount', count],
    ['viewport', 'area', areaAt('clusters[].viewport')],
    ['is_same_building', 'isSameBuilding', flag],
  ]),
  start: () => ({ mapPointIds: [] }),
  // A cluster has no name: where it is tells it from others.
  key: ['coordinate', 'place'],
})

/** The answer of /v1/delivery/map. */
export const decodePickUpClusters = (answer: Source, notes: DriftNotes): readonly PickUpCluster[] =>
  CLUSTERS(answer, notes).rows

const METHOD = 'points[].delivery_method'

const ADDRESS = part<PickUpAddress>(`${METHOD}.address_details`, undefined, [
  ['region', 'region', text],
  ['city', 'city', text],
  ['street', 'street', text],
  ['house', 'house', text],
])

const TYPE = part<PickUpPoint>(`${METHOD}.delivery_type`, undefined, [
  ['id', 'typeId', id],
  ['name', 'typeName', text],
])

const PROPERTY = part<PickUpProperty>(`${METHOD}.properties[]`, undefined, [
  ['name', 'name', text],
  ['enabled', 'isEnabled', flag],
])

const HOLIDAY = part<Holiday>(`${METHOD}.holidays[]`, undefined, [
  ['begin', 'from', instant],
  ['end', 'to', instant],
])

const PERIODS = `${METHOD}.working_hours[].periods[]`

const timeAt = (path: string): Read<ClockTime> =>
  object(
    part<ClockTime>(path, undefined, [
      ['hours', 'hours', count],
      ['minutes', 'minutes', count],
    ]),
  )

const PERIOD = part<WorkingPeriod>(PERIODS, undefined, [
  ['min', 'fromLocal', timeAt(`${PERIODS}.min`)],
  ['max', 'toLocal', timeAt(`${PERIODS}.max`)],
])

const WORKING_DAY = part<PickUpDay>(`${METHOD}.working_hours[]`, undefined, [
  ['date', 'date', instant],
  ['periods', 'periods', objects(PERIOD)],
])

/** Ozon keeps these in objects of their own; the model has them in one. */
const inside =
  (nested: ReturnType<typeof part<PickUpPoint>>): Into<PickUpPoint> =>
  (value, model, field, notes) => {
    if (isSource(value)) readInto(nested, value, model, notes)
    else notes.note('wrong-type', field.path)
  }

const POINT = part<PickUpPoint>(METHOD, undefined, [
  ['map_point_id', 'mapPointId', id],
  ['name', 'name', text],
  ['description', 'description', text],
  ['delivery_type', inside(TYPE)],
  ['location_id', 'locationId', text],
  ['address', 'address', text],
  ['address_details', 'addressDetails', object(ADDRESS)],
  ['coordinates', 'place', placeAt(`${METHOD}.coordinates`)],
  ['fitting_rooms_count', 'fittingRoomsCount', count],
  ['pvz_rating', 'rating', number],
  ['storage_period', 'storagePeriod', number],
  ['images', 'images', texts],
  ['properties', 'properties', objects(PROPERTY)],
  ['working_hours', 'workingDays', objects(WORKING_DAY)],
  ['holidays', 'holidays', objects(HOLIDAY)],
  ['holidays_filled', 'areHolidaysFilled', flag],
])

const POINTS = rowsOf<PickUpPoint>('points', {
  part: part<PickUpPoint>('points[]', undefined, [
    ['enabled', 'isEnabled', flag],
    ['delivery_method', inside(POINT)],
  ]),
  start: () => ({ mapPointId: '' }),
  key: ['delivery_method.map_point_id', 'mapPointId'],
})

/** The answer of /v1/delivery/point/info. */
export const decodePickUpPoints = (answer: Source, notes: DriftNotes): readonly PickUpPoint[] =>
  POINTS(answer, notes).rows
