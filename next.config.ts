import type { NextConfig } from 'next'
import createNextIntlPlugin from 'next-intl/plugin'

const config: NextConfig = {
  reactStrictMode: true,
  poweredByHeader: false,
  serverExternalPackages: ['pg', 'pdfkit', '@prisma/client'],
}

export default createNextIntlPlugin('./lib/i18n/request.ts')(config)
