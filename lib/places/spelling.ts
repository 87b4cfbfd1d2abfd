import { fold } from '@/lib/text/text'

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g

/**
 * One form for the spellings of one Vietnamese name that keeps its diacritics: "Hòa" and "Hoà" agree,
 * "Hòa" and "Hóa" do not. Apostrophes, hyphens and spaces do not count; case does not.
 */
export const exactKey = (name: string) =>
  name
    .normalize('NFD')
    .toLowerCase()
    .split(/[-–—_/,.\s]+/)
    .map((word) => word.replace(TONES, '') + (word.match(TONES)?.join('') ?? ''))
    .join('')
    .replace(/['’ʼ`]/g, '')

/** Written short in calls and papers; both sides of a search are written out. */
const WRITTEN_OUT: Record<string, string> = {
  p: 'phuong',
  x: 'xa',
  q: 'quan',
  h: 'huyen',
  t: 'tinh',
  tt: 'thi tran',
  tx: 'thi xa',
  tp: 'thanh pho',
  dk: 'dac khu',
  kcn: 'khu cong nghiep',
  kcx: 'khu che xuat',
  kkt: 'khu kinh te',
  hcm: 'ho chi minh',
  tphcm: 'thanh pho ho chi minh',
  hn: 'ha noi',
  brvt: 'ba ria vung tau',
}

/**
 * The form in which a search compares: folded, short words written out, y after a consonant as i
 * ("Quy Nhơn" and "Qui Nhơn", "Mỹ Tho" and "Mĩ Tho").
 */
export const searchKey = (text: string) =>
  fold(text)
    .replace(/[()"“”:;]/g, ' ')
    .split(' ')
    .flatMap((word) => {
      const numbered = /^([pq])(\d+)$/.exec(word)
      if (numbered) return [WRITTEN_OUT[numbered[1] ?? ''] ?? '', String(Number(numbered[2]))]
      return (WRITTEN_OUT[word] ?? word).split(' ')
    })
    .filter((word) => word !== '')
    .map((word) => word.replace(/^(qu|[bcdghklmnprstvx]+)y$/, '$1i'))
    .join(' ')

/** The kind of unit that a Vietnamese name begins with, written as in names; '' where it has none. */
const UNITS =
  /^(Phường|Xã|Đặc khu|Thị trấn|Thị xã|Thành phố|Tỉnh|Huyện|Quận|Ấp|Xóm|Thôn)\s+(?=\S)/iu

export const withoutUnit = (name: string) => name.normalize('NFC').replace(UNITS, '')
