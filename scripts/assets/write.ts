import { createHash } from 'node:crypto'
import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { ManifestAsset } from '@/lib/places/asset-format'

const ATTRIBUTION = ['© OpenStreetMap contributors (ODbL)', 'GeoNames (CC BY 4.0)']

/** Writes each asset and a manifest with a version per content; the same input gives the same bytes. */
export function writeAssets(folder: string, assets: Record<string, object>): ManifestAsset {
  mkdirSync(folder, { recursive: true })
  const manifest: ManifestAsset = { files: {}, attribution: ATTRIBUTION }
  for (const [name, asset] of Object.entries(assets)) {
    const text = JSON.stringify(asset)
    replaceFile(join(folder, name), text)
    manifest.files[name] = {
      version: createHash('sha256').update(text).digest('hex').slice(0, 12),
      bytes: Buffer.byteLength(text),
      gzipBytes: gzipSync(text).length,
    }
  }
  replaceFile(join(folder, 'manifest.json'), JSON.stringify(manifest, null, 2))
  return manifest
}

/** Nobody ever reads half a file, even while a server runs. */
function replaceFile(path: string, text: string) {
  writeFileSync(`${path}.${process.pid}`, text)
  renameSync(`${path}.${process.pid}`, path)
}
