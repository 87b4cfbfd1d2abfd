import fs from 'node:fs'
import { refusal, say } from './refusal.mjs'
import { attempt } from './run.mjs'

const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** A real Chromium: Playwright's own, else the machine's. Never downloaded: a closed network cannot. */
export async function findChromium() {
  const { chromium } = await import('@playwright/test')
  return (
    [chromium.executablePath(), ...INSTALLED].find((file) => file && fs.existsSync(file)) ?? null
  )
}

/** The same, installed from Debian where that is allowed and needed. */
export async function ensureChromium() {
  const found = await findChromium()
  if (found) return found
  if (process.getuid?.() === 0 && fs.existsSync('/etc/debian_version')) {
    say('Cài Chromium (apt-get)')
    await attempt('apt-get', ['update', '-qq'], { quiet: true })
    const env = { DEBIAN_FRONTEND: 'noninteractive' }
    await attempt('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
      env,
      quiet: true,
    })
  }
  const installed = await findChromium()
  if (installed) return installed
  throw refusal('Cần Chromium; hãy chạy: sudo apt-get install chromium', 'Chromium is needed')
}
