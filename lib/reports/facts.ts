import type { Agency } from '@/lib/accounts/agency'
import type { IncidentView } from '@/lib/desk/view'
import type { Position } from '@/lib/geo/position'
import type { PaperBase } from '@/lib/paper-map/base'
import type { MapFeature, PaperPlace, PaperRoad } from '@/lib/paper-map/sheet'
import type { Instrument } from '@/lib/rules/rule'
import type { Readiness } from '@/lib/stations/station'

/** The body in whose name a paper goes out. */
export type Issuer = {
  agency: Agency
  /** As they stand in the head of a paper, line by line. */
  parent: string[]
  name: string[]
  /** How its desk calls itself in a sentence. */
  desk: string
  /** Short name under Nơi nhận. */
  short: string
  place: string
  symbol: string
  /** Who signs for the duty desk, line by line. */
  authority: string[]
  archive: string
  /** Rank or title before the name: armed forces yes, associations no (ô 7b). */
  rankBeforeName: boolean
}

export const ISSUERS: Record<Agency, Issuer> = {
  SOS: {
    agency: 'SOS',
    parent: ['HỘI BẢO VỆ THIÊN NHIÊN', 'VÀ MÔI TRƯỜNG VIỆT NAM'],
    name: ['TRUNG TÂM ỨNG PHÓ SỰ CỐ', 'MÔI TRƯỜNG VIỆT NAM'],
    desk: 'Trực ban SOS Môi trường',
    short: 'SOS Môi trường',
    place: 'Hà Nội',
    symbol: 'SOS',
    authority: ['TL. GIÁM ĐỐC', 'TRƯỞNG CA TRỰC'],
    archive: 'VT, Ca trực',
    rankBeforeName: false,
  },
  NACCET: {
    agency: 'NACCET',
    parent: ['BỘ TƯ LỆNH HÓA HỌC'],
    name: ['TRUNG TÂM HÀNH ĐỘNG QUỐC GIA', 'KHẮC PHỤC HẬU QUẢ CHẤT ĐỘC', 'HÓA HỌC VÀ MÔI TRƯỜNG'],
    desk: 'Trực ban NACCET',
    short: 'NACCET',
    place: 'Hà Nội',
    symbol: 'NACCET',
    authority: ['TL. TỔNG GIÁM ĐỐC', 'TRƯỞNG CA TRỰC'],
    archive: 'VT, Ca trực',
    rankBeforeName: true,
  },
}

/** What an officer says of a point: nothing known yet, known to be none, or words. */
export type Answer = { state: 'unknown' } | { state: 'none' } | { state: 'said'; text: string }

export const UNKNOWN: Answer = { state: 'unknown' }

/** What the officer writes into the draft; all of it may still be open. */
export type ReportEdits = {
  cause: Answer
  /** Wind, sea, current. */
  weather: Answer
  /** Water sources, farms, homes within reach. */
  exposed: Answer
  assessment: Answer
  proposals: Answer
  /** Replaces the lines taken from the journal; null keeps them. */
  developments: string | null
  /** Replace what the duties and orders suggest; null keeps it. */
  subject: string | null
  addressees: string[] | null
  copies: string[] | null
}

export const NO_EDITS: ReportEdits = {
  cause: UNKNOWN,
  weather: UNKNOWN,
  exposed: UNKNOWN,
  assessment: UNKNOWN,
  proposals: UNKNOWN,
  developments: null,
  subject: null,
  addressees: null,
  copies: null,
}

/** An entry of the journal in words (`entryText`), oldest first. */
export type JournalLine = { id: string; at: string; text: string; correctsId: string | null }

/**
 * All that a report says, frozen as its snapshot when it is issued. Plain JSON. The caller's name and
 * telephone are not in it: `incident.reporter` must be null, and `source` is a body, not a person.
 */
export type ReportFacts = {
  issuer: Issuer
  incident: IncidentView
  source: string | null
  journal: JournalLine[]
  instruments: Pick<Instrument, 'code' | 'title' | 'issuer' | 'signedOn' | 'verified'>[]
  /** Stations that the map shows: those ordered, and neighbours if wanted. */
  stations: { code: string; name: string; position: Position; readiness: Readiness }[]
  /** Booms, stains and zones drawn by the desk. */
  drawings: MapFeature[]
  mode: { demo: boolean; drill: boolean }
  issued: Issued | null
  /** ISO 8601: the figures are as of this moment. */
  asOf: string
  edits: ReportEdits
}

export type Issued = {
  number: number
  /** What follows the number: `BC-SOS`. */
  symbol: string
  issuedAt: string
  signer: { name: string; rank: string | null }
  verifyUrl: string | null
}

/** What lies under the map; loaded, never part of a snapshot. */
export type MapGround = {
  base: PaperBase
  national: PaperBase
  roads: readonly PaperRoad[]
  /** The most important names first. */
  places: readonly PaperPlace[]
  attribution: readonly string[]
}
