'use client'

import { useTranslations } from 'next-intl'
import { Dialog } from '@/components/ui/dialog'
import { Kbd } from '@/components/ui/kbd'
import { ROOMS } from './rooms'

/** Every key, and where it works. */
export function HelpDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useTranslations('shell')
  const rows = {
    anywhere: [
      [['N'], t('help.new')],
      [['/'], t('help.search')],
      ...ROOMS.map(({ id, letter }) => [['G', letter.toUpperCase()], t(`nav.${id}`)] as const),
      [['?'], t('help.help')],
      [['Esc'], t('help.escape')],
    ],
    onBoard: [
      [['1', '9'], t('help.pick')],
      [['J', 'K'], t('help.upDown')],
      [['Ctrl', 'Enter'], t('help.order')],
      [['O'], t('help.open')],
      [['E'], t('help.changePackage')],
    ],
  } as const
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t('help.title')}
      description={t('help.intro')}
      closeLabel={t('close')}
    >
      <div className="grid gap-x-8 gap-y-4 tablet:grid-cols-2">
        {(['anywhere', 'onBoard'] as const).map((group) => (
          <section key={group}>
            <h3 className="caption mb-1">{t(`help.${group}`)}</h3>
            <dl>
              {rows[group].map(([keys, what]) => (
                <div
                  key={keys.join()}
                  className="flex h-8 items-center justify-between gap-3 border-b text-body"
                >
                  <dd>{what}</dd>
                  <dt className="flex gap-1">
                    {keys.map((key) => (
                      <Kbd key={key}>{key}</Kbd>
                    ))}
                  </dt>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  )
}
