/** A WGS 84 point in decimal degrees. Named fields: Leaflet says [lat, lng], GeoJSON [lng, lat]. */
export type Position = { lat: number; lng: number }

export const toGeoJson = ({ lat, lng }: Position): [number, number] => [lng, lat]
export const toLatLng = ({ lat, lng }: Position): [number, number] => [lat, lng]
