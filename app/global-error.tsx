'use client'

import ErrorPage from './error'
import './globals.css'

type Props = { error: Error & { digest?: string }; reset: () => void }

/** Only when the root layout itself fails: it must bring its own html. */
export default function GlobalError(props: Props) {
  return (
    <html lang="vi">
      <body>
        <ErrorPage {...props} />
      </body>
    </html>
  )
}
