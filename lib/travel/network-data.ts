import type { Position } from '@/lib/geo/position'
import type { RoadClass } from '@/lib/travel/policy'

/** `prisma/seed/network.json`, which is also `/assets/network.json`. */
export type NetworkData = {
  version: string
  about: string
  nodes: NetworkNode[]
  links: NetworkLink[]
  /** Ways from a river port to the open sea. */
  waterways: Waterway[]
  /** Expressways left out because nobody has confirmed that they carry traffic. */
  notOpen: { a: string; b: string; road: string; km: number | null; why: string }[]
}

/** A town, junction or harbour. `island` names the land it stands on; absent on the mainland. */
export type NetworkNode = { name: string; lat: number; lng: number; island?: string | undefined }

/** recalled: section length from general knowledge, rounded; published: of the opened expressway. */
export type KmSource = 'recalled' | 'published' | 'estimated'

/** A stretch of road between two nodes by name, driven both ways. */
export type NetworkLink = {
  a: string
  b: string
  road: string
  class: RoadClass
  km: number
  kmSource: KmSource
  /** Required where the road is more than twice as long as the straight line. */
  why?: string | undefined
}

export type Waterway = {
  port: string
  lat: number
  lng: number
  via: string
  km: number
  mouth: Position
}
