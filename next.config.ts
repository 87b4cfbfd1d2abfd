import type { NextConfig } from 'next'
import createNextIntlPlugin from 'next-intl/plugin'

const config: NextConfig = {
  reactStrictMode: true,
  poweredByHeader: false,
  // Types are a phase of `npm test`; a desk that starts must not wait for, or fail on, those of the tests.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ['pg', 'pdfkit', '@prisma/client'],
}

export default createNextIntlPlugin('./lib/i18n/request.ts')(config)
