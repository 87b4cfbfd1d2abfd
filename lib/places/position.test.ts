import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { distanceKm } from '@/lib/geo/distance'
import { type PositionError, parsePosition } from './position'

/** As people write, say and paste it; each to within 40 m of the point meant. */
const SPELLINGS: [text: string, lat: number, lng: number][] = [
  ['10.757, 106.790', 10.757, 106.79],
  ['10.757,106.790', 10.757, 106.79],
  ['10.757 106.790', 10.757, 106.79],
  ['10.757; 106.790', 10.757, 106.79],
  ['10.757 / 106.790', 10.757, 106.79],
  ['10.757 - 106.790', 10.757, 106.79],
  ['(10.757, 106.790)', 10.757, 106.79],
  ['10,757 106,790', 10.757, 106.79],
  ['10,757; 106,790', 10.757, 106.79],
  ['10,757, 106,790', 10.757, 106.79],
  ['10,757,106,790', 10.757, 106.79],
  ['10.757°, 106.790°', 10.757, 106.79],
  ['10,757°B 106,790°Đ', 10.757, 106.79],
  ['10.757N 106.790E', 10.757, 106.79],
  ['N10.757 E106.790', 10.757, 106.79],
  ['N 10.757, E 106.790', 10.757, 106.79],
  ['106.790, 10.757', 10.757, 106.79],
  ['106.790E, 10.757N', 10.757, 106.79],
  ['kinh độ 106,790; vĩ độ 10,757', 10.757, 106.79],
  ['vĩ độ: 10.757, kinh độ: 106.790', 10.757, 106.79],
  ['lat 10.757 lng 106.790', 10.757, 106.79],
  ['lat=10.757, lon=106.790', 10.757, 106.79],
  ['Tọa độ 10.757, 106.790', 10.757, 106.79],
  ['toạ độ 10.757 và 106.790', 10.757, 106.79],
  ['10.757，106.790', 10.757, 106.79],
  ['10.757\u00a0106.790', 10.757, 106.79],
  ['\u200e10.757, 106.790\u200f', 10.757, 106.79],
  ['gần cảng, 10.7570, 106.7900 nhé anh', 10.757, 106.79],
  ['10°29\'42"N 107°47\'30"E', 10.495, 107.79167],
  ['10°29′42″N 107°47′30″E', 10.495, 107.79167],
  ['10°29’42”B 107°47’30”Đ', 10.495, 107.79167],
  ["10º29'42''B, 107º47'30''Đ", 10.495, 107.79167],
  ['10° 29\' 42" Bắc, 107° 47\' 30" Đông', 10.495, 107.79167],
  ['10 độ 29 phút 42 giây Bắc 107 độ 47 phút 30 giây Đông', 10.495, 107.79167],
  ['vĩ độ 10 độ 29 phút 42 giây Bắc, kinh độ 107 độ 47 phút 30 giây Đông', 10.495, 107.79167],
  ['10 29 42 107 47 30', 10.495, 107.79167],
  ['10:29:42 107:47:30', 10.495, 107.79167],
  ['10 29 42 N 107 47 30 E', 10.495, 107.79167],
  ['N10 29 42 E107 47 30', 10.495, 107.79167],
  ['10-29-42N 107-47-30E', 10.495, 107.79167],
  ["10°29.7'N 107°47.5'E", 10.495, 107.79167],
  ["10°29,7'B 107°47,5'Đ", 10.495, 107.79167],
  ['10-29.7N 107-47.5E', 10.495, 107.79167],
  ['10 29.7 107 47.5', 10.495, 107.79167],
  ['107°47\'30"E 10°29\'42"N', 10.495, 107.79167],
  ['10°29\'42"B 107°47\'30"D', 10.495, 107.79167],
  ['15°22\'24",108°47\'36"', 15.37333, 108.79333],
  ["15°22'24,5 108°47'36,5", 15.37347, 108.79347],
  ['https://www.google.com/maps/@10.757,106.79,15z', 10.757, 106.79],
  ['https://maps.google.com/?q=10.757,106.79', 10.757, 106.79],
  ['https://www.google.com/maps?q=10.757%2C106.79&z=17', 10.757, 106.79],
  ['https://maps.google.com/maps?q=loc:10.757,106.79', 10.757, 106.79],
  ['https://www.google.com/maps/search/?api=1&query=10.757,106.79', 10.757, 106.79],
  ['https://www.google.com/maps/search/10.757,+106.79?entry=tts', 10.757, 106.79],
  ['https://www.google.com/maps/place/10.757,106.79', 10.757, 106.79],
  [
    'https://www.google.com/maps/place/C%E1%BA%A3ng+C%C3%A1t+L%C3%A1i/@10.70,106.70,14z/data=!4m6!3m5!1s0x0:0x1!8m2!3d10.757!4d106.79!16s',
    10.757,
    106.79,
  ],
  ['https://www.openstreetmap.org/#map=15/10.7570/106.7900', 10.757, 106.79],
  ['https://www.openstreetmap.org/?mlat=10.757&mlon=106.79#map=12/10.8/106.8', 10.757, 106.79],
  ['https://maps.apple.com/?ll=10.757,106.79&q=Ghim', 10.757, 106.79],
  ['https://maps.apple.com/place?coordinate=10.757,106.79', 10.757, 106.79],
  ['geo:10.757,106.79?z=16', 10.757, 106.79],
  ['https://www.bing.com/maps?cp=10.757~106.79&lvl=15', 10.757, 106.79],
  ['https://waze.com/ul?ll=10.757,106.79&navigate=yes', 10.757, 106.79],
  ['Vị trí của tôi https://maps.google.com/?q=10.757,106.79 anh ơi', 10.757, 106.79],
]

