/** A station's code: number plate and ordinal, as in 29-02. */
export const STATION_CODE = /^\d{2}-\d{2}$/
