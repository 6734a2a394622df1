/** A place on the map, in degrees. */
export interface GeoPoint {
  readonly latitude: number
  readonly longitude: number
}

/** A rectangle of the map. Ozon: `viewport`. */
export interface GeoArea {
  readonly leftBottom: GeoPoint
  readonly rightTop: GeoPoint
}
