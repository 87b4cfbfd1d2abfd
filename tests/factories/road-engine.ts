import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { distanceKm } from '@/lib/geo/distance'
import type { Position } from '@/lib/geo/position'

/** What is wrong with a station, by where it stands; `no-road` makes the engine refuse whole requests. */
export const FAULTS = [
  'no-way',
  'zero',
  'negative',
  'nan',
  'text',
  'too-long',
  'too-fast',
  'snapped',
  'no-road',
] as const
export type Fault = (typeof FAULTS)[number]

export type Asked = { sources: Position[]; place: Position; path: string; body: string }
type Said = { status?: number; body: string } | 'never'

/** A local server that speaks the formats of Valhalla and OSRM and computes from the coordinates alone. */
export async function aRoadEngine() {
  const engine = {
    url: '',
    asked: [] as Asked[],
    faultOf: (_at: Position): Fault | null => null,
    /** Points from which a request is too big. */
    most: Number.POSITIVE_INFINITY,
    /** Answers otherwise, for what an engine should never say; null = as usual. */
    says: (_asked: Asked): Said | null | Promise<Said | null> => null,
    isConcise: false,
    reset() {
      engine.asked = []
      engine.faultOf = () => null
      engine.most = Number.POSITIVE_INFINITY
      engine.says = () => null
      engine.isConcise = false
    },
    close: () =>
      new Promise<void>((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
  const server = http.createServer(async (request, response) => {
    const body = await textOf(request)
    const path = request.url ?? ''
    const asked = path.includes('/table/') ? ofOsrm(path) : ofValhalla(path, body)
    engine.asked.push(asked)
    const usual = path.includes('/table/') ? osrm : valhalla
    const said = (await engine.says(asked)) ?? usual(asked, engine)
    if (said === 'never') return
    response.writeHead(said.status ?? 200, { 'content-type': 'application/json' })
    response.end(said.body)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  engine.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  return engine
}

type Engine = Pick<Awaited<ReturnType<typeof aRoadEngine>>, 'faultOf' | 'most' | 'isConcise'>

/** Seconds cut to whole ones at 50 km/h on a road a third longer than the straight line. */
export const trueFigure = (from: Position, to: Position) => {
  const km = Math.round(distanceKm(from, to) * 1_300) / 1_000
  return { seconds: Math.floor((km / 50) * 3600), km }
}

const SPOILED: Record<Fault, (figure: { seconds: number; km: number }) => [unknown, unknown]> = {
  'no-way': () => [null, null],
  zero: () => [0, 0],
  negative: ({ seconds, km }) => [-seconds, km],
  nan: ({ km }) => [BARE_NAN, km],
  text: ({ km }) => ['NaN', km],
  'too-long': ({ km }) => [214_748_364.7, km],
  'too-fast': ({ seconds, km }) => [seconds / 1_000, km],
  snapped: ({ seconds, km }) => [seconds, km],
  'no-road': ({ seconds, km }) => [seconds, km],
}
/** Printed as C++ prints it: no JSON. */
const BARE_NAN = '\u0000nan'
const print = (answer: unknown) => JSON.stringify(answer).replaceAll('"\\u0000nan"', 'nan')

const cellOf = (from: Position, to: Position, { faultOf }: Engine): [unknown, unknown] => {
  const figure = trueFigure(from, to)
  const fault = faultOf(from)
  return fault ? SPOILED[fault](figure) : [figure.seconds, figure.km]
}

/** 0.03° of latitude are 3.3 km. */
const snappedOf = (at: Position, { faultOf }: Engine): Position =>
  faultOf(at) === 'snapped' ? { ...at, lat: at.lat + 0.03 } : at
const lacksRoad = ({ sources, place }: Asked, { faultOf }: Engine) =>
  [...sources, place].some((at) => faultOf(at) === 'no-road')

function valhalla(asked: Asked, engine: Engine): Said {
  if (asked.sources.length > engine.most) return valhallaError(150, 'Exceeded max locations')
  if (lacksRoad(asked, engine)) return valhallaError(171, 'No suitable edges near location')
  const { sources, place } = asked
  const cells = sources.map((from) => cellOf(from, place, engine))
  if (cells.every(([seconds]) => seconds === null))
    return valhallaError(442, 'No path could be found for input')
  const common = { units: 'kilometers', algorithm: 'costmatrix' }
  if (engine.isConcise)
    return {
      body: print({
        sources_to_targets: {
          durations: cells.map(([seconds]) => [seconds]),
          distances: cells.map(([, km]) => [km]),
        },
        ...common,
      }),
    }
  const point = (at: Position) => {
    const { lat, lng } = snappedOf(at, engine)
    return { lat, lon: lng }
  }
  return {
    body: print({
      sources_to_targets: cells.map(([time, distance], from) => [
        { from_index: from, to_index: 0, time, distance },
      ]),
      sources: sources.map(point),
      targets: [point(place)],
      ...common,
    }),
  }
}

export const valhallaError = (code: number, error: string): Said => ({
  status: 400,
  body: JSON.stringify({ error_code: code, error, status_code: 400, status: 'Bad Request' }),
})

function osrm(asked: Asked, engine: Engine): Said {
  if (asked.sources.length > engine.most) return osrmError('TooBig', 'Too many table coordinates')
  if (lacksRoad(asked, engine))
    return osrmError('NoSegment', 'Could not find a matching segment for coordinate 0')
  const { sources, place } = asked
  const cells = sources.map((from) => cellOf(from, place, engine))
  const waypoint = (at: Position) => {
    const { lat, lng } = snappedOf(at, engine)
    return { name: '', distance: distanceKm(at, { lat, lng }) * 1_000, location: [lng, lat] }
  }
  return {
    body: print({
      code: 'Ok',
      durations: cells.map(([seconds]) => [seconds]),
      distances: cells.map(([, km]) => [typeof km === 'number' ? km * 1_000 : km]),
      sources: sources.map(waypoint),
      destinations: [waypoint(place)],
    }),
  }
}

export const osrmError = (code: string, message: string): Said => ({
  status: 400,
  body: JSON.stringify({ code, message }),
})

async function textOf(request: http.IncomingMessage) {
  let text = ''
  for await (const chunk of request) text += chunk
  return text
}

function ofValhalla(path: string, body: string): Asked {
  type Location = { lat: number; lon: number }
  const { sources, targets } = JSON.parse(body) as { sources: Location[]; targets: Location[] }
  const [place] = targets
  if (!place) throw new Error('no target')
  const at = ({ lat, lon }: Location) => ({ lat, lng: lon })
  return { path, body, sources: sources.map(at), place: at(place) }
}

function ofOsrm(path: string): Asked {
  const { pathname, searchParams } = new URL(path, 'http://localhost')
  const points = decodeURIComponent(pathname.split('/').at(-1) ?? '')
    .split(';')
    .map((point) => point.split(',').map(Number))
    .map(([lng, lat]) => ({ lat: lat ?? Number.NaN, lng: lng ?? Number.NaN }))
  const pick = (name: string) =>
    (searchParams.get(name) ?? '').split(';').flatMap((at) => points[Number(at)] ?? [])
  const [place] = pick('destinations')
  if (!place) throw new Error('no destination')
  return { path, body: '', sources: pick('sources'), place }
}