const REFUSED: [text: string, error: PositionError][] = [
  ['', 'blank'],
  ['   \n', 'blank'],
  ['cảng Cát Lái', 'unreadable'],
  ['10.757', 'incomplete'],
  ['15,380', 'incomplete'],
  ['10°29\'42"N', 'incomplete'],
  ['10.757N 106.790N', 'unreadable'],
  ["10°75' 106°20'", 'unreadable'],
  ["15.5°30' 108.2°10'", 'unreadable'],
  ['95.2, 190.4', 'out-of-range'],
  ['0, 0', 'zero'],
  ['0.000000,0.000000', 'zero'],
  ['X=1706523 Y=586321', 'projected'],
  ['1706523.12, 586321.45', 'projected'],
  ['VN-2000: 1189456; 603214', 'projected'],
  ['https://maps.app.goo.gl/AbCdEf123', 'short-link'],
  ['https://example.com/tin-tuc', 'link-without-position'],
  ['Km 12+500 QL999', 'road-unknown'],
  ['Km 20 CT01', 'road-unknown'],
  ['Km 3000 QL1', 'km-outside'],
  ['Km 500 QL51', 'km-outside'],
]

describe('parsePosition', () => {
  it.each(SPELLINGS)('reads %s', (text, lat, lng) => {
    const parsed = parsePosition(text)
    if ('error' in parsed) throw new Error(`refused as ${parsed.error}`)
    expect(distanceKm(parsed.position, { lat, lng })).toBeLessThan(0.04)
    expect(parsed.source).toBe('coordinates')
  })

  it.each(SPELLINGS)('reads %s also with decomposed letters', (text) => {
    expect(parsePosition(text.normalize('NFD'))).toEqual(parsePosition(text))
  })

  it.each(REFUSED)('refuses «%s» as %s', (text, error) => {
    expect(parsePosition(text)).toEqual({ error })
  })

  it('says how exactly the notation tells the place', () => {
    const accuracy = (text: string) => {
      const parsed = parsePosition(text)
      return 'error' in parsed ? parsed.error : parsed.accuracyM
    }
    expect(accuracy('10.757, 106.790')).toBe(56)
    expect(accuracy('10.7, 106.8')).toBe(5560)
    expect(accuracy('10.757123, 106.790456')).toBe(10)
    expect(accuracy("10°29'N 107°47'E")).toBe(927)
    expect(accuracy('10°29\'42"N 107°47\'30"E')).toBe(15)
    expect(accuracy('https://www.google.com/maps/@10.757123,106.790456,15z')).toBe(500)
  })

  it.each(['Km 1052+300 QL1', 'km1052+300 QL1A', 'QL 1 Km1052,3', 'Km 1052+300, quốc lộ 1'])(
    'finds the kilometre post of %s near Quảng Ngãi and says how well',
    (text) => {
      const parsed = parsePosition(text)
      if ('error' in parsed) throw new Error(`refused as ${parsed.error}`)
      expect(parsed.source).toBe('road-km')
      expect(distanceKm(parsed.position, { lat: 15.15, lng: 108.79 })).toBeLessThan(3)
      expect(parsed.accuracyM).toBeGreaterThanOrEqual(5000)
    },
  )

  it('keeps a point outside Viet Nam: where it lies is said elsewhere', () => {
    expect(parsePosition('-33.86, 151.21')).toMatchObject({
      position: { lat: -33.86, lng: 151.21 },
    })
    expect(parsePosition('33.86S 151.21E')).toMatchObject({
      position: { lat: -33.86, lng: 151.21 },
    })
  })

  it('never gives a point that is not on the globe, whatever is typed', () => {
    const bits = fc.constantFrom(
      ...[
        '1',
        '0',
        '9',
        '15',
        '108',
        '.',
        ',',
        ' ',
        '°',
        "'",
        '"',
        'N',
        'Đ',
        'B',
        '-',
        ';',
        'km',
        'QL1',
        '+',
        '@',
        'https://',
        'q=',
      ],
    )
    fc.assert(
      fc.property(fc.array(bits, { maxLength: 14 }), (parts) => {
        const parsed = parsePosition(parts.join(''))
        if ('error' in parsed) return
        expect(Math.abs(parsed.position.lat)).toBeLessThanOrEqual(90)
        expect(Math.abs(parsed.position.lng)).toBeLessThanOrEqual(180)
        expect(parsed.accuracyM).toBeGreaterThan(0)
      }),
      { numRuns: 2000 },
    )
  })

  it('reads back every point of the region in the four usual notations', () => {
    const inRegion = fc.record({
      lat: fc.double({ min: 3, max: 25, noNaN: true }),
      lng: fc.double({ min: 99, max: 120, noNaN: true }),
    })
    const dms = (value: number, letter: string) => {
      const seconds = Math.round(value * 3600)
      return `${Math.floor(seconds / 3600)}°${Math.floor((seconds % 3600) / 60)}'${seconds % 60}"${letter}`
    }
    const minutes = (value: number, letter: string) => {
      const thousandths = Math.round(value * 60_000)
      return `${Math.floor(thousandths / 60_000)}°${((thousandths % 60_000) / 1000).toFixed(3)}'${letter}`
    }
    fc.assert(
      fc.property(inRegion, ({ lat, lng }) => {
        const written = [
          `${lat.toFixed(5)}, ${lng.toFixed(5)}`,
          `${lat.toFixed(5).replace('.', ',')} ${lng.toFixed(5).replace('.', ',')}`,
          `${dms(lat, 'B')} ${dms(lng, 'Đ')}`,
          `${minutes(lat, 'N')} ${minutes(lng, 'E')}`,
        ]
        for (const text of written) {
          const parsed = parsePosition(text)
          if ('error' in parsed) throw new Error(`${text} refused as ${parsed.error}`)
          expect(distanceKm(parsed.position, { lat, lng })).toBeLessThan(0.03)
        }
      }),
      { numRuns: 300 },
    )
  })
})
